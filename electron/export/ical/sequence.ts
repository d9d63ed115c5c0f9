import type { ProgramState } from '../../../shared/model/state.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { effectivePlacements, isPlaced } from '../../../shared/schedule/effective.ts';
import { instantOf } from '../../../shared/time/zone.ts';
import type { ExportInput } from '../product.ts';

/** What calendars have to know of an event beside what it is now. */
export interface EventHistory {
  /** How often its time or room changed, or it was cancelled or came back, from release to release (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** The last release that had it, where it is gone now. */
  readonly goneSince: ProgramState | null;
}

/**
 * The history of every session that has a place now or had one in a release before: releases are walked in their order,
 * and what is exported comes last. So a release gives the same numbers whenever it is exported.
 */
export function eventHistories(input: ExportInput): ReadonlyMap<SessionId, EventHistory> {
  const before = (input.releases ?? []).filter(({ name }) => name !== input.release);
  const seen = new Map<SessionId, { place: string | null; sequence: number; last: ProgramState }>();
  for (const state of [...before.map((release) => release.state), input.state]) {
    const places = placesOf(state);
    for (const [id, known] of seen) {
      const place = places.get(id) ?? null;
      if (place !== known.place)
        seen.set(id, { place, sequence: known.sequence + 1, last: place === null ? known.last : state });
      else if (place !== null) known.last = state;
    }
    for (const [id, place] of places) if (!seen.has(id)) seen.set(id, { place, sequence: 0, last: state });
  }
  return new Map(
    [...seen].map(([id, { place, sequence, last }]) => [id, { sequence, goneSince: place === null ? last : null }]),
  );
}

/** Where and when each session stands that a calendar shows, as one text. */
function placesOf(state: ProgramState): ReadonlyMap<SessionId, string> {
  const program = state.program.get('program');
  const places = new Map<SessionId, string>();
  if (!program) return places;
  const all = effectivePlacements(state, program.currentPlanId);
  for (const [id, placement] of all) {
    const { day, start, end, roomId, fold, blockId } = placement;
    const isGone = [id, blockId].some((one) => one !== null && state.session.get(one)?.status === 'withdrawn');
    if (isGone || !isPlaced(placement) || day === null || start === null || end === null) continue;
    const from = instantOf(day.date, start, program.timeZone, fold);
    places.set(id, `${from} ${end - start} ${roomId}`);
  }
  return places;
}
