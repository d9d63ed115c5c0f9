import fc from 'fast-check';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { attempt, stateOf } from '../core/program-for-test.ts';

/** Something that a member of the committee does between two imports; `at` picks the row, `text` is like no other. */
export interface HandEdit {
  readonly what: (typeof KINDS)[number];
  readonly at: number;
  readonly text: string;
}

const KINDS = [
  'title',
  'abstract',
  'length',
  'no track',
  'tags',
  'name',
  'affiliation',
  'room',
  'place',
  'unplace',
  'people',
  'away',
  'not away',
  'relation',
  'no relation',
  'custom',
  'lock',
  'remove session',
  'remove person',
  'merge people',
  'undo',
] as const;

export const handEdit: fc.Arbitrary<HandEdit> = fc.record({
  what: fc.constantFrom(...KINDS),
  at: fc.nat(30),
  text: fc.uuid(),
});

type Command = { [K in CommandName]: readonly [name: K, args: CommandArgs<K>] }[CommandName];

/** Makes an edit through its command; one that does not fit is refused, as it would be for a person. */
export async function makeEdit(api: ProgramApi, edit: HandEdit) {
  const command = commandOf(await stateOf(api), edit);
  if (!command) return null;
  const done = await attempt(api, command[0], command[1] as never);
  return done.ok ? done.value : null;
}

function commandOf(state: ProgramState, { what, at, text }: HandEdit): Command | null {
  const pick = <V>(rows: ReadonlyMap<string, V>, more = 0): V | undefined =>
    [...rows.values()][(at + more) % Math.max(1, rows.size)];
  const session = pick(state.session);
  const other = pick(state.session, 1);
  const person = pick(state.person);
  const second = pick(state.person, 1);
  const room = pick(state.room);
  const day = pick(state.day);
  const field = pick(state.customField);
  const absence = pick(state.unavailability);
  const relation = pick(state.relation);
  const change = (patch: CommandArgs<'session.update'>['patch']): Command | null =>
    session ? ['session.update', { ids: [session.id], patch }] : null;
  switch (what) {
    case 'title':
      return change({ title: `title ${text}` });
    case 'abstract': {
      const parts = (session?.abstract ?? 'one two').split(' ');
      return change({ abstract: [...parts.slice(0, at), `hand-${text}`, ...parts.slice(at)].join(' ') });
    }
    case 'length':
      return change({ durationMinutes: 200 + at });
    case 'no track':
      return change({ trackId: null });
    case 'tags':
      return session ? ['session.update', { ids: [session.id], patch: {}, tags: [`tag ${text}`] }] : null;
    case 'name':
      return person ? ['person.update', { id: person.id, patch: { name: `name ${text}` } }] : null;
    case 'affiliation':
      return person ? ['person.update', { id: person.id, patch: { affiliation: `affiliation ${text}` } }] : null;
    case 'room':
      return room ? ['room.update', { id: room.id, patch: { name: `room ${text}` } }] : null;
    case 'place':
      return session && day && room
        ? ['session.place', { sessionId: session.id, dayId: day.id, start: day.opening, roomId: room.id }]
        : null;
    case 'unplace':
      return session ? ['session.unplace', { sessionIds: [session.id] }] : null;
    case 'people':
      return session && person
        ? ['session.setPeople', { id: session.id, people: [{ personId: person.id, role: 'moderator' }] }]
        : null;
    case 'away':
      return person
        ? ['unavailability.add', { personId: person.id, date: '2031-05-01', start: at, end: 700, reason: text }]
        : null;
    case 'not away':
      return absence ? ['unavailability.remove', { ids: [absence.id] }] : null;
    case 'relation':
      return session && other ? ['relation.add', { kind: 'together', firstId: session.id, secondId: other.id }] : null;
    case 'no relation':
      return relation ? ['relation.remove', { id: relation.id }] : null;
    case 'custom':
      return field && session
        ? ['customValue.set', { fieldId: field.id, ownerId: session.id as never, value: `value ${text}` }]
        : null;
    case 'lock':
      return session
        ? ['import.lock', { locks: [{ kind: 'session', ownerId: session.id, field: at % 2 === 0 ? '*' : 'title' }] }]
        : null;
    case 'remove session':
      return session ? ['session.remove', { ids: [session.id] }] : null;
    case 'remove person':
      return person ? ['person.remove', { ids: [person.id] }] : null;
    case 'merge people':
      return person && second ? ['person.merge', { keepId: person.id, dropId: second.id }] : null;
    case 'undo':
      return ['history.undo', {}];
  }
}
