import type { PlannedRow } from '../../../shared/contract/import.ts';
import { decisionId } from '../../../shared/merging/decisions.ts';
import { APART } from '../../../shared/merging/take-apart.ts';
import styles from './row-detail.module.css';

interface TwoPeopleProps {
  readonly row: PlannedRow;
  readonly sessions: NonNullable<PlannedRow['sessions']>;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** Says of somebody who is in several sessions of the file that some of them are another one's of the same name. */
export function TwoPeople({ row, sessions, onDecide }: TwoPeopleProps) {
  const apart = sessions.filter((session) => session.apart).map(({ key }) => key);
  const toggle = (key: string, isApart: boolean) => {
    const chosen = isApart ? [...apart, key] : apart.filter((other) => other !== key);
    onDecide({ [decisionId('person', APART, row.key)]: chosen });
  };
  return (
    <details className={styles.two} open={apart.length > 0}>
      <summary>
        {row.label} is in {sessions.length} sessions of the file. Two people of one name?
      </summary>
      <fieldset className={styles.missing}>
        <legend>These are somebody else’s of that name, who is taken as another person:</legend>
        {sessions.map(({ key, label, apart: isApart }) => (
          <label key={key}>
            <input type="checkbox" checked={isApart} onChange={(event) => toggle(key, event.target.checked)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
