import { useState } from 'react';
import type { ImportIssue } from '../../../shared/contract/import.ts';
import { Button } from '../../ui/button.tsx';
import { codeWords, type IssueGroup, issueGroups, placeOf } from '../plan/issue-groups.ts';
import styles from './lists.module.css';

/** Groups up to this size are open at first. */
const OPEN_UP_TO = 5;
/** So many are drawn of a group at a time. */
const PAGE = 100;

/** What a reader of the source should know, by its code, gravest first, with the place it speaks of. */
export function Issues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  return (
    <div className={styles.scroll}>
      <p className={styles.dim}>
        {issues.length === 0
          ? 'Nothing odd was found in the file.'
          : 'What a reader of the source should know. Nothing is refused for it.'}
      </p>
      {issueGroups(issues).map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </div>
  );
}

const SIGNS = { error: '◆', warning: '▲', info: '●' };
const WORDS = { error: 'Error', warning: 'Warning', info: 'Note' };

function Group({ group: { code, severity, issues } }: { readonly group: IssueGroup }) {
  const [shown, setShown] = useState(PAGE);
  return (
    <details className={styles.group} open={severity !== 'info' && issues.length <= OPEN_UP_TO}>
      <summary>
        <span className={styles[severity]}>
          <span aria-hidden="true">{SIGNS[severity]}</span> {WORDS[severity]}
        </span>{' '}
        <b>{codeWords(code)}</b> <span className={styles.dim}>{issues.length}</span>
      </summary>
      <ul className={styles.issues}>
        {issues.slice(0, shown).map((issue, i) => (
          <li key={`${placeOf(issue)} ${issue.message} ${String(i)}`}>
            <span className={styles.place}>{placeOf(issue)}</span>
            <span>
              {issue.message}
              {issue.raw ? <q className={styles.raw}>{issue.raw}</q> : null}
            </span>
          </li>
        ))}
      </ul>
      {issues.length > shown ? (
        <Button look="quiet" onPress={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, issues.length - shown)} more of {issues.length}
        </Button>
      ) : null}
    </details>
  );
}
