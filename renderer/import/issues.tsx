import type { ImportIssue } from '../../shared/contract/import.ts';
import styles from './import-screen.module.css';

/** Lines of a source in words. */
export const linesOf = ([first, last]: ImportIssue['lines']): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;
const OPEN_UP_TO = 3;

/** What a reader of the source should know, by its code, gravest first, with the lines it speaks of. */
export function Issues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const groups = new Map<string, ImportIssue[]>();
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  const sorted = [...groups].sort(([, a], [, b]) => gravest(a) - gravest(b));
  return (
    <section aria-label="Issues" className={styles.section}>
      <h2>
        Issues{' '}
        <small>
          {issues.length === 0 ? 'None found.' : 'What a reader of the source should know. Nothing is refused for it.'}
        </small>
      </h2>
      {sorted.map(([code, group]) => (
        <IssueGroup key={code} code={code} issues={group} />
      ))}
    </section>
  );
}

const gravest = (issues: readonly ImportIssue[]): number => Math.min(...issues.map(({ severity }) => WEIGHT[severity]));

function IssueGroup({ code, issues }: { readonly code: string; readonly issues: readonly ImportIssue[] }) {
  const severity = issues[0]?.severity ?? 'info';
  return (
    <details className={styles.group} open={severity !== 'info' && issues.length <= OPEN_UP_TO}>
      <summary>
        <span className={styles[severity]}>{severity}</span> {code}{' '}
        <span className={styles.dim}>({issues.length})</span>
      </summary>
      <ul className={styles.list}>
        {issues.map((issue, i) => (
          <li key={`${issue.lines.join('-')} ${issue.message} ${String(i)}`}>
            <span className={styles.lines}>{linesOf(issue.lines)}</span> {issue.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
