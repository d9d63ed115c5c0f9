import { Button } from '../ui/button.tsx';
import styles from './import-screen.module.css';

interface BusyProps {
  readonly words: string;
  readonly onCancel: () => void;
}

/** Long work: what is done, that it goes on, and the way to stop it. */
export function Busy({ words, onCancel }: BusyProps) {
  return (
    <div className={styles.busy}>
      <p>{words}</p>
      <div role="progressbar" aria-label={words} className={styles.progress}>
        <span />
      </div>
      <Button onPress={onCancel}>Cancel</Button>
    </div>
  );
}
