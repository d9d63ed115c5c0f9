import { idOf, integer, oneOf, optional, table, text } from './column.ts';
import { LAST_MINUTE } from './venue-tables.ts';

/** A variant of the schedule. Which one is current stands in `program.currentPlanId`. */
export const plan = table(['id'], { id: idOf('plan', false), name: text(300), position: integer(0, 1_000_000) });

/**
 * Where a session is in a plan: its own day, start and room (each may be absent: half placed; a start needs a day),
 * or a position in a block, never both (decision 4). `fold` is set only where the zone repeats that hour.
 */
export const placement = table(['planId', 'sessionId'], {
  planId: idOf('plan'),
  sessionId: idOf('session'),
  dayId: optional(idOf('day')),
  start: optional(integer(0, LAST_MINUTE)),
  fold: optional(integer(0, 1)),
  roomId: optional(idOf('room')),
  blockId: optional(idOf('session')),
  position: optional(integer(0, 10_000)),
  offset: optional(integer(0, 1440)),
  pin: oneOf('none', 'time', 'room', 'both'),
});
