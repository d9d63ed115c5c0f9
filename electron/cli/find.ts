import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { sessionName } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { Day, Room, Session } from '../../shared/model/tables.ts';

const same = (a: string, b: string): boolean => a.normalize('NFC').trim() === b.normalize('NFC').trim();
const alike = (a: string, b: string): boolean => same(a.toLocaleLowerCase('en'), b.toLocaleLowerCase('en'));

/** The session that a text names: by id, number or exact title. Refused where none or several fit. */
export function findSession(state: ProgramState, text: string): Result<Session> {
  const byId = state.session.get(text.toLowerCase());
  if (byId) return ok(byId);
  const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
  const all = [...state.session.values()];
  const found = all.filter(
    (session) =>
      (number !== undefined && session.number === Number(number)) ||
      (session.title !== null && same(session.title, text)),
  );
  const label = (session: Session) => `${session.id} (${session.number}, ${sessionName(session).text})`;
  if (found.length > 0) return theOnly(found, `session “${text}”`, label);
  const near = all.filter(({ title }) => title?.toLocaleLowerCase('en').includes(text.trim().toLocaleLowerCase('en')));
  const hint = near.length > 0 ? ` Did you mean: ${near.slice(0, 5).map(label).join('; ')}?` : '';
  return refuse('not-found', `There is no session with the id, number or exact title “${text}”.${hint}`);
}

/** The room that a text names: by id, else by name (as written, else in any case). */
export function findRoom(state: ProgramState, text: string): Result<Room> {
  const byId = state.room.get(text.toLowerCase());
  if (byId) return ok(byId);
  const all = [...state.room.values()];
  const exact = all.filter(({ name }) => same(name, text));
  const found = exact.length > 0 ? exact : all.filter(({ name }) => alike(name, text));
  if (found.length > 0) return theOnly(found, `room “${text}”`, ({ id, name }) => `${id} (${name})`);
  const known = all.map(({ name }) => name);
  return refuse('not-found', `There is no room “${text}”.${known.length > 0 ? ` Rooms: ${shortList(known)}.` : ''}`);
}

/** The program day that a text names: by its date or id. */
export function findDay(state: ProgramState, text: string): Result<Day> {
  const byId = state.day.get(text.toLowerCase());
  if (byId) return ok(byId);
  const all = [...state.day.values()];
  const found = all.filter(({ date }) => date === text.trim());
  if (found.length > 0) return theOnly(found, `day ${text}`, ({ id, label }) => `${id} (${label ?? 'no label'})`);
  return refuse('not-found', `The program has no day ${text}. ${knownDays(all)}`);
}

/** Which days there are, in words. */
export const knownDays = (days: readonly Day[]): string =>
  days.length > 0 ? `Days: ${shortList(days.map(({ date }) => date).sort())}.` : 'It has no days yet.';

function theOnly<T extends { readonly id: string }>(
  found: readonly T[],
  what: string,
  label: (one: T) => string,
): Result<T> {
  const [first] = found;
  if (found.length === 1 && first) return ok(first);
  const ids = found.map(({ id }) => id);
  return refuse('ambiguous', `${found.length} fit ${what}; use an id: ${found.map(label).join('; ')}.`, { ids });
}

const shortList = (names: readonly string[]): string =>
  names.length <= 20 ? names.join(', ') : `${names.slice(0, 20).join(', ')} and ${names.length - 20} more`;
