import type { Entry } from '../schedule/schedule-index.ts';
import type { Finding } from './rule.ts';

/** A finding on one session, wherever it stands. */
export const factFinding = (rule: string, entry: Entry, facts: Finding['facts'] = {}): Finding => ({
  rule,
  sessions: [entry.id],
  people: [],
  rooms: [],
  from: null,
  to: null,
  facts,
});

/** Whether a session has been taken into the program, so that what it lacks matters: by its status or by its place. */
export const isTaken = ({ active, service, session, place }: Entry): boolean =>
  active && !service && (session.status === 'accepted' || session.status === 'confirmed' || place !== null);

/** Whether a session has a day, a start and a room. */
export const isWhole = ({ from, roomId }: Entry): boolean => from !== null && roomId !== null;

/** Whether a session is nowhere: neither in a block, nor on a day, nor in a room. */
export const isNowhere = ({ place, blockId, roomId }: Entry): boolean =>
  place === null || (blockId === null && place.day === null && roomId === null);

/** Posters and notices hang on their day and take no time: a day is all the place that they need. */
const hangsOnDay = ({ session, place }: Entry): boolean => session.durationMinutes === 0 && place?.day != null;

/**
 * Whether a session has a part of its place only. A talk of a block is as placed as its block, which is named. A
 * service asks for a place as all others do: a lunch without a room is in nobody's program.
 */
export const isHalfPlaced = (entry: Entry): boolean =>
  entry.active && entry.blockId === null && !isNowhere(entry) && !isWhole(entry) && !hangsOnDay(entry);
