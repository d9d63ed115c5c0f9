import { isPublicSession } from '../../../shared/agenda/public-session.ts';
import type { AnyRow, ProgramState } from '../../../shared/model/state.ts';
import { rowsFromState, stateFromRows } from '../../../shared/model/state.ts';
import type { Session } from '../../../shared/model/tables.ts';
import { type EffectivePlacement, effectivePlacements } from '../../../shared/schedule/effective.ts';

/**
 * The rows that the public may know of: sessions that are in the program, the people in them, the current plan.
 * Proposals, withdrawn talks, other plans, and slides that may not be published are gone, and all that points to them.
 */
export function publicPart(state: ProgramState): ProgramState {
  const planId = state.program.get('program')?.currentPlanId ?? null;
  const placements: ReadonlyMap<string, EffectivePlacement> =
    planId === null ? new Map() : effectivePlacements(state, planId);
  const isOfPublic = (session: Session): boolean => isPublicSession(session, placements.get(session.id));
  // A place in a block that is not public is no place.
  const hasPlace = (id: unknown): boolean => {
    const block = state.session.get(placements.get(String(id))?.blockId ?? '');
    return block === undefined || isOfPublic(block);
  };
  const sessions = new Set<unknown>(
    [...state.session.values()]
      .filter((session) => (hasPlace(session.id) ? isOfPublic(session) : isPublicSession(session, undefined)))
      .map(({ id }) => id),
  );
  const appearances = [...state.appearance.values()].filter(({ sessionId }) => sessions.has(sessionId));
  const people = new Set<unknown>(appearances.map(({ personId }) => personId));
  const mayPublish = (sessionId: unknown) => state.slides.get(String(sessionId))?.mayPublish === true;
  const keep: { readonly [table: string]: (row: AnyRow) => boolean } = {
    plan: ({ id }) => id === planId,
    placement: (row) => row.planId === planId && sessions.has(row.sessionId) && hasPlace(row.sessionId),
    session: ({ id }) => sessions.has(id),
    sessionFeature: ({ sessionId }) => sessions.has(sessionId),
    sessionTag: ({ sessionId }) => sessions.has(sessionId),
    relation: ({ firstId, secondId }) => sessions.has(firstId) && sessions.has(secondId),
    appearance: ({ sessionId }) => sessions.has(sessionId),
    person: ({ id }) => people.has(id),
    slides: ({ sessionId }) => sessions.has(sessionId),
    slidesFile: ({ sessionId }) => sessions.has(sessionId) && mayPublish(sessionId),
    slidesLink: ({ sessionId }) => sessions.has(sessionId) && mayPublish(sessionId),
    customValue: ({ ownerId }) => sessions.has(ownerId) || people.has(ownerId) || state.room.has(String(ownerId)),
    sharedAudience: () => false,
    unavailability: () => false,
    stay: () => false,
    notSame: () => false,
  };
  const rows = Object.entries(rowsFromState(state)).map(([table, all]) => {
    const list: readonly AnyRow[] = all;
    return [table, list.filter(keep[table] ?? (() => true))] as const;
  });
  const shown = Object.fromEntries(rows);
  return stateFromRows({ ...shown, placement: (shown.placement ?? []).map((row) => withOwnOffset(row, placements)) });
}

/** A talk's place in its block counted from the block's start: talks before it may be gone here, and it must not move up. */
function withOwnOffset(row: AnyRow, placements: ReadonlyMap<string, EffectivePlacement>): AnyRow {
  const own = placements.get(String(row.sessionId));
  const block = own?.blockId == null ? undefined : placements.get(own.blockId);
  if (row.offset !== null || own?.start == null || block?.start == null) return row;
  return { ...row, offset: own.start - block.start };
}
