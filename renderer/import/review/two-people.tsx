import type { PlannedRow } from '../../../shared/contract/import.ts';
import { type Decisions, decisionId } from '../../../shared/merging/decisions.ts';
import { APART } from '../../../shared/merging/take-apart.ts';
import styles from './row-detail.module.css';

interface TwoPeopleProps {
  readonly row: PlannedRow;
  readonly sessions: NonNullable<PlannedRow['sessions']>;
  readonly decisions: Decisions;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** Says of somebody who is in several sessions of the file that some of them are another one's of the same name. */
export function TwoPeople({ row, sessions, decisions, onDecide }: TwoPeopleProps) {
  const id = decisionId('person', APART, row.key);
  // What was just decided is shown before the plan that follows from it is there.
  const made: unknown = decisions[id];
  const apart = sessions
    .filter((session) => (Array.isArray(made) ? made.includes(session.key) : session.apart))
    .map(({ key }) => key);
  const toggle = (key: string, isApart: boolean) => {
    const chosen = isApart ? [...apart, key] : apart.filter((other) => other !== key);
    onDecide({ [id]: chosen });
  };
  return (
    <details className={styles.two} open={apart.length > 0}>
      <summary>
        {row.label} is in {sessions.length} sessions of the file. Two people of one name?
      </summary>
      <fieldset className={styles.missing}>
        <legend>These are somebody else’s of that name, who is taken as another person:</legend>
        {sessions.map(({ key, label }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={apart.includes(key)}
              onChange={(event) => toggle(key, event.target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
