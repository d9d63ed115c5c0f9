import { quoted } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import type { Placement } from '../model/tables.ts';
import type { NewPlace, Refusal } from './new-place.ts';

type Where = Pick<Placement, 'dayId' | 'start' | 'roomId'> & { readonly blockId?: Placement['blockId'] };

/** Whether a placement's pin allows it to become another one; the one rule for the board and the core. */
export function pinAllows(was: (Where & Pick<Placement, 'pin'>) | undefined, next: Where): boolean {
  if (!was || was.pin === 'none') return true;
  const blockMoves = (was.blockId ?? null) !== (next.blockId ?? null);
  const timeMoves = blockMoves || was.dayId !== next.dayId || was.start !== next.start;
  const roomMoves = blockMoves || was.roomId !== next.roomId;
  return !((was.pin !== 'room' && timeMoves) || (was.pin !== 'time' && roomMoves));
}

/** Whether a placement must keep its day and start, or its room. */
export const holdsTime = (was: Pick<Placement, 'pin'> | undefined): boolean =>
  was?.pin === 'time' || was?.pin === 'both';
export const holdsRoom = (was: Pick<Placement, 'pin'> | undefined): boolean =>
  was?.pin === 'room' || was?.pin === 'both';

/** The first place that a pin does not allow; null if all may be. */
export function brokenPin(
  state: ProgramState,
  planId: Placement['planId'],
  places: readonly NewPlace[],
): Refusal | null {
  for (const place of places)
    if (!pinAllows(state.placement.get(`${planId} ${place.sessionId}`), place))
      return { kind: 'pinned', sessionId: place.sessionId };
  return null;
}

/** What a pin that refuses a move says. */
export function pinWords(state: ProgramState, { sessionId, pin }: Pick<Placement, 'sessionId' | 'pin'>): string {
  const what = pin === 'both' ? 'time and room' : pin;
  return `${quoted(state, sessionId)} is pinned to its ${what}. Unpin it to move it.`;
}

/** Why places can't be had, for people. */
export function refusalWords(state: ProgramState, planId: Placement['planId'], { kind, sessionId }: Refusal): string {
  const placement = state.placement.get(`${planId} ${sessionId}`);
  if (kind === 'pinned' && placement) return pinWords(state, placement);
  return `${quoted(state, sessionId)} would leave the rooms or the days of the program.`;
}
