import { useState } from 'react';
import { sessionName } from '../../../shared/model/names.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { PersonId, Row, Unavailability } from '../../../shared/model/tables.ts';
import { dayTime } from '../../rooms/day-time.ts';
import { shortDate } from '../../sessions/session-rows.ts';
import { useExecute } from '../../state/execute.ts';
import { notify } from '../../state/notices.ts';
import { useRow, useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './split.module.css';

interface SplitDialogProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
  readonly onSplit: (newId: PersonId) => void;
}

type Link = Row<'externalId'>;
const OWN = ['name', 'email', 'affiliation'] as const;
type Own = (typeof OWN)[number];

/** Makes two people of one: what the new one takes, and who that is. */
export function SplitDialog({ personId, onClose, onSplit }: SplitDialogProps) {
  const execute = useExecute();
  const person = useRow('person', personId);
  const { sessions, links, away, said } = useTables(
    ['appearance', 'session', 'externalId', 'importSource', 'unavailability', 'baseline'],
    ({ state }) => belongings(state, personId),
  );
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<{ readonly [F in Own]?: string }>({});
  if (!person) return null;
  const takenLinks = links.filter(({ id }) => taken.has(id));
  // What the records that go along said is a good beginning, until somebody types.
  const shownValue = (field: Own): string =>
    typed[field] ??
    takenLinks.map(({ id }) => said.get(`${id} ${field}`)).find((value) => value !== undefined) ??
    (field === 'name' ? person.name : '');
  const toggle = (id: string) => {
    const next = new Set(taken);
    if (!next.delete(id)) next.add(id);
    setTaken(next);
  };
  const sessionIds = sessions.filter(({ id }) => taken.has(id)).map(({ id }) => id);
  const nothing = sessionIds.length + takenLinks.length === 0;
  const split = async () => {
    const done = await execute('person.split', {
      id: personId,
      sessionIds,
      links: takenLinks.map(({ link: { sourceId, key } }) => ({ sourceId, key })),
      absenceIds: away.filter(({ id }) => taken.has(id)).map(({ row }) => row.id),
      fields: {
        name: shownValue('name').trim(),
        email: shownValue('email').trim() || null,
        affiliation: shownValue('affiliation').trim() || null,
      },
    });
    if (!done.ok) return;
    notify('news', `${person.name} is two people now. Undo makes them one again.`);
    onSplit(done.value.value.id);
    onClose();
  };
  const group = (legend: string, entries: readonly { readonly id: string; readonly label: string }[]) =>
    entries.length === 0 ? null : (
      <fieldset className={styles.group}>
        <legend>{legend}</legend>
        {entries.map(({ id, label }) => (
          <label key={id} className={styles.entry}>
            <input type="checkbox" checked={taken.has(id)} onChange={() => toggle(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <Dialog
      title={`Make two people of ${person.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={nothing || shownValue('name').trim() === ''} onPress={() => void split()}>
            Make two people
          </Button>
        </>
      }
    >
      <p className={styles.note}>Choose what belongs to the new person. All else stays with {person.name}.</p>
      {group('Sessions', sessions)}
      {group('Records of imports', links)}
      {group('Times away', away)}
      <div className={styles.who}>
        <TextField
          label="Name of the new person"
          value={shownValue('name')}
          onChange={(name) => setTyped({ ...typed, name })}
          error={shownValue('name').trim() === '' ? 'A person needs a name.' : null}
        />
        <TextField
          label="E-mail (private)"
          value={shownValue('email')}
          onChange={(email) => setTyped({ ...typed, email })}
        />
        <TextField
          label="Affiliation"
          value={shownValue('affiliation')}
          onChange={(affiliation) => setTyped({ ...typed, affiliation })}
        />
      </div>
    </Dialog>
  );
}

/** What a person has that may go to another, with words for it. */
function belongings(state: ProgramState, personId: PersonId) {
  const ids = new Set(
    [...state.appearance.values()].filter((row) => row.personId === personId).map(({ sessionId }) => sessionId),
  );
  const sessions = [...ids].flatMap((id) => {
    const session = state.session.get(id);
    return session ? [{ id, label: sessionName(session).text }] : [];
  });
  const idOf = ({ sourceId, key }: Pick<Link, 'sourceId' | 'key'>) => `${sourceId} ${key}`;
  const links = [...state.externalId.values()]
    .filter(({ kind, ownerId }) => kind === 'person' && String(ownerId) === personId)
    .map((link) => ({
      id: idOf(link),
      link,
      label: `${link.key} in ${state.importSource.get(link.sourceId)?.name ?? 'an import'}`,
    }));
  const mine = new Set(links.map(({ id }) => id));
  const said = new Map(
    [...state.baseline.values()].flatMap((row) =>
      row.kind === 'person' && mine.has(idOf(row)) && typeof row.value === 'string'
        ? [[`${idOf(row)} ${row.field}`, row.value] as const]
        : [],
    ),
  );
  const away = [...state.unavailability.values()]
    .filter((row) => row.personId === personId)
    .map((row) => ({ id: row.id as string, row, label: awayInWords(row) }));
  return { sessions, links, away, said };
}

const awayInWords = ({ date, start, end }: Unavailability): string =>
  `${shortDate(date)}, ${dayTime(start)}–${dayTime(end)}`;
