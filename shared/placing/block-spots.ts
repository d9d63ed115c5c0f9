import type { Conflict } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { Diff } from '../model/state.ts';
import type { SessionId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { applyTo, forkIndex } from './fork.ts';
import { noPlacement, placementDiff, placementOf } from './new-place.ts';
import { outcomeOf } from './outcome.ts';
import { pinAllows } from './pins.ts';

/** When a talk would begin: a minute of the program day, and the absolute one; null while the block has no time. */
export interface TalkStart {
  readonly sessionId: SessionId;
  readonly start: number | null;
  readonly from: number | null;
}

/** A position in a block for a talk (0 is before all others) with the starts that all would have then. */
export interface BlockSpot {
  readonly position: number;
  readonly talk: TalkStart;
  /** The others, in order. */
  readonly others: readonly TalkStart[];
}

/**
 * The positions that a talk may take in a block, those of `block.addTalk`: from before all others to behind them. Its
 * present place counts for nothing, in this block too. Empty where it can't go in: the one is no block, the other is
 * one, or it is pinned to a place elsewhere.
 */
export function spotsOf(index: ScheduleIndex, blockId: SessionId, talkId: SessionId): BlockSpot[] {
  if (!mayEnter(index, blockId, talkId)) return [];
  const fork = forkIndex(index);
  const count = othersOf(index, blockId, talkId).length;
  return Array.from({ length: count + 1 }, (_, position) => {
    applyTo(fork, spotDiff(fork, blockId, talkId, position));
    const starts = (fork.talksOf.get(blockId) ?? []).map((sessionId): TalkStart => {
      const place = fork.entries.get(sessionId)?.place;
      return { sessionId, start: place?.start ?? null, from: place?.from ?? null };
    });
    const others = starts.filter(({ sessionId }) => sessionId !== talkId);
    const talk = starts.find(({ sessionId }) => sessionId === talkId);
    return { position, talk: talk ?? { sessionId: talkId, start: null, from: null }, others };
  });
}

/** The conflicts that a talk would make at a position of a block, gravest first; `before` are those of the plan now. */
export function reasonsInBlock(
  index: ScheduleIndex,
  settings: RuleSettings,
  before: readonly Conflict[],
  blockId: SessionId,
  talkId: SessionId,
  position: number,
): readonly Conflict[] {
  if (!mayEnter(index, blockId, talkId)) return [];
  return outcomeOf(index, settings, before, spotDiff(index, blockId, talkId, position)).made;
}

function mayEnter({ state, planId }: ScheduleIndex, blockId: SessionId, talkId: SessionId): boolean {
  const block = state.session.get(blockId);
  const talk = state.session.get(talkId);
  const there = { ...noPlacement(planId, talkId), blockId };
  return block?.block === true && talk?.block === false && pinAllows(placementOf(state, planId, talkId), there);
}

const othersOf = (index: ScheduleIndex, blockId: SessionId, talkId: SessionId): readonly SessionId[] =>
  (index.talksOf.get(blockId) ?? []).filter((id) => id !== talkId);

/** What `block.addTalk` would write: the talk follows the one before it, the others keep the offsets that they have. */
function spotDiff(index: ScheduleIndex, blockId: SessionId, talkId: SessionId, position: number): Diff {
  const { state, planId } = index;
  const order = [...othersOf(index, blockId, talkId)];
  order.splice(position, 0, talkId);
  const rows = order.map((sessionId, at) => {
    const was = placementOf(state, planId, sessionId);
    const offset = sessionId === talkId ? null : (was?.offset ?? null);
    return { ...noPlacement(planId, sessionId), blockId, position: at, offset, pin: was?.pin ?? 'none' };
  });
  return placementDiff(state, rows);
}
