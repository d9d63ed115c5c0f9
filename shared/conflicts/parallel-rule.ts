import type { DayId, Session } from '../model/tables.ts';
import type { ScheduleIndex, Timed } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { count } from './parameters.ts';
import { anyRule, type Finding, type Rule } from './rule.ts';

/**
 * A rule that asks for a choice: while at least so many sessions of a day run in parallel, they are not all alike in
 * something. Blocks stand back for their talks. The board does not tint for it: all cells of a busy hour would be.
 */
export function parallelRule(id: string, column: 'language' | 'level'): Rule {
  const alikeOn = (index: ScheduleIndex, days: Iterable<DayId>, least: number): Finding[] =>
    [...days].flatMap((dayId) =>
      hoursAlike(choiceOn(index, dayId), (session) => choiceIn(session, column), least).map((hour) =>
        offersNoChoice(id, dayId, hour, column),
      ),
    );
  return anyRule({
    id,
    group: 'tracks',
    defaultLevel: 'off',
    parameters: { sessions: count('Sessions in parallel that should offer a choice', 3, 50, 2) },
    find: (index, { sessions }) => alikeOn(index, index.dayLanes.keys(), sessions),
    affected(index, change, { sessions }) {
      const days = new Set(change.days);
      for (const session of change.sessions) {
        const day = index.entries.get(session)?.place?.day;
        if (day) days.add(day.id);
      }
      return alikeOn(index, days, sessions).filter((finding) => concerns(finding, change));
    },
    rate: null,
  });
}

/** What a visitor can choose on a day, by start and by end. */
interface Choice {
  readonly lane: readonly Timed[];
  readonly ends: readonly Timed[];
}

const known = new WeakMap<ScheduleIndex, { readonly version: number; readonly days: Map<DayId, Choice> }>();

/**
 * What a visitor can choose on a day: all that takes time, but blocks with talks, which stand back for these. Gathered
 * once for all rules, until the index changes.
 */
function choiceOn(index: ScheduleIndex, day: DayId): Choice {
  let own = known.get(index);
  if (own?.version !== index.version) {
    own = { version: index.version, days: new Map() };
    known.set(index, own);
  }
  const found = own.days.get(day);
  if (found) return found;
  const lane = (index.dayLanes.get(day) ?? []).filter(
    ({ id, from, to, service }) =>
      !service && from < to && index.talksOf.get(id)?.some((talk) => index.entries.get(talk)?.active) !== true,
  );
  const made = { lane, ends: [...lane].sort((a, b) => a.to - b.to) };
  own.days.set(day, made);
  return made;
}

interface Hour {
  readonly sessions: readonly Timed[];
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches in which most of a lane's entries run together, from a start to an end with no start or end in between,
 * where they are at least so many and have one value. A sweep over starts and ends, which only counts: what runs is
 * gathered for what is told.
 */
function hoursAlike({ lane, ends }: Choice, choice: (session: Session) => string, least: number): Hour[] {
  const running = new Map<string, number>();
  const hours: Hour[] = [];
  let ended = 0;
  lane.forEach((entry, i) => {
    for (let other = ends[ended]; other && other.to <= entry.from; other = ends[ended]) {
      const value = choice(other.session);
      const left = (running.get(value) ?? 0) - 1;
      if (left === 0) running.delete(value);
      else running.set(value, left);
      ended++;
    }
    const own = choice(entry.session);
    running.set(own, (running.get(own) ?? 0) + 1);
    const to = ends[ended]?.to ?? entry.to;
    const next = lane[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (next < to || i + 1 - ended < least || running.size > 1 || own === '') return;
    hours.push({ sessions: lane.slice(0, i + 1).filter((one) => one.to > entry.from), from: entry.from, to });
  });
  return hours;
}

const choiceIn = (session: Session, column: 'language' | 'level'): string =>
  session[column]?.trim().toLowerCase() ?? '';

const offersNoChoice = (rule: string, dayId: DayId, { sessions, from, to }: Hour, column: keyof Session): Finding => ({
  rule,
  sessions: sessions.map((entry) => entry.id),
  people: [],
  rooms: [],
  days: [dayId],
  from,
  to,
  facts: { count: sessions.length, value: String(sessions[0]?.session[column] ?? '') },
});
