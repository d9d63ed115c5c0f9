import type { ImportIssue } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { decided } from '../plan/alternatives.ts';
import { placeOf } from '../plan/issue-groups.ts';
import styles from './lists.module.css';

interface SuggestionsProps {
  readonly issues: readonly ImportIssue[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** What the reader of the source suggests: nothing of it is taken over by itself. */
export function Suggestions({ issues, decisions, onDecide }: SuggestionsProps) {
  const suggested = issues.filter(({ suggestion }) => suggestion);
  const isAccepted = ({ suggestion }: ImportIssue) => suggestion !== undefined && decisions[suggestion.id] === true;
  const accepted = suggested.filter(isAccepted).length;
  const decideAll = (accept: boolean) => {
    // One after the other, surest last: where two cannot both hold, the surer one does.
    const inOrder = [...suggested].sort((a, b) => sureness(a) - sureness(b));
    onDecide(inOrder.reduce((made, issue) => decided(issues, made, issue, accept), decisions));
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.head}>
        <p className={styles.dim}>
          {accepted} of {suggested.length} accepted. Accept those that are right; nothing is taken over by itself.
        </p>
        <Button onPress={() => decideAll(true)}>Accept all</Button>
        <Button isDisabled={accepted === 0} onPress={() => decideAll(false)}>
          Accept none
        </Button>
      </div>
      <ul className={styles.list}>
        {suggested.map((issue) =>
          issue.suggestion ? (
            <li key={issue.suggestion.id}>
              <label className={styles.suggestion}>
                <input
                  type="checkbox"
                  checked={isAccepted(issue)}
                  onChange={(event) => onDecide(decided(issues, decisions, issue, event.target.checked))}
                />
                <b>{issue.suggestion.label}</b>
                <span>
                  {issue.message} <span className={styles.place}>{placeOf(issue)}</span>
                </span>
                <span className={styles.sure}>{Math.round(sureness(issue) * 100)} % sure</span>
              </label>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}

const sureness = ({ suggestion }: ImportIssue): number => suggestion?.confidence ?? 0;
