import { sessionName } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { conflictLines } from './conflict-lines.ts';
import { type ListedSession, listConflicts, listPeople, listRooms, listSessions, listSlots } from './lists.ts';
import { look } from './session.ts';
import { asTable } from './table.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

interface List {
  readonly rows: readonly unknown[];
  readonly words: () => string;
}

/** What can be listed. */
const LISTS: Readonly<Record<string, (state: ProgramState) => List>> = {
  sessions: (state) => {
    const rows = listSessions(state);
    return { rows, words: () => sessionTable(rows, state) };
  },
  people: (state) => {
    const rows = listPeople(state);
    const words = () =>
      asTable(
        ['Name', 'Affiliation', 'E-mail', 'Sessions'],
        rows.map(({ name, affiliation, email, sessions }) => [name, affiliation, email, sessions.length]),
      );
    return { rows, words };
  },
  rooms: (state) => {
    const rows = listRooms(state);
    const words = () =>
      asTable(
        ['Room', 'Seats', 'Building', 'Floor', 'Offers', 'Made of'],
        rows.map((room) => [
          room.name,
          room.capacity,
          room.building,
          room.floor,
          room.features.join(', '),
          room.parts.join(', '),
        ]),
      );
    return { rows, words };
  },
  slots: (state) => {
    const rows = listSlots(state);
    const words = () =>
      asTable(
        ['Day', 'From', 'To', 'Kind', 'Label', 'Rooms'],
        rows.map(({ day, start, end, kind, label, rooms }) => [
          day,
          start.slice(11),
          end.slice(11),
          kind,
          label,
          rooms === null ? 'all' : rooms.join(', '),
        ]),
      );
    return { rows, words };
  },
  conflicts: (state) => {
    const rows = listConflicts(state);
    return { rows, words: () => (rows.length > 0 ? conflictLines(rows) : 'There is no conflict.') };
  },
};

/** The sessions as a table for reading. */
const sessionTable = (rows: readonly ListedSession[], state: ProgramState): string =>
  asTable(
    ['No.', 'Start', 'Min', 'Room', 'Status', 'Title', 'People'],
    rows.map((session) => [
      session.number,
      session.start?.replace('T', ' ') ?? session.day,
      session.durationMinutes,
      session.room,
      session.status,
      nameOf(session, state),
      session.people.map(({ name }) => name).join(', '),
    ]),
  );

/** A session's title; one without is called by its first words, in brackets. */
function nameOf({ id, title }: ListedSession, state: ProgramState): string | null {
  const session = state.session.get(id);
  if (!session) return title;
  const { text, isTitle } = sessionName(session);
  return isTitle ? text : `[${text}]`;
}

/** `list FILE WHAT`: reads the program and prints rows; the file stays as it is. */
export async function run(call: Call): Promise<ExitCode> {
  const what = call.positionals[1] ?? '';
  const list = Object.hasOwn(LISTS, what) ? LISTS[what] : undefined;
  if (!list) throw new WrongUse(`there is no list “${what}”; there are ${Object.keys(LISTS).join(', ')}.`);
  return withProgram(call, 'read', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const { rows, words } = list(seen.value.state);
    tell(call, rows, words);
    return 0;
  });
}
