import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { AddByName } from './add-by-name.tsx';
import styles from './rooms.module.css';
import { RowButtons } from './row-buttons.tsx';
import { SavedField } from './saved-field.tsx';
import { Tick } from './tick.tsx';

const NEW_MINUTES = 45;
const LONGEST = 1440;

/** The kinds of sessions, each with the length that a new session of it gets. */
export function KindsSection() {
  const execute = useExecute();
  const rows = useTables(['kind', 'session'], ({ state }) =>
    [...state.kind.values()]
      .sort((a, b) => a.position - b.position)
      .map((kind) => ({
        kind,
        sessions: [...state.session.values()].filter(({ kindId }) => kindId === kind.id).length,
      })),
  );
  return (
    <>
      <AddByName
        label="New kind"
        button="Add kind"
        onAdd={(name) => execute('kind.add', { name, durationMinutes: NEW_MINUTES }).then(({ ok }) => ok)}
      />
      <p className={styles.dim}>A service, such as lunch or registration, needs no speaker.</p>
      {rows.length === 0 ? (
        <p className={styles.dim}>No kinds yet. Talk, keynote and tutorial are kinds, each with its length.</p>
      ) : (
        <table className={styles.list} aria-label="Kinds">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Minutes</th>
              <th scope="col">Service</th>
              <th scope="col">Sessions</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, sessions }) => (
              <tr key={kind.id}>
                <td className={styles.wide}>
                  <SavedField
                    label={`Name of ${kind.name}`}
                    hideLabel
                    value={kind.name}
                    onSave={(name) =>
                      name === '' ? 'A kind needs a name.' : execute('kind.update', { id: kind.id, patch: { name } })
                    }
                  />
                </td>
                <td className={styles.narrow}>
                  <SavedField
                    label={`Minutes of ${kind.name}`}
                    hideLabel
                    value={String(kind.durationMinutes)}
                    onSave={(text) => {
                      const durationMinutes = Number(text);
                      const isLength = /^\d+$/.test(text) && durationMinutes <= LONGEST;
                      return isLength
                        ? execute('kind.update', { id: kind.id, patch: { durationMinutes } })
                        : `0 to ${LONGEST} minutes.`;
                    }}
                  />
                </td>
                <td className={styles.middle}>
                  <Tick
                    label={`${kind.name} is a service`}
                    hideLabel
                    value={kind.service}
                    onChange={(service) => void execute('kind.update', { id: kind.id, patch: { service } })}
                  />
                </td>
                <td className={styles.number}>{sessions}</td>
                <td>
                  <RowButtons
                    name={kind.name}
                    tip={sessions > 0 ? `${sessions} sessions will have no kind` : undefined}
                    onRemove={() => void execute('kind.remove', { id: kind.id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
