import { overlaps } from '../schedule/intervals.ts';
import { byTime, type Entry, type Lane, type Timed } from '../schedule/schedule-index.ts';
import type { Finding } from './rule.ts';

/** Calls `visit` with each two entries of a lane that overlap, the earlier one first. */
export function overlappingPairs(lane: Lane, visit: (first: Timed, second: Timed) => void): void {
  for (let i = 0; i + 1 < lane.length; i++) {
    const first = lane[i];
    if (!first) return;
    for (let j = i + 1; j < lane.length; j++) {
      const second = lane[j];
      // Sorted by start: what starts at or after the end of `first` can't overlap it, nor can those behind.
      if (!second || second.from >= first.to) break;
      if (overlaps(first.from, first.to, second.from, second.to)) visit(first, second);
    }
  }
}

/** Whether one is the block of the other: these two never clash (decision 4). */
export const isBlockAndTalk = (a: Entry, b: Entry): boolean => a.blockId === b.id || b.blockId === a.id;

/** Whether both are talks of one block. */
export const areSiblings = (a: Entry, b: Entry): boolean => a.blockId !== null && a.blockId === b.blockId;

/** An entry as if it were at another time. */
export const movedTo = (entry: Entry, from: number, to: number): Timed => ({ ...entry, from, to });

/** A finding on two sessions at one time, whichever is given first. */
export function pairFinding(rule: string, one: Timed, other: Timed, named: Pick<Finding, 'people' | 'rooms'>): Finding {
  const [first, second] = byTime(one, other) <= 0 ? [one, other] : [other, one];
  const from = Math.max(first.from, second.from);
  const to = Math.min(first.to, second.to);
  return {
    rule,
    sessions: [first.id, second.id],
    ...named,
    from,
    to,
    facts: {
      minutes: to - from,
      firstFrom: first.from,
      firstTo: first.to,
      secondFrom: second.from,
      secondTo: second.to,
    },
  };
}
