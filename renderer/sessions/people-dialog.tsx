import { useMemo, useState } from 'react';
import { quoted } from '../../shared/model/names.ts';
import { ROLES } from '../../shared/model/people-tables.ts';
import type { PersonId, Role, SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { foldText } from '../tables/features.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/field.tsx';
import styles from './people-dialog.module.css';

interface Place {
  readonly personId: PersonId;
  readonly role: Role;
}

const CREATE = 'create';
const OFFERED = 12;

/** Who is in a session, in which role and order; saved as one step. */
export function PeopleDialog({ sessionId, onClose }: { readonly sessionId: SessionId; readonly onClose: () => void }) {
  const { state } = useStore();
  const execute = useExecute();
  const [places, setPlaces] = useState<readonly Place[]>(() =>
    [...state.appearance.values()]
      .filter((row) => row.sessionId === sessionId)
      .sort((a, b) => a.position - b.position)
      .map(({ personId, role }) => ({ personId, role })),
  );
  const [text, setText] = useState('');
  const known = useTables(['person'], (store) =>
    [...store.state.person.values()].map((person) => ({
      person,
      folded: foldText(`${person.name} ${person.affiliation ?? ''}`),
    })),
  );
  const choices = useMemo(() => {
    const words = foldText(text).split(/\s+/).filter(Boolean);
    const found = known
      .filter(
        ({ person, folded }) => !places.some((p) => p.personId === person.id) && words.every((w) => folded.includes(w)),
      )
      .slice(0, OFFERED)
      .map(({ person }) => ({
        id: person.id as string,
        label: person.affiliation ? `${person.name}, ${person.affiliation}` : person.name,
      }));
    return text.trim() === '' ? found : [...found, { id: CREATE, label: `Add “${text.trim()}” as a new person` }];
  }, [known, text, places]);
  const take = (personId: PersonId) => {
    setPlaces([...places, { personId, role: 'speaker' }]);
    setText('');
  };
  const choose = async (id: string) => {
    const person = known.find((row) => row.person.id === id)?.person;
    if (person) return take(person.id);
    if (id !== CREATE || text.trim() === '') return;
    const made = await execute('person.add', { name: text.trim() });
    if (made.ok) take(made.value.value.id);
  };
  const move = (from: number, to: number) => {
    const next = [...places];
    next.splice(to, 0, ...next.splice(from, 1));
    setPlaces(next);
  };
  const save = async () => {
    const done = await execute('session.setPeople', { id: sessionId, people: [...places] });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={`People of ${quoted(state, sessionId)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void save()}>
            Save people
          </Button>
        </>
      }
    >
      <ol className={styles.list} aria-label="People in order">
        {places.map(({ personId, role }, i) => {
          const name = state.person.get(personId)?.name ?? 'somebody';
          return (
            <li key={`${personId} ${role}`} className={styles.place}>
              <span className={styles.name}>{name}</span>
              <Select
                label={`Role of ${name}`}
                hideLabel
                value={role}
                choices={ROLES.map((id) => ({ id, label: id }))}
                onChange={(id) => {
                  const next = ROLES.find((one) => one === id) ?? role;
                  setPlaces(places.map((place, j) => (j === i ? { ...place, role: next } : place)));
                }}
              />
              <Button look="quiet" aria-label={`Move ${name} up`} isDisabled={i === 0} onPress={() => move(i, i - 1)}>
                <span aria-hidden="true">↑</span>
              </Button>
              <Button
                look="quiet"
                aria-label={`Move ${name} down`}
                isDisabled={i === places.length - 1}
                onPress={() => move(i, i + 1)}
              >
                <span aria-hidden="true">↓</span>
              </Button>
              <Button
                look="quiet"
                aria-label={`Take ${name} out`}
                onPress={() => setPlaces(places.filter((_, j) => j !== i))}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </li>
          );
        })}
      </ol>
      {places.length === 0 ? <p className={styles.none}>Nobody is in this session yet.</p> : null}
      {/* A new field for each person: the list of the last one stays closed. */}
      <ComboBox
        key={places.length}
        label="Add a person"
        placeholder="Name or affiliation"
        text={text}
        onText={setText}
        choices={choices}
        onChoose={(id) => void choose(id)}
        autoFocus
      />
    </Dialog>
  );
}
