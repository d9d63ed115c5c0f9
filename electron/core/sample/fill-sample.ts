import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import type { DayId, KindId, PersonId, RoomId, SessionId, TrackId } from '../../../shared/model/tables.ts';
import { derivedId } from '../tx.ts';
import type { SampleData, SampleSession } from './sample-data.ts';

type Run = <K extends CommandName>(name: K, args: CommandArgs<K>) => Promise<CommandValue<K>>;

/** Ids of what was made, by the names that the sample's file uses. */
interface Made {
  readonly days: Map<string, DayId>;
  readonly rooms: Map<string, RoomId>;
  readonly tracks: Map<string, TrackId>;
  readonly kinds: Map<string, KindId>;
  readonly people: Map<string, PersonId>;
  readonly sessions: Map<string, SessionId>;
}

/**
 * Fills a new program with the sample by ordinary commands, as a person would. Its ids are the same in every copy, so
 * that pictures and tests of it stay the same. Throws where a command is refused.
 */
export async function fillSample(api: ProgramApi, data: SampleData): Promise<void> {
  let count = 0;
  const run: Run = async (name, args) => {
    count += 1;
    const commandId = derivedId('the sample', count);
    const reply = await api.execute(name, args, { commandId, baseRevision: 0 });
    if (!reply.ok) throw new Error(`the sample's ${name} was refused: ${reply.problem.message}`);
    return reply.value.value;
  };
  const made: Made = {
    days: new Map(),
    rooms: new Map(),
    tracks: new Map(),
    kinds: new Map(),
    people: new Map(),
    sessions: new Map(),
  };
  await run('program.update', { patch: data.facts });
  await addVenue(run, data, made);
  await addPeople(run, data, made);
  for (const session of data.sessions) await addSession(run, data, made, session);
  await placeAll(run, data, made);
  for (const { kind, first, second } of data.relations) {
    await run('relation.add', { kind, firstId: of(made.sessions, first), secondId: of(made.sessions, second) });
  }
}

async function addVenue(run: Run, data: SampleData, made: Made): Promise<void> {
  for (const { id, date, label, kind, opening, closing } of data.days) {
    const day = await run('day.add', { date, label, kind, opening: minute(opening), closing: minute(closing) });
    made.days.set(id, day.id);
  }
  for (const room of data.rooms) made.rooms.set(room.name, (await run('room.add', room)).id);
  for (const [day, slots] of Object.entries(data.slots)) {
    for (const [start, end, kind, label] of slots) {
      await run('slot.add', { dayIds: [of(made.days, day)], start: minute(start), end: minute(end), kind, label });
    }
  }
  for (const [name, colour] of data.tracks) made.tracks.set(name, (await run('track.add', { name, colour })).id);
  for (const [name, durationMinutes, service] of data.kinds) {
    made.kinds.set(name, (await run('kind.add', { name, durationMinutes, service })).id);
  }
}

async function addPeople(run: Run, data: SampleData, made: Made): Promise<void> {
  for (const { name, ...fields } of data.people) made.people.set(name, (await run('person.add', { name, fields })).id);
  for (const { person, room, date, start, end, reason } of data.away) {
    const who = person === undefined ? { roomId: of(made.rooms, room ?? '') } : { personId: of(made.people, person) };
    await run('unavailability.add', { ...who, date, start: minute(start), end: minute(end), reason });
  }
}

async function addSession(run: Run, data: SampleData, made: Made, session: SampleSession): Promise<void> {
  const { title, abstract, track, kind, status, expectedAudience, plenary, block, needs } = session;
  const fields = {
    title,
    abstract,
    trackId: of(made.tracks, track),
    kindId: of(made.kinds, kind),
    durationMinutes: title === null ? undefined : data.lengths[title],
    status,
    expectedAudience,
    plenary,
    block,
  };
  const people = session.people.map(({ name, role }) => ({ personId: of(made.people, name), role }));
  const { id } = await run('session.add', { fields, people, features: needs });
  made.sessions.set(nameOf(session), id);
  if (session.slides) await run('slides.set', { sessionIds: [id], patch: { state: session.slides } });
}

async function placeAll(run: Run, data: SampleData, made: Made): Promise<void> {
  const places = data.sessions.flatMap((session) => {
    if (!session.at) return [];
    const { day, start, room } = session.at;
    return [
      {
        sessionId: of(made.sessions, nameOf(session)),
        dayId: of(made.days, day),
        start: start === null ? null : minute(start),
        roomId: room === null ? null : of(made.rooms, room),
      },
    ];
  });
  await run('session.arrange', { places });
  for (const blockTitle of new Set(data.sessions.flatMap(({ inBlock }) => inBlock ?? []))) {
    const talks = data.sessions.filter(({ inBlock }) => inBlock === blockTitle);
    await run('block.setTalks', {
      blockId: of(made.sessions, blockTitle),
      talks: talks.map((talk) => ({ sessionId: of(made.sessions, nameOf(talk)) })),
    });
  }
  for (const session of data.sessions) {
    if (session.pin) await run('session.pin', { sessionIds: [of(made.sessions, nameOf(session))], pin: session.pin });
  }
}

const nameOf = ({ title, abstract }: SampleSession): string => title ?? abstract;

function of<T>(ids: ReadonlyMap<string, T>, name: string): T {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the sample speaks of “${name}”, which it does not have`);
  return id;
}

// Times after midnight are written on: 26:00 is 02:00 of the next morning.
function minute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
