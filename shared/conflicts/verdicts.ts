import type { DayId, RoomId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { toConflict } from './engine.ts';
import { byWeight } from './finding.ts';
import { type Held, heldBy } from './held.ts';
import type { Candidate, Conflict, Level, Verdict } from './rule.ts';
import { RULES } from './rules.ts';
import { type RuleSettings, type Setting, settingFor, variantsOf } from './settings.ts';

/** A verdict with the level that the committee gave its rule for where it counts. */
export interface LevelledVerdict {
  readonly level: Level;
  readonly verdict: Verdict;
}

/** Where a held session is dropped: a day, a room (null: none yet) and an absolute start. */
export interface Drop {
  readonly dayId: DayId;
  readonly roomId: RoomId | null;
  readonly start: number;
}

/** Stands for “no room” in a verdict whose level hangs on the room; no room has this id. */
const NO_ROOM = '' as RoomId;

/**
 * The verdicts of all rules that are on, for a held session. One whose level hangs on the room or the day becomes one
 * for each of them.
 */
export function verdictsFor(
  index: ScheduleIndex,
  settings: RuleSettings,
  candidate: Candidate,
  rules = RULES,
): LevelledVerdict[] {
  const verdicts: LevelledVerdict[] = [];
  const held = heldBy(index, candidate);
  if (!held) return verdicts;
  for (const rule of rules) {
    if (!rule.rate) continue;
    const own = settings.rules.get(rule.id) ?? [];
    const [first] = own;
    for (const values of variantsOf(own))
      for (const verdict of rule.rate(index, candidate, values)) {
        // Two without length never overlap: no start is bad, and nothing can be told of one.
        if (verdict.from >= verdict.to) continue;
        if (own.length > 1) verdicts.push(...spread(index, own, values, held, verdict));
        else if (first && first.level !== 'off') verdicts.push({ level: first.level, verdict });
      }
  }
  return verdicts;
}

function* spread(
  index: ScheduleIndex,
  settings: readonly Setting[],
  values: Setting['values'],
  held: Held,
  verdict: Verdict,
): Generator<LevelledVerdict> {
  const hasRooms = settings.some(({ scope }) => scope?.rooms !== undefined);
  const hasDays = settings.some(({ scope }) => scope?.days !== undefined);
  const rooms =
    verdict.roomId === null && hasRooms ? [...index.venue.parts.keys(), NO_ROOM] : ([verdict.roomId] as const);
  const days =
    verdict.dayId === null && hasDays ? [...index.state.day.values()].map(({ id }) => id) : ([verdict.dayId] as const);
  // Every start of a verdict names the same sessions, people and rooms.
  const finding = verdict.at(Number.isFinite(verdict.from) ? verdict.from : Math.min(0, verdict.to - 1));
  for (const roomId of rooms)
    for (const dayId of days) {
      const imagined = { family: held.family, dayId, roomId: roomId === NO_ROOM ? null : roomId };
      const setting = settingFor(index, settings, finding, imagined);
      if (setting && setting.level !== 'off' && setting.values === values)
        yield { level: setting.level, verdict: { ...verdict, roomId, dayId } };
    }
}

/** What a drop would break or cost, gravest first: the very conflicts that `findConflicts` would tell after it. */
export function conflictsAt(
  index: ScheduleIndex,
  settings: RuleSettings,
  candidate: Candidate,
  drop: Drop,
  verdicts: readonly LevelledVerdict[],
): Conflict[] {
  const family = heldBy(index, candidate)?.family ?? new Set([candidate.sessionId]);
  const imagined = { family, dayId: drop.dayId, roomId: drop.roomId };
  const conflicts = new Map<string, Conflict>();
  for (const { level, verdict } of verdicts) {
    if (!holds(verdict, drop)) continue;
    const conflict = toConflict(verdict.at(drop.start), level, index, settings, imagined);
    conflicts.set(conflict.key, conflict);
  }
  return [...conflicts.values()].sort(byWeight);
}

const holds = ({ dayId, roomId, from, to }: Verdict, drop: Drop): boolean =>
  from <= drop.start &&
  drop.start < to &&
  (roomId === null || roomId === (drop.roomId ?? NO_ROOM)) &&
  (dayId === null || dayId === drop.dayId);
