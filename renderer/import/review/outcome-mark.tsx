import { type Outcome, outcomeWords } from '../plan/outcome.ts';
import styles from './outcome-mark.module.css';

interface OutcomeMarkProps {
  readonly outcome: Outcome;
  /** The word is for screen readers only. */
  readonly isSignOnly?: boolean;
  /** The word stands beside it already. */
  readonly isDecoration?: boolean;
}

/** What happens to a row: a sign and a colour for the eye, and the word for everybody. */
export function OutcomeMark({ outcome, isSignOnly, isDecoration }: OutcomeMarkProps) {
  const { sign, one } = outcomeWords(outcome);
  return (
    <span className={`${styles.mark} ${styles[outcome] ?? ''}`} title={isSignOnly ? one : undefined}>
      <span aria-hidden="true" className={styles.sign}>
        {sign}
      </span>
      {isDecoration ? null : <span className={isSignOnly ? 'visually-hidden' : undefined}>{one}</span>}
    </span>
  );
}
