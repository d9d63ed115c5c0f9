import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { Repair } from '../../shared/placing/repairs-shape.ts';
import { counted } from '../../shared/placing/repairs-words.ts';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './fix-all.module.css';
import { FixTable } from './fix-table.tsx';
import { commandOf } from './repair.ts';
import { reviewRows } from './review-rows.ts';
import { useRepairSet } from './use-repair-set.ts';
import { effectOf } from './words.ts';

interface FixAllDialogProps {
  /** What is to be fixed; the accepted ones among them stay. */
  readonly conflicts: readonly Conflict[];
  readonly onClose: () => void;
}

/** A set of repairs to look through: those that are left ticked are made in one step. */
export function FixAllDialog({ conflicts, onClose }: FixAllDialogProps) {
  const store = useStore();
  const execute = useExecute();
  // As they were when this was opened: what is solved meanwhile is not looked for, and what is new was not asked for.
  const [asked] = useState(() => conflicts.filter(({ accepted }) => !accepted).map(({ key }) => key));
  const [unticked, setUnticked] = useState<ReadonlyMap<string, Repair>>(new Map());
  const { set, progress } = useRepairSet(asked.filter((key) => !unticked.has(key)).join('\n'));
  const rows = reviewRows(set, unticked, asked);
  const ticked = rows.filter(({ isTicked }) => isTicked).map(({ repair }) => repair);
  const left = set?.left.filter(({ key }) => !unticked.has(key)) ?? [];
  const tick = (repair: Repair, isTicked: boolean) => {
    const next = new Map(unticked);
    if (isTicked) next.delete(repair.conflict.key);
    else next.set(repair.conflict.key, repair);
    setUnticked(next);
  };
  const apply = async () => {
    // In the order in which they were found, each for the program after those before.
    const command = set && commandOf(store, set.repairs);
    if (!command) return;
    const made = await execute('session.arrange', command);
    if (!made.ok) return;
    const rest = left.length > 0 ? ` ${counted(left)} left.` : '';
    notify('news', `${counted(open(set.solved))} solved in one step.${rest} Undo takes all of it back.`);
    onClose();
  };
  const isReady = progress === null && ticked.length > 0;
  return (
    <Dialog
      title={asked.length === 1 ? 'Fix this conflict' : `Fix these ${asked.length} conflicts`}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void apply()}>
            {ticked.length === 1 ? 'Make 1 repair' : `Make ${ticked.length} repairs`}
          </Button>
        </>
      }
    >
      <p role="status" className={styles.sum}>
        {progress !== null || set === null
          ? `Looking for repairs${progress && progress.of > 0 ? `: ${progress.done} of ${progress.of}` : ''}…`
          : set.repairs.length === 0
            ? 'Nothing found that does not make it worse.'
            : `${effectOf(set, store.state)}. ${left.length === 0 ? 'None is left.' : `${counted(left)} left.`}`}
      </p>
      {rows.length > 0 ? <FixTable rows={rows} onTick={tick} /> : null}
      {left.length > 0 && progress === null ? (
        <section className={styles.left} aria-label="Left as they are">
          <h3>Left as they are</h3>
          <p>No other place or length solves these without making something worse. Taking a pin away may help.</p>
          <ul>
            {left.map((conflict) => (
              <li key={conflict.key}>{explain(conflict, store.state, { planId: store.planId }).sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  );
}

const open = (conflicts: readonly Conflict[]): Conflict[] => conflicts.filter(({ accepted }) => !accepted);
