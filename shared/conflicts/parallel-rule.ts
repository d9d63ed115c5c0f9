import type { DayId, Session } from '../model/tables.ts';
import { byTime, isTimed, type ScheduleIndex, type Timed } from '../schedule/schedule-index.ts';
import { concerns } from './finding.ts';
import { count } from './parameters.ts';
import { anyRule, type Finding, type Rule } from './rule.ts';

/**
 * A rule that asks for a choice: while at least so many sessions of a day run in parallel, they are not all alike in
 * something. Blocks stand back for their talks. The board does not tint for it: all cells of a busy hour would be.
 */
export function parallelRule(id: string, column: 'language' | 'level'): Rule {
  const alikeOn = (index: ScheduleIndex, days: Iterable<DayId>, least: number): Finding[] => {
    const wanted = new Set(days);
    const byDay = Map.groupBy(shown(index), ({ place }) => place?.day?.id);
    return [...byDay].flatMap(([dayId, entries]) =>
      dayId !== undefined && wanted.has(dayId)
        ? hoursOf(entries.sort(byTime))
            .filter(({ sessions }) => sessions.length >= least && areAlike(sessions, column))
            .map((hour) => offersNoChoice(id, dayId, hour, column))
        : [],
    );
  };
  return anyRule({
    id,
    group: 'tracks',
    defaultLevel: 'off',
    parameters: { sessions: count('Sessions in parallel that should offer a choice', 3, 50, 2) },
    find: (index, { sessions }) =>
      alikeOn(
        index,
        [...index.state.day.values()].map((day) => day.id),
        sessions,
      ),
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

/** What a visitor can choose at an hour: all that takes time, but blocks with talks, which stand back for these. */
const shown = (index: ScheduleIndex): Timed[] =>
  [...index.entries.values()].filter(isTimed).filter(({ active, service, id, from, to }) => {
    const talks = index.talksOf.get(id) ?? [];
    return active && !service && from < to && !talks.some((talk) => index.entries.get(talk)?.active);
  });

interface Hour {
  readonly sessions: readonly Timed[];
  readonly from: number;
  readonly to: number;
}

/** The stretches in which most sessions run together: from a start to an end with no start or end in between. */
function hoursOf(entries: readonly Timed[]): Hour[] {
  const hours: Hour[] = [];
  let running: Timed[] = [];
  entries.forEach((entry, i) => {
    running = [...running.filter(({ to }) => to > entry.from), entry];
    const next = entries[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const end = Math.min(...running.map(({ to }) => to));
    if (next >= end) hours.push({ sessions: running, from: entry.from, to: end });
  });
  return hours;
}

function areAlike(sessions: readonly Timed[], column: 'language' | 'level'): boolean {
  const values = new Set(sessions.map(({ session }) => session[column]?.trim().toLowerCase() ?? ''));
  return values.size === 1 && !values.has('');
}

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
