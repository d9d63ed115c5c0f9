import { useId } from 'react';
import { isPressing } from '../../shared/conflicts/finding.ts';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { Repair } from '../../shared/placing/repairs-shape.ts';
import { repairDeed } from '../../shared/placing/repairs-words.ts';
import { useStore } from '../state/use-program.ts';
import styles from './fix-all.module.css';
import type { ReviewRow } from './review-rows.ts';
import { effectAndCost } from './words.ts';

interface FixTableProps {
  readonly rows: readonly ReviewRow[];
  readonly onTick: (repair: Repair, isTicked: boolean) => void;
}

/** The proposed repairs, each with its conflict and with what follows from it; a box leaves one out. */
export function FixTable({ rows, onTick }: FixTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Make it</span>
            </th>
            <th scope="col">Conflict</th>
            <th scope="col">Repair</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} onTick={onTick} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row: { conflict, repair, isTicked },
  onTick,
}: { readonly row: ReviewRow } & Pick<FixTableProps, 'onTick'>) {
  const { state, planId } = useStore();
  const id = useId();
  const isGrave = conflict.level === 'error' || conflict.level === 'block';
  return (
    <tr className={isTicked ? '' : styles.out}>
      <td>
        <input
          type="checkbox"
          checked={isTicked}
          aria-labelledby={id}
          onChange={(event) => onTick(repair, event.target.checked)}
        />
      </td>
      <td>
        <span className={isGrave ? styles.bad : styles.warn}>{conflict.level}</span>{' '}
        {explain(conflict, state, { planId }).sentence}
        {alsoSolved(repair).map((other) => (
          <span key={other.key} className={styles.follows}>
            And: {explain(other, state, { planId }).sentence}
          </span>
        ))}
      </td>
      <td>
        <span id={id}>{repairDeed(repair, state)}</span>
        <span className={styles.follows}>{isTicked ? effectAndCost(repair, state) : 'Left as it is'}</span>
      </td>
    </tr>
  );
}

/** What goes with it, but for what nobody was going to do anything about. */
const alsoSolved = ({ conflict, solved }: Repair): Conflict[] =>
  solved.filter((other) => other.key !== conflict.key && isPressing(other));
