import { useMemo, useState } from 'react';
import type { Person, PersonId } from '../../shared/model/tables.ts';
import { Screen } from '../screen/screen.tsx';
import styles from '../sessions/sessions-screen.module.css';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import type { TableColumn } from '../tables/column.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { PersonPanel } from './person-panel.tsx';

interface PersonRow {
  readonly id: PersonId;
  readonly person: Person;
  readonly sessions: number;
  readonly away: number;
}

type Field = 'name' | 'affiliation' | 'email' | 'jobTitle' | 'pronouns';

/** All people as a table, and one of them beside it. */
export default function PeopleScreen() {
  const execute = useExecute();
  const [openId, setOpenId] = useState<PersonId | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState(false);
  const rows = useTables(['person', 'appearance', 'unavailability'], ({ state }): readonly PersonRow[] => {
    const sessions = new Map<string, Set<string>>();
    for (const row of state.appearance.values()) {
      sessions.set(row.personId, (sessions.get(row.personId) ?? new Set()).add(row.sessionId));
    }
    const away = new Map<string, number>();
    for (const { personId } of state.unavailability.values())
      if (personId) away.set(personId, (away.get(personId) ?? 0) + 1);
    return [...state.person.values()].map((person) => ({
      id: person.id,
      person,
      sessions: sessions.get(person.id)?.size ?? 0,
      away: away.get(person.id) ?? 0,
    }));
  });
  const columns = useMemo((): readonly TableColumn<PersonRow>[] => {
    const text = (id: Field, header: string, width: number): TableColumn<PersonRow> => ({
      id,
      header,
      width,
      value: ({ person }) => person[id],
      editor: {
        kind: 'text',
        text: ({ person }) => person[id] ?? '',
        save: (row, value) => {
          if (id === 'name' && value.trim() === '') return 'A person needs a name.';
          void execute('person.update', { id: row.id, patch: { [id]: value.trim() || null } });
          return null;
        },
      },
    });
    return [
      text('name', 'Name', 200),
      text('affiliation', 'Affiliation', 200),
      text('jobTitle', 'Job title', 140),
      text('pronouns', 'Pronouns', 90),
      text('email', 'E-mail (private)', 220),
      { id: 'sessions', header: 'Sessions', width: 80, align: 'end', value: ({ sessions }) => sessions },
      { id: 'away', header: 'Away', width: 70, align: 'end', value: ({ away }) => away || null },
    ];
  }, [execute]);
  const ids = rows.filter(({ id }) => selected.includes(id)).map(({ id }) => id);
  return (
    <div className={styles.split}>
      <Screen
        title="People"
        fills
        actions={
          <>
            {ids.length > 0 ? (
              <Button
                look="danger"
                onPress={() => {
                  void execute('person.remove', { ids });
                  setSelected([]);
                }}
              >
                Remove {ids.length}
              </Button>
            ) : null}
            <Button look="primary" onPress={() => setAdding(true)}>
              Add person
            </Button>
          </>
        }
      >
        <DataTable
          label="People"
          rows={rows}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
          onOpen={({ id }) => setOpenId(id)}
          empty="Nobody yet. Import a list of talks, or add a person."
        />
      </Screen>
      {openId ? (
        <aside className={styles.side} aria-label="Person">
          <PersonPanel personId={openId} onClose={() => setOpenId(null)} />
        </aside>
      ) : null}
      {adding ? <AddPerson onClose={() => setAdding(false)} onAdded={setOpenId} /> : null}
    </div>
  );
}

function AddPerson({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (id: PersonId) => void }) {
  const execute = useExecute();
  const [name, setName] = useState('');
  const add = async () => {
    const made = await execute('person.add', { name: name.trim() });
    if (!made.ok) return;
    onAdded(made.value.value.id);
    onClose();
  };
  return (
    <Dialog
      title="Add a person"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus />
    </Dialog>
  );
}
