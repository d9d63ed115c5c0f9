import type { SessionId } from '../../shared/model/tables.ts';

/** A talk of a block: its own start in the block, or null where it follows the one before; lengths in minutes. */
export interface BlockTalk {
  readonly sessionId: SessionId;
  readonly offset: number | null;
  readonly minutes: number;
}

/**
 * The talks of a block after one of them went a place earlier (-1) or later (1). The two that trade places trade their
 * starts too, where they have any, but the second never begins before the first has ended. The same list if it can't go.
 */
export function movedTalk(talks: readonly BlockTalk[], sessionId: SessionId, by: 1 | -1): readonly BlockTalk[] {
  const at = talks.findIndex((talk) => talk.sessionId === sessionId);
  const first = Math.min(at, at + by);
  const [before, after] = [talks[first], talks[first + 1]];
  if (at < 0 || first < 0 || !before || !after) return talks;
  const start = before.offset ?? 0;
  const second = after.offset === null ? null : Math.max(after.offset, start + after.minutes);
  return [
    ...talks.slice(0, first),
    { ...after, offset: before.offset },
    { ...before, offset: before.offset === null ? null : second },
    ...talks.slice(first + 2),
  ];
}
