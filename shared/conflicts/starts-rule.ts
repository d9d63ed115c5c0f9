import type { DayId } from '../model/tables.ts';
import type { Interval } from '../schedule/intervals.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import type { Part, Spot } from './held.ts';
import type { Parameters, Values } from './parameters.ts';
import type { Finding, Level, Rule, RuleGroup, Verdict } from './rule.ts';
import { sessionRule } from './session-rule.ts';

/** Starts of a session at which it breaks a rule, and what is found there. */
export interface BadStarts extends Interval {
  finding(from: number, to: number): Finding;
}

/** A rule on the hour of a session, whatever its room: it is told by the starts at which it is broken. */
export interface StartsRule<P extends Parameters> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly defaultLevel: Level | 'off';
  readonly parameters?: P;
  readonly names: 'people' | 'sessions';
  /** Whether a talk is told beside the block that holds it. */
  readonly alsoInBlocks: boolean;
  /** Whether nothing in the program can break it. */
  isIdle?(index: ScheduleIndex): boolean;
  /** The starts that break it, disjoint for one finding, for a session so many minutes long on a day. */
  badStarts(index: ScheduleIndex, spot: Seen, values: Values<P>): readonly BadStarts[];
}

/** What a rule on the hour sees of a session. `fold` is 0 or 1 where it tells which time of a repeated hour is meant. */
export interface Seen {
  readonly entry: Entry;
  readonly minutes: number;
  readonly dayId: DayId;
  readonly fold: number | null;
  readonly coveredBy: Entry | null;
}

/** Makes a rule of one on the hour of a session. */
export function startsRule<const P extends Parameters = Record<never, never>>(rule: StartsRule<P>): Rule {
  const isSeen = ({ active, service }: Entry, coveredBy: Entry | null): boolean =>
    active && !service && (rule.alsoInBlocks || coveredBy === null || coveredBy.service);
  const check = (index: ScheduleIndex, spot: Spot, values: Values<P>): Finding[] => {
    const { entry, from, to, dayId } = spot;
    if (from === null || to === null || dayId === null || !isSeen(entry, spot.coveredBy)) return [];
    const seen = { entry, minutes: to - from, dayId, fold: entry.place?.fold ?? null, coveredBy: spot.coveredBy };
    return rule
      .badStarts(index, seen, values)
      .filter((bad) => bad.from <= from && from < bad.to)
      .map((bad) => bad.finding(from, to));
  };
  const rate = (index: ScheduleIndex, part: Part, values: Values<P>): Verdict[] => {
    const { entry, minutes, offset, coveredBy } = part;
    if (!isSeen(entry, coveredBy)) return [];
    return [...index.state.day.values()].flatMap(({ id: dayId }) =>
      rule.badStarts(index, { entry, minutes, dayId, fold: null, coveredBy }, values).map((bad): Verdict => {
        const at = (start: number): Finding => bad.finding(start + offset, start + offset + minutes);
        return { rule: rule.id, dayId, roomId: null, from: bad.from - offset, to: bad.to - offset, at };
      }),
    );
  };
  return sessionRule({
    id: rule.id,
    group: rule.group,
    defaultLevel: rule.defaultLevel,
    ...(rule.parameters && { parameters: rule.parameters }),
    names: rule.names,
    ...(rule.isIdle && { isIdle: (index: ScheduleIndex) => rule.isIdle?.(index) === true }),
    check,
    rate: (index, held, values) => held.parts.flatMap((part) => rate(index, part, values)),
  });
}
