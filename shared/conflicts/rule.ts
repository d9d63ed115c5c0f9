import type { DayId, PersonId, PlanId, RoomId, SessionId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import type { IndexChange } from '../schedule/update-index.ts';

export type { IndexChange };

/** How much a conflict matters; what is set to `off` is not looked for. */
export type Level = 'note' | 'warning' | 'error' | 'block';

/** What a rule found, as evidence; the words are made in `words.ts`. */
export interface Finding {
  readonly rule: string;
  readonly sessions: readonly SessionId[];
  readonly people: readonly PersonId[];
  readonly rooms: readonly RoomId[];
  /** Absolute wall minutes concerned, half open; null where the conflict has no time. */
  readonly from: number | null;
  readonly to: number | null;
  /** What else the words need (numbers, labels, ids), and what an acceptance depends on. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** A finding with its level and its key: rule + sorted ids (decision 17). */
export interface Conflict extends Finding {
  readonly key: string;
  readonly level: Level;
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
  /** The finding that a drop at a start in [from, to) makes: the very one that `find` tells after the drop. */
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
export interface Rule {
  readonly id: string;
  readonly defaultLevel: Level;
  /** Everything the rule finds. */
  find(index: ScheduleIndex): readonly Finding[];
  /** What it finds that concerns what changed; equal to those of `find` that name a touched session, person or room. */
  affected(index: ScheduleIndex, change: IndexChange): readonly Finding[];
  /** Where the candidate would break it; the candidate's own present place does not count. */
  rate(index: ScheduleIndex, candidate: Candidate): readonly Verdict[];
}
