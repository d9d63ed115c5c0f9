import type { Conflict } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { placementOf } from './new-place.ts';
import { type Outcomes, outcomes } from './outcome.ts';
import { proposalsFor } from './repairs-proposals.ts';
import { isGraver, LEVELS, type Proposal, type Repair } from './repairs-shape.ts';

/** How many repairs of one kind are told for one session, while there are others to tell. */
const ALIKE = 2;

/** With so many that make no conflict, those that change still more are not looked at. */
const ENOUGH = 16;

/** What a change costs beside its minutes, in minutes: another room, one more session, a minute less of a talk. */
const ROOM = 30;
const SESSION = 60;
const CUT = 4;
/** A note more or less counts like that many minutes. */
const NOTE = 30;

/**
 * Repairs of a conflict, each tried for all parties: first those that solve most and make least of what is graver than
 * a note, then those that change least. Each solves the conflict, makes none of a graver level (and none that would be
 * refused), raises the level of none, and leaves fewer at the gravest level that it touches. `before` are all
 * conflicts of the plan now. At most `count`, no more than two alike while there are others. Who asks for many conflicts
 * gives what answers.
 */
export function repairsOf(
  index: ScheduleIndex,
  settings: RuleSettings,
  before: readonly Conflict[],
  conflict: Conflict,
  count = 5,
  asked: Outcomes = outcomes(index, settings, before),
): Repair[] {
  const levels = new Map(before.filter(({ accepted }) => !accepted).map(({ key, level }) => [key, level]));
  const repairs: Repair[] = [];
  let clean = 0;
  for (const proposal of cheapestFirst(index, proposalsFor(index, settings, conflict))) {
    if (clean >= ENOUGH) break;
    const outcome = asked.solving(conflict, [...proposal.places, ...proposal.lengths]);
    if (outcome === null) continue;
    const { made, solved, found } = outcome;
    const repair: Repair = { ...proposal, conflict, made, solved };
    const raises = found.some(({ key, level, accepted }) => {
      const was = levels.get(key);
      return was !== undefined && !accepted && isGraver(level, was);
    });
    if (raises || !isRepair(repair)) continue;
    repairs.push(repair);
    if (made.length === 0) clean += 1;
  }
  repairs.sort(byWorth);
  return varied(repairs, count);
}

type Costed = Proposal & ReturnType<typeof costOf>;

const cheapestFirst = (index: ScheduleIndex, proposals: readonly Proposal[]): Costed[] =>
  proposals
    .map((proposal) => ({ ...proposal, ...costOf(index, proposal) }))
    .sort((a, b) => disturbance(a) - disturbance(b));

/** Solved minus made, level by level from the gravest; what was accepted is no burden, but for the conflict itself. */
function gainOf({ conflict, solved, made }: Repair): number[] {
  return LEVELS.map((level) => {
    const gone = solved.filter((one) => one.level === level && (!one.accepted || one.key === conflict.key));
    return gone.length - made.filter((one) => one.level === level && !one.accepted).length;
  });
}

function isRepair(repair: Repair): boolean {
  const { conflict, solved, made } = repair;
  if (!solved.some(({ key }) => key === conflict.key)) return false;
  if (made.some(({ level }) => level === 'block' || isGraver(level, conflict.level))) return false;
  return (gainOf(repair).find((gain) => gain !== 0) ?? 0) > 0;
}

/** Better ones first. Two that are equal in all stay in the order in which they were proposed. */
function byWorth(a: Repair, b: Repair): number {
  const [one, other] = [gainOf(a), gainOf(b)];
  for (let i = 0; i < LEVELS.length - 1; i++) {
    const difference = (other[i] ?? 0) - (one[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return costIn(a, one) - costIn(b, other) || a.made.length - b.made.length;
}

const costIn = (repair: Repair, gain: readonly number[]): number => disturbance(repair) - NOTE * (gain.at(-1) ?? 0);

const disturbance = ({ minutesMoved, roomsChanged, minutesCut, places, lengths }: Costed): number =>
  minutesMoved + ROOM * roomsChanged + CUT * minutesCut + SESSION * (places.length + lengths.length - 1);

/** What a proposal costs those concerned. */
function costOf(index: ScheduleIndex, { places, lengths }: Proposal) {
  const { state, planId, entries } = index;
  let [minutesMoved, roomsChanged, minutesCut] = [0, 0, 0];
  for (const { sessionId, dayId, start, roomId } of places) {
    const was = placementOf(state, planId, sessionId);
    const [from, to] = [minuteOf(index, was?.dayId, was?.start), minuteOf(index, dayId, start)];
    if (from !== null && to !== null) minutesMoved += Math.abs(to - from);
    if (was?.roomId != null && was.roomId !== roomId) roomsChanged += 1;
  }
  for (const { sessionId, durationMinutes } of lengths)
    minutesCut += Math.abs(durationMinutes - (entries.get(sessionId)?.session.durationMinutes ?? durationMinutes));
  return { minutesMoved, roomsChanged, minutesCut };
}

const minuteOf = ({ state }: ScheduleIndex, dayId: string | null | undefined, start: number | null | undefined) => {
  const day = state.day.get(dayId ?? '');
  return day && start != null ? absoluteMinute(day.date, start) : null;
};

/** The first `count`, of each kind for each session two at most, unless nothing else is left; in their order. */
function varied(repairs: readonly Repair[], count: number): Repair[] {
  const seen = new Map<string, number>();
  const chosen = new Set<Repair>();
  for (const repair of repairs) {
    const alike = `${repair.kind} ${(repair.places[0] ?? repair.lengths[0])?.sessionId}`;
    const times = seen.get(alike) ?? 0;
    seen.set(alike, times + 1);
    if (times < ALIKE && chosen.size < count) chosen.add(repair);
  }
  for (const repair of repairs) if (chosen.size < count) chosen.add(repair);
  return repairs.filter((repair) => chosen.has(repair));
}
