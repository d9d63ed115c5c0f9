import { setSelection, useSelection } from '../state/selection.ts';
import { Button } from '../ui/button.tsx';
import styles from './to-place.module.css';
import type { Waiting } from './waiting.ts';

/** How many of the waiting sessions are selected, told aloud too. */
export function SelectedCount({ all }: { readonly all: readonly Waiting[] }) {
  const selection = useSelection();
  const count = all.filter(({ id }) => selection.has(id)).length;
  return (
    <div className={styles.selected} aria-live="polite">
      {count > 0 ? (
        <>
          {count} selected
          <Button look="quiet" onPress={() => setSelection([])}>
            Clear selection
          </Button>
        </>
      ) : null}
    </div>
  );
}
