import type { ClientEnvelope, ProgramApi } from '../../../shared/contract/api.ts';
import { ok, type Problem, type Result } from '../../../shared/contract/problem.ts';
import { derivedId } from '../tx.ts';
import { fillSessions } from './fill-sessions.ts';
import { type Made, make, type Run } from './made.ts';
import type { SampleData } from './sample-data.ts';

/**
 * Fills a new program with the sample by ordinary commands, as a person would. Its ids are the same in every copy, so
 * that pictures and tests of it stay the same. The first refusal ends it.
 */
export async function fillSample(api: ProgramApi, data: SampleData): Promise<Result<null>> {
  let count = 0;
  const envelope = (): ClientEnvelope => ({ commandId: derivedId('the sample', ++count), baseRevision: 0 });
  const run: Run = async (name, args) => {
    const reply = await api.execute(name, args, envelope());
    if (!reply.ok) throw new Refused(reply.problem);
    return reply.value.value;
  };
  try {
    await run('program.update', { patch: data.facts });
    await fillSessions(run, data, await fillVenueAndPeople(run, data));
    return ok(null);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

async function fillVenueAndPeople(run: Run, data: SampleData): Promise<Made> {
  const day = await make(data.days, ({ id: _, ...args }) => run('day.add', args));
  const room = await make(data.rooms, ({ id: _, parts: _parts, ...args }) => run('room.add', args));
  for (const { id, parts } of data.rooms) {
    if (parts) await run('room.update', { id: room(id), patch: {}, parts: parts.map(room) });
  }
  for (const { days, rooms, ...args } of data.slots) {
    await run('slot.add', { dayIds: days.map(day), roomIds: rooms?.map(room), ...args });
  }
  const track = await make(data.tracks, ({ id: _, ...args }) => run('track.add', args));
  const kind = await make(data.kinds, ({ name, minutes, service }) =>
    run('kind.add', { name, durationMinutes: minutes, service }),
  );
  const person = await make(data.people, ({ id: _, name, ...fields }) => run('person.add', { name, fields }));
  for (const { person: who, room: where, ...args } of data.away) {
    await run('unavailability.add', {
      personId: who === undefined ? undefined : person(who),
      roomId: where === undefined ? undefined : room(where),
      ...args,
    });
  }
  return { day, room, track, kind, person };
}
