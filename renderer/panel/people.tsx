import { useState } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { PeopleDialog } from '../sessions/people-dialog.tsx';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './session-panel.module.css';

/** The people of a session, in their order, and the way to change them. */
export function People({ sessionId }: { readonly sessionId: SessionId }) {
  const people = useTables(['appearance', 'person'], ({ state }) =>
    [...state.appearance.values()].flatMap((row) => {
      const person = row.sessionId === sessionId ? state.person.get(row.personId) : undefined;
      return person ? [{ person, role: row.role, position: row.position }] : [];
    }),
  );
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <ul className={styles.people} aria-label="People">
        {[...people]
          .sort((a, b) => a.position - b.position)
          .map(({ person, role }) => (
            <li key={`${person.id} ${role}`}>
              {person.name}
              <span className={styles.dim}>
                {person.affiliation ? `, ${person.affiliation}` : ''}
                {role === 'speaker' ? '' : ` (${role})`}
              </span>
            </li>
          ))}
        {people.length === 0 ? <li className={styles.dim}>No people</li> : null}
      </ul>
      <div className={styles.actions}>
        <Button onPress={() => setChanging(true)}>Change people…</Button>
      </div>
      {isChanging ? <PeopleDialog sessionId={sessionId} onClose={() => setChanging(false)} /> : null}
    </>
  );
}
