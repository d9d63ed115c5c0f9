import { Button } from '../ui/button.tsx';
import styles from './import-screen.module.css';

interface BusyProps {
  readonly words: string;
  /** 0 to 1; null where nobody tells how far it is. */
  readonly progress: number | null;
  readonly onCancel: () => void;
}

/** Long work: what is done, that it goes on, and the way to stop it. */
export function Busy({ words, progress, onCancel }: BusyProps) {
  return (
    <div className={styles.busy}>
      <p>{words}</p>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuenow={progress === null ? undefined : Math.round(progress * 100)}
        className={`${styles.progress} ${progress === null ? styles.unknown : ''}`}
      >
        <span style={progress === null ? undefined : { width: `${progress * 100}%` }} />
      </div>
      <Button onPress={onCancel}>Cancel</Button>
    </div>
  );
}
