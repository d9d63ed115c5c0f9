import type { ImportIssue } from '../../shared/contract/import.ts';
import styles from './import-screen.module.css';
import { linesOf } from './issues.tsx';

interface SuggestionsProps {
  readonly issues: readonly ImportIssue[];
  readonly decisions: Readonly<Record<string, unknown>>;
  readonly onDecide: (issue: ImportIssue, isAccepted: boolean) => void;
}

/** What the reader of the source suggests: nothing of it is taken over by itself. */
export function Suggestions({ issues, decisions, onDecide }: SuggestionsProps) {
  const suggested = issues.filter(({ suggestion }) => suggestion);
  if (suggested.length === 0) return null;
  const accepted = suggested.filter(({ suggestion }) => suggestion && decisions[suggestion.id] === true).length;
  return (
    <section aria-label="Suggestions" className={styles.section}>
      <h2>
        Suggestions{' '}
        <small>
          {accepted} of {suggested.length} accepted. Accept those that are right; nothing is taken over by itself.
        </small>
      </h2>
      <ul className={styles.list}>
        {suggested.map((issue) =>
          issue.suggestion ? (
            <li key={issue.suggestion.id}>
              <label className={styles.suggestion}>
                <input
                  type="checkbox"
                  checked={decisions[issue.suggestion.id] === true}
                  onChange={(event) => onDecide(issue, event.target.checked)}
                />
                <b>{issue.suggestion.label}</b>
                <span className={styles.dim}>
                  {issue.message} <span className={styles.lines}>{linesOf(issue.lines)}</span>
                </span>
                <span className={styles.sure}>{Math.round(issue.suggestion.confidence * 100)} % sure</span>
              </label>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
