import type { Conflict } from '../../../shared/conflicts/rule.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import type { ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { BAR, type DayRange } from './bars.ts';

/** Conflicts that begin within one bar. */
export interface ConflictMark {
  /** Minute of the program day at which the first of them begins. */
  readonly start: number;
  readonly isGrave: boolean;
  /** Gravest first. */
  readonly conflicts: readonly Conflict[];
}

/** The marks of a day in order of time, and how many conflicts it has in all. */
export interface DayMarks {
  readonly list: readonly ConflictMark[];
  readonly count: number;
}

/** Where the conflicts (gravest first) lie: each at its time, on every day that one of its sessions is on. */
export function marksOf(
  { entries }: ScheduleIndex,
  ranges: ReadonlyMap<DayId, DayRange>,
  conflicts: readonly Conflict[],
): Map<DayId, DayMarks> {
  const days = new Map<
    DayId,
    { readonly bars: Map<number, { start: number; conflicts: Conflict[] }>; count: number }
  >();
  for (const conflict of conflicts) {
    const on = new Set(conflict.sessions.flatMap((id) => entries.get(id)?.place?.day?.id ?? []));
    for (const id of on) {
      const range = ranges.get(id);
      if (!range) continue;
      const day = days.get(id) ?? { bars: new Map(), count: 0 };
      days.set(id, day);
      day.count += 1;
      if (conflict.from === null) continue;
      const minute = conflict.from - absoluteMinute(range.day.date, 0);
      const start = Math.min(Math.max(minute, range.from), range.to - BAR);
      const bar = Math.floor(start / BAR);
      const mark = day.bars.get(bar);
      if (mark) {
        mark.conflicts.push(conflict);
        mark.start = Math.min(mark.start, start);
      } else day.bars.set(bar, { start, conflicts: [conflict] });
    }
  }
  return new Map(
    [...days].map(([id, { bars, count }]) => {
      const list = [...bars.values()]
        .sort((a, b) => a.start - b.start)
        .map((mark) => ({ ...mark, isGrave: isGrave(mark.conflicts[0]) }));
      return [id, { list, count }];
    }),
  );
}

const isGrave = (conflict: Conflict | undefined): boolean => conflict?.level === 'error' || conflict?.level === 'block';
