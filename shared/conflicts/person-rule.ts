import type { DayId, PersonId, SessionId } from '../model/tables.ts';
import { binds, byTime, type Entry, type ScheduleIndex } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { type Held, heldBy } from './held.ts';
import { ownLane, roomsToLeave } from './own-lane.ts';
import { movedTo } from './pairs.ts';
import type { Parameters, Values } from './parameters.ts';
import { anyRule, type Finding, type Level, type Rule, type Verdict } from './rule.ts';

/** A session of a person: when, and on which program day. */
export interface Stand {
  readonly id: SessionId;
  readonly from: number;
  readonly to: number;
  readonly dayId: DayId | null;
}

/** A rule on all sessions of a person together. Talks that a block of hers stands for do not count. */
export interface PersonRule<P extends Parameters> {
  readonly id: string;
  readonly defaultLevel: Level | 'off';
  readonly parameters: P;
  /** Whether the judgement hangs on the days alone, and not on the hours. */
  readonly byDay: boolean;
  /** What is wrong with a person's sessions, which stand in order of time; each finding names at least two. */
  judge(person: PersonId, stands: readonly Stand[], values: Values<P>): readonly Finding[];
  /** The most minutes between two sessions that still matter to each other; 0 where `byDay`. */
  reach(values: Values<P>): number;
}

/** Makes a rule of one on all sessions of a person together. */
export function personRule<const P extends Parameters>(rule: PersonRule<P>): Rule {
  const findFor = (index: ScheduleIndex, people: Iterable<PersonId>, values: Values<P>): Finding[] => {
    const findings: Finding[] = [];
    for (const person of people) {
      if ((index.personLanes.get(person)?.length ?? 0) < 2) continue;
      findings.push(...rule.judge(person, ownLane(index, person).map(standOf), values));
    }
    return findings;
  };
  return anyRule({
    id: rule.id,
    group: 'people',
    defaultLevel: rule.defaultLevel,
    parameters: rule.parameters,
    find: (index, values) => findFor(index, index.personLanes.keys(), values),
    affected(index, change, values) {
      const people = new Set(change.people);
      for (const session of change.sessions)
        for (const person of index.entries.get(session)?.people ?? []) people.add(person);
      return findFor(index, people, values).filter((finding) => concerns(finding, change));
    },
    rate(index, candidate, values) {
      const held = heldBy(index, candidate);
      if (!held) return [];
      const people = new Set(held.parts.flatMap((part) => (isSeen(part.entry) ? part.entry.people : [])));
      return [...people].flatMap((person) => ratePerson(rule, index, held, person, values));
    },
  });
}

const isSeen = ({ active, service }: Entry): boolean => active && !service;

const standOf = ({ id, from, to, place }: Entry & Pick<Stand, 'from' | 'to'>): Stand => ({
  id,
  from,
  to,
  dayId: place?.day?.id ?? null,
});

/**
 * Tries each stretch of starts over which nothing that the judgement may hang on changes: the order of starts and of
 * ends, and which sessions are within reach of each other.
 */
function ratePerson<P extends Parameters>(
  rule: PersonRule<P>,
  index: ScheduleIndex,
  held: Held,
  person: PersonId,
  values: Values<P>,
): Verdict[] {
  const others = ownLane(index, person).filter(({ id }) => !held.family.has(id));
  const parts = held.parts.filter(
    ({ entry, coveredBy }) => isSeen(entry) && entry.people.includes(person) && !binds(coveredBy, person),
  );
  if (others.length === 0 || parts.length === 0) return [];
  const judgeAt = (start: number, dayId: DayId): Finding[] => {
    const moved = parts.map(({ entry, offset, minutes }) => movedTo(entry, start + offset, start + offset + minutes));
    const stands = [...others, ...moved].sort(byTime).map((entry) => {
      const stand = standOf(entry);
      return held.family.has(entry.id) ? { ...stand, dayId } : stand;
    });
    return rule.judge(person, stands, values).filter(({ sessions }) => {
      const mine = sessions.filter((id) => held.family.has(id)).length;
      return mine > 0 && mine < sessions.length;
    });
  };
  const reach = rule.reach(values);
  const breaks = rule.byDay
    ? []
    : others.flatMap(({ from, to }) =>
        parts.flatMap(({ offset, minutes }) => [
          ...[from, from + 1, to + reach].map((edge) => edge - offset),
          ...[to, to + 1, from - reach + 1].map((edge) => edge - offset - minutes),
        ]),
      );
  const edges = [Number.NEGATIVE_INFINITY, ...new Set(breaks.sort((a, b) => a - b)), Number.POSITIVE_INFINITY];
  const days = rule.byDay ? [...index.state.day.values()].map(({ id }) => id) : [null];
  const verdicts: Verdict[] = [];
  for (const dayId of days)
    for (let i = 0; i + 1 < edges.length; i++) {
      const [from = 0, to = 0] = [edges[i], edges[i + 1]];
      const sample = Number.isFinite(from) ? from : Math.min(0, to - 1);
      for (const found of judgeAt(sample, dayId ?? NO_DAY)) {
        const names = found.sessions.toSorted().join(' ');
        const at = (start: number): Finding => {
          const same = judgeAt(start, dayId ?? NO_DAY).find(({ sessions }) => sessions.toSorted().join(' ') === names);
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

/** Stands for the day of a held session where the rule asks for no day. */
const NO_DAY = '' as DayId;
