import { Button } from '../ui/button.tsx';
import type { ConflictItem } from './conflict-item.ts';
import styles from './selection-bar.module.css';
import { setView } from './view.ts';

interface SelectionBarProps {
  readonly chosen: readonly ConflictItem[];
  readonly onAccept: () => void;
}

/** What can be done with all selected conflicts at once. */
export function SelectionBar({ chosen, onAccept }: SelectionBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected conflicts">
      <strong>{chosen.length === 1 ? '1 conflict selected' : `${chosen.length} conflicts selected`}</strong>
      <Button onPress={onAccept}>Accept these…</Button>
      <Button look="quiet" onPress={() => setView({ selected: new Set() })}>
        Select none
      </Button>
    </div>
  );
}
