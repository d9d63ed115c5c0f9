import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { type Held, heldBy, type Spot, spotOf, spotsOf } from './held.ts';
import type { Parameters, Values } from './parameters.ts';
import { concernedSpots } from './per-change.ts';
import { anyRule, type Finding, type Level, type Rule, type RuleGroup, type Verdict } from './rule.ts';

/** A rule that looks at one session at a time. */
export interface SessionRule<P extends Parameters> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly defaultLevel: Level | 'off';
  readonly parameters?: P;
  /** What its findings name beside the session: after a change, the sessions of these are looked at again. */
  readonly names: 'people' | 'rooms' | 'sessions';
  /** Whether it also looks at sessions that have no place at all. */
  readonly unplaced?: boolean;
  /** Whether nothing in the program can break it, so that no session needs a look. */
  isIdle?(index: ScheduleIndex): boolean;
  /** The only sessions that may break it, each once, where these are few; absent: any. */
  among?(index: ScheduleIndex): Iterable<Entry>;
  check(index: ScheduleIndex, spot: Spot, values: Values<P>): readonly Finding[];
  /** Absent for a rule that does not hang on where the session is. */
  rate?(index: ScheduleIndex, held: Held, values: Values<P>): readonly Verdict[];
}

/** Makes a rule of one that looks at one session at a time. */
export function sessionRule<const P extends Parameters = Record<never, never>>(rule: SessionRule<P>): Rule {
  const check = (index: ScheduleIndex, spots: readonly Spot[], values: Values<P>): Finding[] => {
    const findings: Finding[] = [];
    if (rule.isIdle?.(index)) return findings;
    for (const spot of spots)
      if (spot.entry.place || rule.unplaced)
        for (const finding of rule.check(index, spot, values)) findings.push(finding);
    return findings;
  };
  const everySpot = (index: ScheduleIndex): readonly Spot[] =>
    rule.among ? Array.from(rule.among(index), (entry) => spotOf(index, entry)) : spotsOf(index);
  return anyRule({
    id: rule.id,
    group: rule.group,
    defaultLevel: rule.defaultLevel,
    parameters: rule.parameters ?? ({} as P),
    find: (index, values) => check(index, everySpot(index), values),
    affected: (index, change, values) =>
      check(index, concernedSpots[rule.names](index, change), values).filter((finding) => concerns(finding, change)),
    rate: rule.rate
      ? (index, candidate, values) => {
          const held = heldBy(index, candidate);
          return held && rule.rate ? rule.rate(index, held, values) : [];
        }
      : null,
  });
}

/** Every start, and none: for verdicts that no time bounds. */
export const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } as const;
