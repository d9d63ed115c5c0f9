import { isPressing } from '../../shared/conflicts/finding.ts';
import { conflictLines } from './conflict-lines.ts';
import { findRoom, findSession } from './find.ts';
import { listConflicts, listSessions } from './lists.ts';
import { readWhen, whenOf } from './place-time.ts';
import { execute, look } from './session.ts';
import { plainLine } from './table.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `place FILE SESSION [--day] [--start] [--room]`: gives a session its place, and tells the errors and warnings it is now in. */
export function run(call: Call): Promise<ExitCode> {
  const asked = readWhen(call.text('day'), call.text('start'), call.text('fold'));
  const roomText = call.text('room');
  if (asked.day === null && asked.start === null && roomText === null) {
    throw new WrongUse('give at least one of --day, --start and --room (to take a place away: lectern unplace).');
  }
  return withProgram(call, 'write', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const { state, snapshot } = seen.value;
    const session = findSession(state, call.positionals[1] ?? '');
    if (!session.ok) return tellRefused(call.io, session.problem);
    const when = whenOf(state, asked);
    if (!when.ok) return tellRefused(call.io, when.problem);
    const room = roomText === null ? null : findRoom(state, roomText);
    if (room && !room.ok) return tellRefused(call.io, room.problem);
    const { id } = session.value;
    const to = { sessionId: id, ...when.value, roomId: room?.value.id ?? null };
    const done = await execute(api, 'session.place', to, snapshot.revision);
    if (!done.ok) return tellRefused(call.io, done.problem);

    const after = await look(api);
    if (!after.ok) return tellRefused(call.io, after.problem);
    const conflicts = listConflicts(after.value.state).filter((one) => one.sessions.includes(id) && isPressing(one));
    const placed = listSessions(after.value.state).find((one) => one.id === id) ?? null;
    const { revision } = done.value;
    tell(call, { revision, session: placed, conflicts: conflicts.map(({ accepted: _, ...rest }) => rest) }, () => {
      const where = [placed?.start?.replace('T', ' ') ?? placed?.day, placed?.room].filter(Boolean).join(', ');
      return `${plainLine(placed?.title ?? `Session ${session.value.number}`)}: ${where} (revision ${revision}).`;
    });
    if (conflicts.length > 0) call.io.say(conflictLines(conflicts));
    return 0;
  });
}
