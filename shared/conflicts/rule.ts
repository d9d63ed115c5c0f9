import type { DayId, PersonId, PlanId, RoomId, SessionId, TrackId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import type { IndexChange } from '../schedule/update-index.ts';
import type { Parameters, Values } from './parameters.ts';

export type { IndexChange };

/** How much a conflict matters; what is set to `off` is not looked for. */
export type Level = 'note' | 'warning' | 'error' | 'block';

/** What a rule is about, for lists of rules. */
export type RuleGroup = 'rooms' | 'people' | 'time' | 'blocks' | 'tracks' | 'pairs' | 'readiness' | 'text';

/** What a rule found, as evidence; the words are made in `words.ts`. */
export interface Finding {
  readonly rule: string;
  readonly sessions: readonly SessionId[];
  readonly people: readonly PersonId[];
  readonly rooms: readonly RoomId[];
  /** The tracks and days on whose sessions together it rests, where it rests on more than it names. */
  readonly tracks?: readonly TrackId[];
  readonly days?: readonly DayId[];
  /** The folded titles that it rests on: whatever gets or loses one of them may belong to it. */
  readonly titles?: readonly string[];
  /** What it is about, where that is less than all it names: the ids of its key. */
  readonly about?: readonly string[];
  /** It rests on the rows and people of its sessions alone, wherever they stand; no room or day scopes hold it. */
  readonly ofRows?: true;
  /** Absolute wall minutes concerned, half open; null where the conflict has no time. */
  readonly from: number | null;
  readonly to: number | null;
  /**
   * What else the words need (numbers, ids), and what an acceptance depends on. Names that end in From or To hold
   * absolute wall minutes, `minutes` is how long the trouble lasts.
   */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** A finding with its level and its key: rule + sorted ids (decision 17). */
export interface Conflict extends Finding {
  readonly key: string;
  readonly level: Level;
  /** Minutes times people concerned: of two conflicts at one level the heavier matters more. */
  readonly weight: number;
  /** Hash of the facts: an acceptance holds while it stays the same. */
  readonly factsHash: string;
  readonly accepted: boolean;
}

/**
 * Where a held session would break a rule: every start in [from, to) of absolute wall minutes, in one room and on one
 * day (null: in any). The board tints its cells from these; a cell's reasons are the verdicts that hold it.
 */
export interface Verdict {
  readonly rule: string;
  readonly dayId: DayId | null;
  readonly roomId: RoomId | null;
  readonly from: number;
  readonly to: number;
  /**
   * The finding that a drop at a start in [from, to) makes: the very one that `find` tells after the drop. It names
   * the same sessions, people and rooms for all of them.
   */
  at(start: number): Finding;
}

/** A session that is held over the board. */
export interface Candidate {
  readonly sessionId: SessionId;
  readonly planId: PlanId;
  /** Its length in minutes, as it would be after the drop. */
  readonly durationMinutes: number;
}

/** A rule: pure, over one index for all (decision 17). */
export interface Rule<P extends Parameters = Parameters> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly defaultLevel: Level | 'off';
  /** What can be set beside the level. */
  readonly parameters: P;
  /** Everything the rule finds. */
  find(index: ScheduleIndex, values: Values<P>): readonly Finding[];
  /** What it finds that concerns what changed; equal to those of `find` that name something touched. */
  affected(index: ScheduleIndex, change: IndexChange, values: Values<P>): readonly Finding[];
  /**
   * Where the candidate would break it; the candidate's own present place does not count. Null for a rule that does
   * not hang on where a session is.
   */
  readonly rate: ((index: ScheduleIndex, candidate: Candidate, values: Values<P>) => readonly Verdict[]) | null;
}

/** A rule that no parameter changes. */
export const NO_PARAMETERS = {} as const satisfies Parameters;

/** A rule as all others. Its own types of the values are safe to forget: `valuesOf` makes them by its declaration. */
export const anyRule = <const P extends Parameters>(own: Rule<P>): Rule => own as unknown as Rule;
