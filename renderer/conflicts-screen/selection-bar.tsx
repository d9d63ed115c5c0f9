import { isForRepair } from '../../shared/placing/repairs-proposals.ts';
import { Button } from '../ui/button.tsx';
import type { ConflictItem } from './conflict-item.ts';
import styles from './selection-bar.module.css';
import { setView } from './view.ts';

interface SelectionBarProps {
  readonly chosen: readonly ConflictItem[];
  readonly onAccept: () => void;
  readonly onFix: () => void;
}

/** What can be done with all selected conflicts at once. */
export function SelectionBar({ chosen, onAccept, onFix }: SelectionBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected conflicts">
      <strong>{chosen.length === 1 ? '1 conflict selected' : `${chosen.length} conflicts selected`}</strong>
      <Button onPress={onFix} isDisabled={!chosen.some(({ conflict }) => isForRepair(conflict))}>
        Fix these…
      </Button>
      <Button onPress={onAccept}>Accept these…</Button>
      <Button look="quiet" onPress={() => setView({ selected: new Set() })}>
        Select none
      </Button>
    </div>
  );
}
