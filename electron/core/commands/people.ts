import { isSharedField, SHARED_FIELD } from '../../../shared/conflicts/shared-account.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import { idSchema } from '../../../shared/model/column.ts';
import type { PersonField } from '../../../shared/model/people-tables.ts';
import { rowKey } from '../../../shared/model/state.ts';
import type { Person, PersonId, Row } from '../../../shared/model/tables.ts';
import { clock } from '../../../shared/time/wall.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeOwned, removeWhere } from './cascade.ts';
import { find, missing, nextPosition, rowsWhere } from './lookups.ts';

type Names =
  | 'person.add'
  | 'person.update'
  | 'person.remove'
  | 'person.markShared'
  | 'unavailability.add'
  | 'unavailability.update'
  | 'unavailability.remove';

const refuseTimes = (start: number, end: number) =>
  end > start ? null : refuse('invalid', `An absence ends after it starts: ${clock(start)} to ${clock(end)} does not.`);

/** Puts a new person into the program; what is not said of her is absent. */
export function insertPerson(tx: Tx, { id, number, fields }: NewPerson): void {
  tx.insert('person', {
    id,
    number,
    guid: id,
    name: fields.name,
    sortName: fields.sortName ?? null,
    email: fields.email ?? null,
    affiliation: fields.affiliation ?? null,
    jobTitle: fields.jobTitle ?? null,
    biography: fields.biography ?? null,
    pronouns: fields.pronouns ?? null,
    pronunciation: fields.pronunciation ?? null,
    timeZone: fields.timeZone ?? null,
    url: fields.url ?? null,
    notes: fields.notes ?? null,
  });
}

interface NewPerson {
  readonly id: PersonId;
  readonly number: number;
  readonly fields: { readonly [F in PersonField]?: Person[F] | undefined } & { readonly name: string };
}

function addSharedField(tx: Tx): Row<'customField'>['id'] {
  const id = tx.newId('customField');
  const position = nextPosition(tx, 'customField');
  tx.insert('customField', {
    id,
    entity: 'person',
    name: SHARED_FIELD,
    type: 'boolean',
    visibility: 'committee',
    position,
  });
  return id;
}

// A person's id is that of the owner of a value of a field for people.
const ownerOf = (id: PersonId): Row<'customValue'>['ownerId'] => idSchema<'owner'>().parse(id);

export const peopleHandlers: Handlers<Names> = {
  'person.add': (tx, { name, fields = {} }) => {
    const id = tx.newId('person');
    const number = tx.nextNumber('person');
    insertPerson(tx, { id, number, fields: { ...fields, name } });
    return ok({ id, number });
  },
  'person.update': (tx, { id, patch }) => {
    const person = find(tx, 'person', id);
    if (!person.ok) return person;
    if (patch.name !== undefined && patch.name.trim() === '') return refuse('invalid', 'A person needs a name.');
    tx.update('person', id, patch);
    return ok(null);
  },
  'person.remove': (tx, { ids }) => {
    const gone = missing(tx, 'person', ids);
    if (gone) return gone;
    for (const id of new Set(ids)) {
      const sessions = rowsWhere(tx, 'appearance', (row) => row.personId === id).map(({ sessionId }) => sessionId);
      removeWhere(tx, 'appearance', (row) => row.personId === id);
      for (const sessionId of new Set(sessions)) {
        rowsWhere(tx, 'appearance', (row) => row.sessionId === sessionId)
          .sort((a, b) => a.position - b.position)
          .forEach((row, position) => {
            tx.update('appearance', rowKey('appearance', row), { position });
          });
      }
      removeWhere(tx, 'unavailability', (row) => row.personId === id);
      removeWhere(tx, 'stay', (row) => row.personId === id);
      removeWhere(tx, 'notSame', (row) => row.firstId === id || row.secondId === id);
      removeOwned(tx, id);
      tx.remove('person', id);
    }
    return ok(null);
  },
  'person.markShared': (tx, { id, isShared }) => {
    const row = find(tx, 'person', id);
    if (!row.ok) return row;
    const field = [...tx.state.customField.values()].find(isSharedField)?.id ?? null;
    const key = `${field} ${id}`;
    const before = tx.state.customValue.get(key);
    if (isShared === null) {
      if (before) tx.remove('customValue', key);
    } else if (before) tx.update('customValue', key, { value: isShared });
    else tx.insert('customValue', { fieldId: field ?? addSharedField(tx), ownerId: ownerOf(id), value: isShared });
    return ok(null);
  },
  'unavailability.add': (tx, { personId = null, roomId = null, date, start, end, reason = null }) => {
    const refused = missing(tx, 'person', [personId]) ?? missing(tx, 'room', [roomId]) ?? refuseTimes(start, end);
    if (refused) return refused;
    if ((personId === null) === (roomId === null)) return refuse('invalid', 'Name either a person or a room.');
    const id = tx.newId('unavailability');
    tx.insert('unavailability', { id, personId, roomId, date, start, end, reason });
    return ok({ id });
  },
  'unavailability.update': (tx, { id, patch }) => {
    const row = find(tx, 'unavailability', id);
    if (!row.ok) return row;
    const refused = refuseTimes(patch.start ?? row.value.start, patch.end ?? row.value.end);
    if (refused) return refused;
    tx.update('unavailability', id, patch);
    return ok(null);
  },
  'unavailability.remove': (tx, { ids }) => {
    const gone = missing(tx, 'unavailability', ids);
    if (gone) return gone;
    for (const id of new Set(ids)) tx.remove('unavailability', id);
    return ok(null);
  },
};
