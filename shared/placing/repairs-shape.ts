import type { Conflict, Level } from '../conflicts/rule.ts';
import type { NewLength, NewPlace } from './new-place.ts';
import type { Outcome } from './outcome.ts';

/** What is done to the session that a repair is about; `place` is for one that has no time or no room yet. */
export type RepairKind =
  | 'other-room'
  | 'other-time'
  | 'move'
  | 'place'
  | 'swap'
  | 'push'
  | 'shorten'
  | 'lengthen'
  | 'unplace';

/** A change that may solve a conflict: new places and lengths for one command `session.arrange`. */
export interface Proposal {
  readonly kind: RepairKind;
  /** The session that the repair is about stands first. Only what really changes is listed. */
  readonly places: readonly NewPlace[];
  readonly lengths: readonly NewLength[];
}

/** A change that solves a conflict and makes none that is graver, with all that it does to the conflicts of the plan. */
export interface Repair extends Proposal, Outcome {
  /** What it was made for; it is among `solved`. */
  readonly conflict: Conflict;
  /** Minutes by which sessions that had a time start earlier or later, all together. */
  readonly minutesMoved: number;
  /** How many sessions leave the room that they had. */
  readonly roomsChanged: number;
  /** Minutes by which sessions become shorter or longer, all together. */
  readonly minutesCut: number;
}

/** The levels from the gravest to the mildest. */
export const LEVELS = ['block', 'error', 'warning', 'note'] as const satisfies readonly Level[];

/** Whether one level is graver than another. */
export const isGraver = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);
