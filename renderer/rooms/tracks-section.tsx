import { useEffect, useRef, useState } from 'react';
import type { Track } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { AddByName } from './add-by-name.tsx';
import styles from './rooms.module.css';
import { RowButtons } from './row-buttons.tsx';
import { SavedField } from './saved-field.tsx';

/** The tracks: names, and the colours of their cards' edges. */
export function TracksSection() {
  const execute = useExecute();
  const rows = useTables(['track', 'session'], ({ state }) =>
    [...state.track.values()]
      .sort((a, b) => a.position - b.position)
      .map((track) => ({
        track,
        sessions: [...state.session.values()].filter(({ trackId }) => trackId === track.id).length,
      })),
  );
  return (
    <>
      <AddByName
        label="New track"
        button="Add track"
        onAdd={(name) => execute('track.add', { name }).then(({ ok }) => ok)}
      />
      {rows.length === 0 ? <p className={styles.dim}>No tracks yet. A track gives its sessions a colour.</p> : null}
      {rows.length > 0 ? (
        <table className={styles.list} aria-label="Tracks">
          <thead>
            <tr>
              <th scope="col">Colour</th>
              <th scope="col">Name</th>
              <th scope="col">Sessions</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ track, sessions }) => (
              <tr key={track.id}>
                <td>
                  <Colour
                    track={track}
                    onPick={(colour) => void execute('track.update', { id: track.id, patch: { colour } })}
                  />
                </td>
                <td className={styles.wide}>
                  <SavedField
                    label={`Name of ${track.name}`}
                    hideLabel
                    value={track.name}
                    onSave={(name) =>
                      name === '' ? 'A track needs a name.' : execute('track.update', { id: track.id, patch: { name } })
                    }
                  />
                </td>
                <td className={styles.number}>{sessions}</td>
                <td>
                  <RowButtons
                    name={track.name}
                    tip={sessions > 0 ? `${sessions} sessions will have no track` : undefined}
                    onRemove={() => void execute('track.remove', { id: track.id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

/** The system's colour chooser reports every shade on the way; one command is sent, when it is closed. */
function Colour({ track, onPick }: { readonly track: Track; readonly onPick: (colour: string) => void }) {
  const [colour, setColour] = useState(track.colour);
  const ref = useRef<HTMLInputElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => setColour(track.colour), [track.colour]);
  useEffect(() => {
    const input = ref.current;
    const onChange = () => input && pick.current(input.value);
    input?.addEventListener('change', onChange);
    return () => input?.removeEventListener('change', onChange);
  }, []);
  return (
    <input
      ref={ref}
      type="color"
      className={styles.colour}
      aria-label={`Colour of ${track.name}`}
      value={colour}
      onChange={(event) => setColour(event.target.value)}
    />
  );
}
