import type { RoomId, Row } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { type Held, heldBy, type Part, type Spot, spotAt, spotOf } from './held.ts';
import type { Parameters, Values } from './parameters.ts';
import { sessionsAround } from './per-change.ts';
import { anyRule, type Finding, type IndexChange, type Rule, type Verdict } from './rule.ts';

/** Where a session breaks a relation to another one that stands still. */
export interface BadPlace {
  readonly roomId: RoomId | null;
  /** The starts of the session, half open. */
  readonly from: number;
  readonly to: number;
}

/** A rule on two sessions that the committee tied together. */
export interface RelationRule<P extends Parameters> {
  readonly id: string;
  readonly kind: Row<'relation'>['kind'];
  /** Whether it matters which of the two is named first. */
  readonly ordered: boolean;
  readonly parameters?: P;
  /** What is wrong between the two (the first and the second of the relation); null: nothing. */
  judge(first: Spot, second: Spot, values: Values<P>): Finding | null;
  /** Where the one that is moved breaks it, while the other stands. */
  badPlaces(index: ScheduleIndex, moved: Moved, other: Spot, values: Values<P>): readonly BadPlace[];
}

/** The session of the two that is held. */
export interface Moved {
  readonly isFirst: boolean;
  readonly minutes: number;
}

/** Makes a rule of one on two sessions that are tied together. */
export function relationRule<const P extends Parameters = Record<never, never>>(rule: RelationRule<P>): Rule {
  const judge = (first: Spot, second: Spot, values: Values<P>): Finding | null => {
    const finding = first.entry.active && second.entry.active ? rule.judge(first, second, values) : null;
    return finding && rule.ordered ? { ...finding, about: [`${first.entry.id}>${second.entry.id}`] } : finding;
  };
  const look = (index: ScheduleIndex, rows: Iterable<Row<'relation'>>, values: Values<P>): Finding[] => {
    const findings: Finding[] = [];
    const told = new Set<string>();
    for (const row of rows) {
      if (row.kind !== rule.kind) continue;
      const [first, second] = [index.entries.get(row.firstId), index.entries.get(row.secondId)];
      const pair = rule.ordered ? [row.firstId, row.secondId] : [row.firstId, row.secondId].sort();
      if (!first || !second || first === second || told.has(pair.join())) continue;
      told.add(pair.join());
      const [one, other] = first.id === pair[0] ? [first, second] : [second, first];
      const finding = judge(spotOf(index, one), spotOf(index, other), values);
      if (finding) findings.push(finding);
    }
    return findings;
  };
  return anyRule({
    id: rule.id,
    group: 'pairs',
    defaultLevel: 'warning',
    parameters: rule.parameters ?? ({} as P),
    find: (index, values) => look(index, index.state.relation.values(), values),
    affected: (index, change, values) =>
      look(index, relationsOf(index, change), values).filter((finding) => concerns(finding, change)),
    rate(index, candidate, values) {
      const held = heldBy(index, candidate);
      return held ? held.parts.flatMap((part) => ratePart(rule, judge, index, held, part, values)) : [];
    },
  });
}

/** The relations of what changed, also of the sessions in the rooms that did: a finding may name these. */
function relationsOf(index: ScheduleIndex, change: IndexChange): Set<Row<'relation'>> {
  const rows = new Set<Row<'relation'>>();
  if (index.links.relations.size === 0) return rows;
  for (const id of sessionsAround(index, change)) for (const row of index.links.relations.get(id) ?? []) rows.add(row);
  return rows;
}

function ratePart<P extends Parameters>(
  rule: RelationRule<P>,
  judge: (first: Spot, second: Spot, values: Values<P>) => Finding | null,
  index: ScheduleIndex,
  held: Held,
  part: Part,
  values: Values<P>,
): Verdict[] {
  const verdicts: Verdict[] = [];
  if (!part.entry.active) return verdicts;
  for (const row of index.links.relations.get(part.entry.id) ?? []) {
    const otherId = row.firstId === part.entry.id ? row.secondId : row.firstId;
    const entry = index.entries.get(otherId);
    if (row.kind !== rule.kind || !entry?.active || held.family.has(otherId)) continue;
    const other = spotOf(index, entry);
    const isFirst = rule.ordered ? row.firstId === part.entry.id : part.entry.id < otherId;
    for (const bad of rule.badPlaces(index, { isFirst, minutes: part.minutes }, other, values)) {
      // A talk that is held over its own block may go back there.
      const isHome = held.block?.id === otherId;
      const rooms = isHome && bad.roomId === null ? [...index.venue.parts.keys()] : [bad.roomId];
      for (const roomId of rooms) {
        if (isHome && roomId === held.block?.roomId) continue;
        const at = (start: number): Finding => {
          const own = spotAt(part, start, null, roomId);
          const finding = isFirst ? judge(own, other, values) : judge(other, own, values);
          if (!finding) throw new RangeError(`${rule.id}: nothing at ${start}; the verdict holds [from, to)`);
          return finding;
        };
        const [from, to] = [bad.from - part.offset, bad.to - part.offset];
        verdicts.push({ rule: rule.id, dayId: null, roomId, from, to, at });
      }
    }
  }
  return verdicts;
}

/** A finding on two sessions of a relation, both of which have a time. */
export const pairedFinding = (rule: string, first: Spot, second: Spot, facts: Finding['facts']): Finding => ({
  rule,
  sessions: [first.entry.id, second.entry.id],
  people: [],
  rooms: [],
  from: Math.min(first.from ?? 0, second.from ?? 0),
  to: Math.max(first.to ?? 0, second.to ?? 0),
  facts: { ...facts, firstFrom: first.from, firstTo: first.to, secondFrom: second.from, secondTo: second.to },
});
