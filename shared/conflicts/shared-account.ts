import type { PersonId, Row, SessionId } from '../model/tables.ts';
import { type Interval, overlaps } from '../schedule/intervals.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import type { Held } from './held.ts';
import { foldedText } from './name-keys.ts';
import { ownLane } from './own-lane.ts';
import { count, type Parameters } from './parameters.ts';
import { edgesOf, heldLane, type Stand, sampleOf, standOf, standsAt } from './person-starts.ts';
import type { Rule } from './rule.ts';

export const SHARED_ACCOUNT = 'shared-account';

/** The committee's own yes-or-no field for people that decides: yes is no one person, no is one, whatever it looks like. */
export const SHARED_FIELD = 'Shared account';

/** From when on somebody cannot be one human being. */
export interface AccountLimits {
  /** So many of her sessions overlap others of hers; 0: everybody is taken for one person. */
  readonly accountSessions: number;
  /** They are so many percent of all that she has. */
  readonly accountShare: number;
}

/** What the rule is set by, and what the other rules on people read of it. */
export const ACCOUNT_PARAMETERS = {
  accountSessions: count(
    'Sessions of one person that overlap others of hers, from which she is no one person',
    8,
    1000,
    2,
  ),
  accountShare: count('Percent that these are of all her sessions, at least', 25, 100, 1),
};

const READ: Parameters = {
  accountSessions: { ...ACCOUNT_PARAMETERS.accountSessions, min: 0, of: SHARED_ACCOUNT },
  accountShare: { ...ACCOUNT_PARAMETERS.accountShare, of: SHARED_ACCOUNT },
};

/** A rule on what one person has to do: shared accounts are none of its business. */
export const ofOnePerson = (rule: Rule): Rule => ({ ...rule, parameters: { ...rule.parameters, ...READ } });

/** The limits among the values of a rule that reads them. */
export function limitsIn(values: object): AccountLimits {
  const value = (name: string): number => {
    const own: unknown = Reflect.get(values, name);
    return typeof own === 'number' ? own : 0;
  };
  return { accountSessions: value('accountSessions'), accountShare: value('accountShare') };
}

/**
 * Whether a person with these sessions (in order of time) is a shared account or a placeholder, and no human being:
 * the committee says so in its field, or the name does, or more of them overlap than one person's can by mistake.
 */
export function isShared(
  index: ScheduleIndex,
  person: PersonId,
  stands: readonly Stand[],
  { accountSessions, accountShare }: AccountLimits,
): boolean {
  if (accountSessions === 0) return false;
  const told = toldShared(index, person);
  if (told !== null) return told;
  if (stands.length < accountSessions) return false;
  const { length } = overlapping(stands).sessions;
  return length >= accountSessions && length * 100 >= accountShare * stands.length;
}

/** The same of a person as the index has her. */
export const isSharedNow = (index: ScheduleIndex, person: PersonId, limits: AccountLimits): boolean =>
  limits.accountSessions > 0 && isShared(index, person, ownLane(index, person).map(standOf), limits);

/** What the committee's field or the name says; null: neither says anything. */
function toldShared(index: ScheduleIndex, person: PersonId): boolean | null {
  return markOf(index, person) ?? (isPlaceholder(index.state.person.get(person)?.name ?? '') ? true : null);
}

/** What the committee's field says of a person; null: nothing. */
export function markOf({ state }: ScheduleIndex, person: PersonId): boolean | null {
  for (const field of state.customField.values())
    if (isSharedField(field)) {
      const value = state.customValue.get(`${field.id} ${person}`)?.value;
      if (typeof value === 'boolean') return value;
    }
  return null;
}

/** Whether a field of the committee's own is the one that decides. */
export const isSharedField = ({ entity, type, name }: Row<'customField'>): boolean =>
  entity === 'person' && type === 'boolean' && name.trim().toLowerCase() === SHARED_FIELD.toLowerCase();

/** What is written where it is not known yet who it will be, or where it is many. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...['tba', 'tbc', 'tbd', 'to be announced', 'to be confirmed', 'to be decided', 'speaker tba', 'speaker tbd'],
  ...['nn', 'n n', 'nomen nominandum', 'nomen nescio', 'unknown', 'unknown speaker', 'various', 'various speakers'],
]);

const isPlaceholder = (name: string): boolean => name.length < 30 && PLACEHOLDERS.has(foldedText(name));

/** Those of a person's sessions that overlap another of hers, in order, and the most that run at once. */
export interface Overlapping {
  readonly sessions: readonly SessionId[];
  readonly atOnce: number;
}

/** Which of a person's sessions, in order of time, overlap; a block and its talk do not. */
export function overlapping(stands: readonly Stand[]): Overlapping {
  const hit = new Set<Stand>();
  let atOnce = 0;
  stands.forEach((first, i) => {
    let together = 1;
    for (let j = i + 1; j < stands.length; j++) {
      const second = stands[j];
      // Sorted by start: nothing behind overlaps either.
      if (!second || second.from >= first.to) break;
      if (first.blockId === second.id || second.blockId === first.id) continue;
      if (!overlaps(first.from, first.to, second.from, second.to)) continue;
      hit.add(first).add(second);
    }
    for (let j = i - 1; j >= 0; j--) {
      const before = stands[j];
      if (before && hit.has(before) && before.to > first.from && before.from <= first.from) together++;
    }
    if (hit.has(first)) atOnce = Math.max(atOnce, together);
  });
  return { sessions: stands.filter((stand) => hit.has(stand)).map(({ id }) => id), atOnce };
}

/**
 * The starts of a drop after which a person is a shared account: disjoint, in order, perhaps without bounds. A held
 * talk is looked at as out of its block.
 */
export function sharedStarts(
  index: ScheduleIndex,
  held: Held,
  person: PersonId,
  limits: AccountLimits,
): readonly Interval[] {
  if (limits.accountSessions === 0) return [];
  const told = toldShared(index, person);
  if (told !== null) return told ? [EVER] : [];
  const lane = heldLane(index, held, person);
  if (lane.others.length + lane.parts.length < limits.accountSessions) return [];
  const edges = edgesOf(lane, 0);
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]];
    if (!isShared(index, person, standsAt(lane, sampleOf(from, to), null), limits)) continue;
    const last = found.at(-1);
    if (last?.to === from) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

const EVER: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What of a verdict lies outside some intervals, which are disjoint and in order. */
export function outside<V extends Interval>(verdict: V, without: readonly Interval[]): V[] {
  if (without.length === 0) return [verdict];
  const left: V[] = [];
  let { from } = verdict;
  for (const hole of without) {
    if (hole.from > from && from < verdict.to) left.push({ ...verdict, from, to: Math.min(hole.from, verdict.to) });
    from = Math.max(from, hole.to);
  }
  if (from < verdict.to) left.push({ ...verdict, from });
  return left;
}
