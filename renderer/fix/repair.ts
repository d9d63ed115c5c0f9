import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { placementOf } from '../../shared/placing/new-place.ts';
import { arrangementOf } from '../../shared/placing/repairs-all.ts';
import type { Repair } from '../../shared/placing/repairs-shape.ts';
import type { ProgramStore } from '../state/store.ts';

/** What repairs are worked out from. */
export type Facts = Pick<ProgramStore, 'state' | 'index' | 'planId' | 'settings' | 'conflicts'>;

/** The command that makes repairs, all in one step; null where they change nothing. */
export function commandOf({ state, planId }: Facts, repairs: readonly Repair[]): CommandArgs<'session.arrange'> | null {
  const { places, lengths } = arrangementOf(state, planId, repairs);
  return places.length + lengths.length === 0 ? null : { places, lengths, reason: 'fix' };
}

/** The sessions of a conflict, or the blocks that they are in, that a pin keeps where they are. */
export function pinnedIn({ state, planId, index }: Facts, conflict: Conflict): SessionId[] {
  const movers = conflict.sessions.map((id) => index.entries.get(id)?.blockId ?? id);
  return [...new Set(movers)].filter((id) => (placementOf(state, planId, id)?.pin ?? 'none') !== 'none');
}
