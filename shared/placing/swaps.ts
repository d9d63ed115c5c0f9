import { keyOf } from '../conflicts/finding.ts';
import type { Conflict, Level } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import { type LevelledVerdict, verdictsFor } from '../conflicts/verdicts.ts';
import type { Day, RoomId, SessionId } from '../model/tables.ts';
import type { Entry, ScheduleIndex, Timed } from '../schedule/schedule-index.ts';
import { fitsDay } from './days.ts';
import type { NewPlace } from './new-place.ts';
import { outcomes } from './outcome.ts';
import { brokenPin } from './pins.ts';

/** A swap of a session with another one that hurts neither. */
export interface GoodSwap {
  readonly otherId: SessionId;
  /** The two new places, for one `session.arrange`. */
  readonly places: readonly NewPlace[];
  readonly solved: readonly Conflict[];
}

/** A session that has a day, a start and a room of its own. */
type Placed = Timed & { readonly roomId: RoomId; readonly place: { readonly day: Day; readonly start: number } };

interface Option {
  readonly other: Placed;
  readonly places: readonly NewPlace[];
  /** What the swap solves (before it was tried: can solve at best), by weight. */
  readonly gain: number;
  readonly sameLength: boolean;
  /** Minutes between the two starts. */
  readonly minutes: number;
}

/** How much a conflict counts that is gone: the graver level first, then minutes and people within it. */
const GAIN: Readonly<Record<Level, number>> = { block: 1_000_000, error: 10_000, warning: 100, note: 1 };

/**
 * The best swaps of a placed session's place with that of another one, none of which makes a conflict for anybody or
 * breaks a pin: first those that solve most, then those of equal length, then those nearest in time. `before` are the
 * conflicts of the plan now. Talks in a block, service sessions for others, and the withdrawn are left out.
 */
export function goodSwaps(
  index: ScheduleIndex,
  settings: RuleSettings,
  before: readonly Conflict[],
  sessionId: SessionId,
  count = 10,
): GoodSwap[] {
  const session = index.entries.get(sessionId);
  if (!session || !isPlaced(session)) return [];
  const options = optionsFor(index, settings, before, session).sort(byWorth);
  const asked = outcomes(index, settings, before);
  const good: (Option & GoodSwap)[] = [];
  for (const option of options) {
    const last = good[count - 1];
    // Nobody behind this one can solve more than it might at best.
    if (count <= 0 || (last && byWorth(last, option) <= 0)) break;
    const { made, solved } = asked.of(option.places);
    if (made.length > 0) continue;
    good.push({ ...option, otherId: option.other.id, solved, gain: gainOf(solved) });
    good.sort(byWorth);
  }
  return good.slice(0, count).map(({ otherId, places, solved }) => ({ otherId, places, solved }));
}

const isPlaced = (entry: Entry): entry is Placed =>
  entry.active &&
  entry.blockId === null &&
  entry.roomId !== null &&
  entry.from !== null &&
  entry.place?.day != null &&
  entry.place.start !== null;

/** The swaps that no pin forbids, in which the session itself meets nobody new. */
function optionsFor(
  index: ScheduleIndex,
  settings: RuleSettings,
  before: readonly Conflict[],
  session: Placed,
): Option[] {
  const { durationMinutes } = session.session;
  const candidate = { sessionId: session.id, planId: index.planId, durationMinutes };
  const meetsNew = newlyMet(index, verdictsFor(index, settings, candidate), before);
  const gains = gainsOf(index, before);
  const options: Option[] = [];
  for (const other of index.entries.values()) {
    if (other.id === session.id || !isPlaced(other) || other.service !== session.service) continue;
    const places = [placeLike(session, other), placeLike(other, session)];
    const fits =
      fitsDay(other.place.start, durationMinutes) && fitsDay(session.place.start, other.session.durationMinutes);
    if (isSamePlace(session, other) || !fits || brokenPin(index.state, index.planId, places)) continue;
    if (meetsNew(other)) continue;
    options.push({
      other,
      places,
      gain: (gains.get(session.id) ?? 0) + (gains.get(other.id) ?? 0),
      sameLength: other.session.durationMinutes === durationMinutes,
      minutes: Math.abs(other.from - session.from),
    });
  }
  return options;
}

/** Whether the session would have a conflict at another one's place that is not there now, the other one being gone. */
function newlyMet(
  index: ScheduleIndex,
  verdicts: readonly LevelledVerdict[],
  before: readonly Conflict[],
): (other: Placed) => boolean {
  const known = new Set(before.map(({ key }) => key));
  const byRoom = Map.groupBy(verdicts, ({ verdict }) => verdict.roomId);
  const anywhere = byRoom.get(null) ?? [];
  const isNew = ({ verdict }: LevelledVerdict, other: Placed): boolean => {
    const { from, place } = other;
    if (verdict.from > from || verdict.to <= from) return false;
    if (verdict.dayId !== null && verdict.dayId !== place.day.id) return false;
    const finding = verdict.at(from);
    // Its talks go away with it.
    const isTheirs = (id: SessionId): boolean => id === other.id || index.entries.get(id)?.blockId === other.id;
    return !finding.sessions.some(isTheirs) && !known.has(keyOf(finding));
  };
  return (other) =>
    anywhere.some((verdict) => isNew(verdict, other)) ||
    (byRoom.get(other.roomId) ?? []).some((verdict) => isNew(verdict, other));
}

/** What each session of its own could win at best: all conflicts that name it or one of its talks. */
function gainsOf(index: ScheduleIndex, before: readonly Conflict[]): Map<SessionId, number> {
  const gains = new Map<SessionId, number>();
  for (const conflict of before) {
    const gain = gainOf([conflict]);
    const own = conflict.sessions.map((id) => index.entries.get(id)?.blockId ?? id);
    for (const id of new Set([...own, ...conflict.sessions])) gains.set(id, (gains.get(id) ?? 0) + gain);
  }
  return gains;
}

/** An accepted conflict is no burden. */
const gainOf = (conflicts: readonly Conflict[]): number =>
  conflicts.reduce(
    (sum, { level, weight, accepted }) => sum + (accepted ? 0 : GAIN[level] * (1 + weight / (weight + 1000))),
    0,
  );

const placeLike = (session: Placed, { place, roomId }: Placed): NewPlace => ({
  sessionId: session.id,
  dayId: place.day.id,
  start: place.start,
  roomId,
});

const isSamePlace = (a: Placed, b: Placed): boolean => a.from === b.from && a.roomId === b.roomId;

const byWorth = (a: Option, b: Option): number =>
  b.gain - a.gain ||
  Number(b.sameLength) - Number(a.sameLength) ||
  a.minutes - b.minutes ||
  (a.other.id < b.other.id ? -1 : a.other.id > b.other.id ? 1 : 0);
