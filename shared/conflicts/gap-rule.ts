import type { PersonId, RoomId } from '../model/tables.ts';
import { binds, byTime, type Entry, type ScheduleIndex, type Timed } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { type Held, heldBy, type Part } from './held.ts';
import { type Busy, everyoneBusy, ownLane, roomsToLeave } from './own-lane.ts';
import { areSiblings, isBlockAndTalk, movedTo } from './pairs.ts';
import type { Parameters, Values } from './parameters.ts';
import { busyAround, busyIn } from './per-change.ts';
import { anyRule, type Finding, type Level, type Rule, type RuleGroup, type Verdict } from './rule.ts';
import { isSharedNow, limitsIn, ofOnePerson, outside, sharedStarts } from './shared-account.ts';

/** One of two sessions of a person that follow each other. */
export interface Seat {
  readonly entry: Entry;
  readonly roomId: RoomId | null;
}

/** A rule on the time between two sessions of a person. Talks that a block of hers stands for do not count. */
export interface GapRule<P extends Parameters> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly defaultLevel: Level | 'off';
  readonly parameters: P;
  /** Whether the minutes hang on the rooms; its findings then name both. */
  readonly byRoom: boolean;
  /** The minutes that a person must have between two of her sessions; 0 where the rule asks for none. */
  needed(index: ScheduleIndex, before: Seat, after: Seat, person: PersonId, values: Values<P>): number;
  /** The most it ever asks for. */
  most(values: Values<P>): number;
}

/** Makes a rule of one on the time between two sessions of a person. */
export function gapRule<const P extends Parameters>(rule: GapRule<P>): Rule {
  const tell = (index: ScheduleIndex, person: PersonId, a: Timed, b: Timed, values: Values<P>): Finding | null => {
    const [before, after] = byTime(a, b) <= 0 ? [a, b] : [b, a];
    const gap = after.from - before.to;
    if (gap < 0) return null;
    const needed = rule.needed(index, seat(before), seat(after), person, values);
    return gap < needed ? tooShort(rule, person, before, after, needed) : null;
  };
  const findFor = (index: ScheduleIndex, busy: readonly Busy[], values: Values<P>): Finding[] => {
    const findings: Finding[] = [];
    const [most, limits] = [rule.most(values), limitsIn(values)];
    for (const { person, own: lane } of busy) {
      const own: Finding[] = [];
      lane.forEach((before, i) => {
        for (let j = i + 1; j < lane.length; j++) {
          const after = lane[j];
          if (!after || after.from >= before.to + most) break;
          if (areSiblings(before, after) || isBlockAndTalk(before, after)) continue;
          const finding = tell(index, person, before, after, values);
          if (finding) own.push(finding);
        }
      });
      if (own.length > 0 && !isSharedNow(index, person, limits)) findings.push(...own);
    }
    return findings;
  };
  const made = anyRule({
    id: rule.id,
    group: rule.group,
    defaultLevel: rule.defaultLevel,
    parameters: rule.parameters,
    find: (index, values) => findFor(index, everyoneBusy(index), values),
    affected(index, change, values) {
      const busy = rule.byRoom ? busyAround(index, change) : busyIn(index, change);
      return findFor(index, busy, values).filter((finding) => concerns(finding, change));
    },
    rate(index, candidate, values) {
      const held = heldBy(index, candidate);
      const verdicts: Verdict[] = [];
      for (const part of held?.parts ?? []) if (held) ratePart(rule, tell, index, held, part, values, verdicts);
      return verdicts;
    },
  });
  return ofOnePerson(made);
}

type Tell<P extends Parameters> = (
  index: ScheduleIndex,
  person: PersonId,
  a: Timed,
  b: Timed,
  values: Values<P>,
) => Finding | null;

function ratePart<P extends Parameters>(
  rule: GapRule<P>,
  tell: Tell<P>,
  index: ScheduleIndex,
  held: Held,
  part: Part,
  values: Values<P>,
  verdicts: Verdict[],
): void {
  if (!part.entry.active || part.entry.service) return;
  for (const person of part.entry.people) {
    if (binds(part.coveredBy, person)) continue;
    const lane = ownLane(index, person);
    const never = lane.length === 0 ? [] : sharedStarts(index, held, person, limitsIn(values));
    for (const other of lane) {
      if (held.family.has(other.id)) continue;
      const rooms = rule.byRoom ? [...index.venue.parts.keys()] : roomsToLeave(index, held, other);
      for (const roomId of rooms) {
        if (held.block?.id === other.id && roomId === held.block.roomId) continue;
        const at = (start: number): Finding => {
          const begin = start + part.offset;
          const moved = { ...movedTo(part.entry, begin, begin + part.minutes), roomId, blockId: null };
          const finding = tell(index, person, moved, other, values);
          if (!finding) throw new RangeError(`${rule.id}: enough time at ${start}; the verdict holds [from, to)`);
          return finding;
        };
        const verdict = { rule: rule.id, dayId: null, roomId, at };
        const mine = { entry: part.entry, roomId };
        const after = rule.needed(index, seat(other), mine, person, values);
        const first = other.to - part.offset;
        if (after > 0) verdicts.push(...outside({ ...verdict, from: first, to: first + after }, never));
        const before = rule.needed(index, mine, seat(other), person, values);
        const last = other.from - part.minutes - part.offset;
        if (before > 0) verdicts.push(...outside({ ...verdict, from: last - before + 1, to: last + 1 }, never));
      }
    }
  }
}

const seat = (entry: Entry): Seat => ({ entry, roomId: entry.roomId });

function tooShort(
  { id, byRoom }: Pick<GapRule<Parameters>, 'id' | 'byRoom'>,
  person: PersonId,
  before: Timed,
  after: Timed,
  needed: number,
): Finding {
  const gap = after.from - before.to;
  const rooms = byRoom ? [before.roomId, after.roomId].filter((room) => room !== null) : [];
  return {
    rule: id,
    sessions: [before.id, after.id],
    people: [person],
    rooms,
    from: before.to,
    to: after.from,
    facts: {
      gap,
      needed,
      minutes: needed - gap,
      firstFrom: before.from,
      firstTo: before.to,
      secondFrom: after.from,
      secondTo: after.to,
    },
  };
}
