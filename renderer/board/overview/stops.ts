import { explain } from '../../../shared/conflicts/words.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import type { DayOverview } from './overview-of.ts';

/** A part of a day that the board shows, in minutes of the program day. */
export interface Shown {
  readonly dayId: DayId;
  readonly from: number;
  readonly to: number;
}

/** A time that one goes to. */
export interface Stop {
  readonly dayId: DayId;
  /** Minute of the program day. */
  readonly minute: number;
  /** What is there, in words. */
  readonly words: (state: ProgramState) => string;
}

export const conflictStops = (overviews: readonly DayOverview[]): Stop[] =>
  overviews.flatMap(({ day, marks }) =>
    marks.map(({ start, conflicts }) => ({
      dayId: day.id,
      minute: start,
      words: (state: ProgramState) => conflicts.map((conflict) => explain(conflict, state).sentence).join(' '),
    })),
  );

export const gapStops = (overviews: readonly DayOverview[]): Stop[] =>
  overviews.flatMap(({ day, gaps }) =>
    gaps.map(({ start, end, free }) => ({
      dayId: day.id,
      minute: start,
      words: () => `${free} ${free === 1 ? 'room is' : 'rooms are'} free from ${clock(start)} to ${clock(end)}.`,
    })),
  );

/**
 * The stop after the one that was gone to last, if the board still shows that, else after the beginning of what it
 * shows; after the last one comes the first. Stops at one time are one.
 */
export function nextStop(
  stops: readonly Stop[],
  overviews: readonly DayOverview[],
  shown: readonly Shown[],
  last: Stop | null,
): Stop | null {
  const dates = new Map(overviews.map(({ day }) => [day.id, day.date]));
  const absolute = (dayId: DayId, minute: number): number => absoluteMinute(dates.get(dayId) ?? '1970-01-01', minute);
  const isShown =
    last !== null &&
    shown.some(({ dayId, from, to }) => dayId === last.dayId && from <= last.minute && last.minute <= to);
  const [first] = shown;
  const after =
    isShown && last
      ? absolute(last.dayId, last.minute)
      : first
        ? absolute(first.dayId, first.from) - 1
        : Number.NEGATIVE_INFINITY;
  return stops.find(({ dayId, minute }) => absolute(dayId, minute) > after) ?? stops[0] ?? null;
}
