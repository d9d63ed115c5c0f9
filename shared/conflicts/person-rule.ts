import type { DayId, PersonId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { type Held, heldBy } from './held.ts';
import { type Busy, everyoneBusy, roomsToLeave } from './own-lane.ts';
import type { Parameters, Values } from './parameters.ts';
import { busyIn } from './per-change.ts';
import { countsForPeople, edgesOf, heldLane, type Stand, sampleOf, standOf, standsAt } from './person-starts.ts';
import { anyRule, type Finding, type Level, type Rule, type Verdict } from './rule.ts';
import { isShared, limitsIn, ofOnePerson } from './shared-account.ts';

/** A rule on all sessions of a person together. Talks that a block of hers stands for do not count. */
export interface PersonRule<P extends Parameters> {
  readonly id: string;
  readonly defaultLevel: Level | 'off';
  readonly parameters: P;
  /** Whether the judgement hangs on the days alone, and not on the hours. */
  readonly byDay: boolean;
  /** Whether it is about shared accounts; other rules leave these alone. */
  readonly ofAccounts?: true;
  /** What is wrong with a person's sessions, which stand in order of time; each finding names at least two. */
  judge(person: PersonId, stands: readonly Stand[], values: Values<P>, index: ScheduleIndex): readonly Finding[];
  /** The most minutes between two sessions that still matter to each other; 0 where `byDay`. */
  reach(values: Values<P>): number;
}

/** Makes a rule of one on all sessions of a person together. */
export function personRule<const P extends Parameters>(rule: PersonRule<P>): Rule {
  const findFor = (index: ScheduleIndex, busy: readonly Busy[], values: Values<P>): Finding[] => {
    const findings: Finding[] = [];
    const limits = limitsIn(values);
    for (const { person, own } of busy) {
      const stands = own.map(standOf);
      const found = rule.judge(person, stands, values, index);
      if (found.length > 0 && (rule.ofAccounts || !isShared(index, person, stands, limits))) findings.push(...found);
    }
    return findings;
  };
  const made = anyRule({
    id: rule.id,
    group: 'people',
    defaultLevel: rule.defaultLevel,
    parameters: rule.parameters,
    find: (index, values) => findFor(index, everyoneBusy(index), values),
    affected: (index, change, values) =>
      findFor(index, busyIn(index, change), values).filter((finding) => concerns(finding, change)),
    rate(index, candidate, values) {
      const held = heldBy(index, candidate);
      if (!held) return [];
      const people = new Set(held.parts.flatMap((part) => (countsForPeople(part.entry) ? part.entry.people : [])));
      return [...people].flatMap((person) => ratePerson(rule, index, held, person, values));
    },
  });
  return rule.ofAccounts ? made : ofOnePerson(made);
}

/** Tries each stretch of starts over which nothing that the judgement may hang on changes. */
function ratePerson<P extends Parameters>(
  rule: PersonRule<P>,
  index: ScheduleIndex,
  held: Held,
  person: PersonId,
  values: Values<P>,
): Verdict[] {
  const lane = heldLane(index, held, person);
  if (lane.others.length === 0 || lane.parts.length === 0) return [];
  const limits = limitsIn(values);
  const judgeAt = (start: number, dayId: DayId | null): Finding[] => {
    const stands = standsAt(lane, start, dayId ?? NO_DAY);
    const found = rule.judge(person, stands, values, index).filter(({ sessions }) => {
      const mine = sessions.filter((id) => held.family.has(id)).length;
      return mine > 0 && mine < sessions.length;
    });
    return found.length > 0 && !rule.ofAccounts && isShared(index, person, stands, limits) ? [] : found;
  };
  const days = rule.byDay ? [...index.state.day.values()].map(({ id }) => id) : [null];
  // A judgement by the day hangs on the hour where that makes a shared account of her.
  const isTame = rule.byDay && limits.accountSessions > lane.others.length + lane.parts.length;
  const edges = rule.byDay && (limits.accountSessions === 0 || isTame) ? EVER : edgesOf(lane, rule.reach(values));
  const verdicts: Verdict[] = [];
  for (const dayId of days)
    for (let i = 0; i + 1 < edges.length; i++) {
      const [from = 0, to = 0] = [edges[i], edges[i + 1]];
      for (const found of judgeAt(sampleOf(from, to), dayId)) {
        const names = found.sessions.toSorted().join(' ');
        const at = (start: number): Finding => {
          const same = judgeAt(start, dayId).find(({ sessions }) => sessions.toSorted().join(' ') === names);
          if (!same) throw new RangeError(`${rule.id}: nothing at ${start}; the verdict holds [from, to)`);
          return same;
        };
        const { block } = held;
        const rooms = block && found.sessions.includes(block.id) ? roomsToLeave(index, held, block) : [null];
        for (const roomId of rooms) verdicts.push({ rule: rule.id, dayId, roomId, from, to, at });
      }
    }
  return verdicts;
}

const EVER: readonly number[] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Stands for the day of a held session where the rule asks for no day. */
const NO_DAY = '' as DayId;
