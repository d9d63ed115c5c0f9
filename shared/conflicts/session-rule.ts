import type { SessionId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { type Held, heldBy, type Spot, spotOf } from './held.ts';
import type { Finding, IndexChange, Level, Rule, Verdict } from './rule.ts';

/** A rule that looks at one session at a time. */
export interface SessionRule {
  readonly id: string;
  readonly defaultLevel: Level;
  /** What its findings name beside the session: after a change, the sessions of these are looked at again. */
  readonly names: 'people' | 'rooms' | 'sessions';
  check(index: ScheduleIndex, spot: Spot): readonly Finding[];
  rate(index: ScheduleIndex, held: Held): readonly Verdict[];
}

/** Makes a rule of one that looks at one session at a time. */
export function sessionRule(rule: SessionRule): Rule {
  const check = (index: ScheduleIndex, entries: Iterable<Entry>): Finding[] => {
    const findings: Finding[] = [];
    for (const entry of entries) if (entry.place) findings.push(...rule.check(index, spotOf(index, entry)));
    return findings;
  };
  return {
    id: rule.id,
    defaultLevel: rule.defaultLevel,
    find: (index) => check(index, index.entries.values()),
    affected: (index, change) =>
      check(index, concerned(index, change, rule.names)).filter((finding) => concerns(finding, change)),
    rate(index, candidate) {
      const held = heldBy(index, candidate);
      return held ? rule.rate(index, held) : [];
    },
  };
}

function concerned(index: ScheduleIndex, change: IndexChange, names: SessionRule['names']): Entry[] {
  const ids = new Set<SessionId>(change.sessions);
  if (names === 'rooms') for (const room of change.rooms) for (const id of index.inRoom.get(room) ?? []) ids.add(id);
  if (names === 'people')
    for (const person of change.people) for (const { id } of index.personLanes.get(person) ?? []) ids.add(id);
  return [...ids].map((id) => index.entries.get(id)).filter((entry) => entry !== undefined);
}

/** Every start, and none: for verdicts that no time bounds. */
export const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } as const;
