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
