import type { ReactNode } from 'react';
import type { Outcome } from '../plan/outcome.ts';
import { outcomeWords } from '../plan/outcome.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import styles from './summary.module.css';

interface SummaryProps {
  /** In the order they are shown. */
  readonly counts: readonly (readonly [outcome: Outcome, count: number])[];
  readonly onChoose: (outcome: Outcome) => void;
  /** What stands at the end of the line. */
  readonly children: ReactNode;
}

/** What the import would do, in numbers and drawn; each leads to its rows. */
export function Summary({ counts, onChoose, children }: SummaryProps) {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section aria-label="Summary" className={styles.summary}>
      <div className={styles.line}>
        <ul className={styles.counts}>
          {counts.map(([outcome, count]) => {
            const { one, many } = outcomeWords(outcome);
            return (
              <li key={outcome}>
                <button type="button" className={styles.count} onClick={() => onChoose(outcome)}>
                  <OutcomeMark outcome={outcome} isDecoration />
                  <b>{count}</b>
                  <span>{count === 1 ? one : many}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {children}
      </div>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(([outcome, count]) => (
          <span key={outcome} className={styles[outcome]} style={{ flexGrow: count / Math.max(all, 1) }} />
        ))}
      </div>
    </section>
  );
}
