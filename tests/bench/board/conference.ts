import { randomUUID } from 'node:crypto';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import type { DayId, PersonId, RoomId, SessionId } from '../../../shared/model/tables.ts';
import { lcg } from '../large-program.ts';

export interface ConferenceSize {
  readonly sessions: number;
  readonly rooms: number;
  readonly days: number;
}

export interface PlacedSession {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly dayId: DayId;
  readonly roomId: RoomId;
  /** Wall minute and length in minutes. */
  readonly start: number;
  readonly length: number;
}

export interface Conference {
  readonly dayIds: readonly DayId[];
  readonly roomIds: readonly RoomId[];
  readonly placed: readonly PlacedSession[];
}

const OPENING = 8 * 60;
const CLOSING = 22 * 60;
const SLOT = 40;
/** Where the slots of sessions begin, between the coffee breaks and lunch. */
export const STARTS: readonly number[] = [540, 585, 660, 705, 840, 885, 960, 1005, 1080, 1125];
const BREAKS = [
  [630, 660, 'Coffee'],
  [750, 840, 'Lunch'],
  [930, 960, 'Coffee'],
] as const;
const COLOURS = ['#0369a1', '#b45309', '#15803d', '#7c3aed', '#be123c', '#0f766e', '#a16207', '#475569'];
const SUBJECTS = ['Tracing slow requests', 'Harbour maps', 'What a compiler forgets', 'Quiet logs', 'Small teams'];

/**
 * Fills a new program as a large conference has it: days from 08:00 to 22:00 with ten slots, two coffee breaks and
 * lunch, rooms whose sessions stand in slots of their own, so that none overlap, and a speaker for each, of whom one in
 * fifty speaks elsewhere at the same time. Always the same for the same size, but for the ids.
 */
export async function fillConference(api: ProgramApi, { sessions, rooms, days }: ConferenceSize): Promise<Conference> {
  const run = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<CommandValue<K>> => {
    const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`);
    return reply.value.value;
  };
  const random = lcg(sessions + rooms);
  const dayIds: DayId[] = [];
  for (let i = 0; i < days; i += 1)
    dayIds.push((await run('day.add', { date: `2027-04-0${i + 1}`, opening: OPENING, closing: CLOSING })).id);
  for (const start of STARTS) await run('slot.add', { dayIds, start, end: start + SLOT, kind: 'sessions' });
  for (const [start, end, label] of BREAKS) await run('slot.add', { dayIds, start, end, kind: 'break', label });
  const roomIds: RoomId[] = [];
  for (let i = 0; i < rooms; i += 1)
    roomIds.push((await run('room.add', { name: `Room ${i + 1}`, capacity: 40 + (i % 8) * 30 })).id);
  const trackIds = [];
  for (const colour of COLOURS) trackIds.push((await run('track.add', { name: `Track ${colour}`, colour })).id);
  const placed: PlacedSession[] = [];
  const perRoom = Math.ceil(sessions / (rooms * days));
  if (perRoom > STARTS.length) throw new Error(`${sessions} sessions have no slots of their own in ${rooms} rooms.`);
  const speakers: PersonId[] = [];
  for (let i = 0; i < sessions; i += 1) {
    const [dayId, roomId] = [dayIds[Math.floor(i / (perRoom * rooms))], roomIds[Math.floor(i / perRoom) % rooms]];
    const nth = i % perRoom;
    const start = STARTS[(nth * Math.floor(STARTS.length / perRoom) + (i % 3 === 0 ? 1 : 0)) % STARTS.length];
    if (!dayId || !roomId || start === undefined) throw new Error('Every session has its cell.');
    const name = `${SUBJECTS[i % SUBJECTS.length]}, part ${i + 1}`;
    // Three rooms further on, the same slot is taken.
    const elsewhere = random() < 0.02 ? speakers[i - 3 * perRoom] : undefined;
    const personId = elsewhere ?? (await run('person.add', { name: `Person Number ${i}` })).id;
    speakers.push(personId);
    const length = i % 4 === 0 ? 30 : SLOT;
    const fields = {
      title: name,
      durationMinutes: length,
      status: 'accepted',
      trackId: trackIds[i % trackIds.length] ?? null,
    } as const;
    const { id: sessionId } = await run('session.add', { fields, people: [{ personId, role: 'speaker' }] });
    placed.push({ sessionId, title: name, dayId, roomId, start, length });
  }
  const places = placed.map(({ sessionId, dayId, start, roomId }) => ({ sessionId, dayId, start, roomId }));
  await run('session.arrange', { places });
  return { dayIds, roomIds, placed };
}
