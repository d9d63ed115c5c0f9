import type { Placement, SessionId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { type NewPlace, placementOf } from './new-place.ts';
import { pinAllows } from './pins.ts';

/** How many of the nearest sessions are tried; a trial is cheap, and those far away ask for more than they solve. */
const TRIED = 40;
/** Another length is like that many minutes away. */
const OTHER_LENGTH = 60;

/**
 * Swaps of a placed session with the nearest ones that may take its place, untried: those of its length before others,
 * then those nearest in time. Who is in a block, withdrawn, pinned or of a service kind is left out. Unlike
 * `goodSwaps`, which looks for the best swaps of the whole program, the work does not grow with the program.
 */
export function swapsFor({ state, planId, entries }: ScheduleIndex, session: Entry): NewPlace[][] {
  const own = placementOf(state, planId, session.id);
  if (!own || own.start === null || own.roomId === null) return [];
  const options: { readonly id: SessionId; readonly distance: number }[] = [];
  for (const { id, from, roomId, active, service, blockId, session: other } of entries.values()) {
    if (id === session.id || from === null || roomId === null || !active || service || blockId !== null) continue;
    const isLike = other.durationMinutes === session.session.durationMinutes;
    options.push({ id, distance: Math.abs(from - (session.from ?? 0)) + (isLike ? 0 : OTHER_LENGTH) });
  }
  options.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const swaps: NewPlace[][] = [];
  for (const { id } of options) {
    if (swaps.length >= TRIED) break;
    const row = placementOf(state, planId, id);
    if (!row || !pinAllows(own, row) || !pinAllows(row, own)) continue;
    if (row.roomId === own.roomId && row.start === own.start && row.dayId === own.dayId) continue;
    swaps.push([placeOf(session.id, row), placeOf(row.sessionId, own)]);
  }
  return swaps;
}

const placeOf = (sessionId: NewPlace['sessionId'], { dayId, start, roomId, fold }: Placement): NewPlace => ({
  sessionId,
  dayId,
  start,
  roomId,
  fold,
});
