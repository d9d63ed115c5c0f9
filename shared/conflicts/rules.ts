import type { Rule } from './rule.ts';
import { outsideTheDay } from './rules/outside-the-day.ts';
import { overABreak } from './rules/over-a-break.ts';
import { personInTwoPlaces } from './rules/person-in-two-places.ts';
import { personUnavailable } from './rules/person-unavailable.ts';
import { roomTooSmall } from './rules/room-too-small.ts';
import { roomUnavailable } from './rules/room-unavailable.ts';
import { roomUsedTwice } from './rules/room-used-twice.ts';
import { withdrawnButPlaced } from './rules/withdrawn-but-placed.ts';

/** Every rule there is, in the order in which a committee reads them. */
export const RULES: readonly Rule[] = [
  roomUsedTwice,
  personInTwoPlaces,
  personUnavailable,
  roomUnavailable,
  roomTooSmall,
  overABreak,
  outsideTheDay,
  withdrawnButPlaced,
];
