import type { DayOverview } from './overview-of.ts';

/** Pixels: the strip's height, the part of it under the marks, the name of a day, and the space between days. */
export const HEIGHT = 34;
export const TOP = 9;
export const NAME = 28;
const SPACE = 8;
const NEAR = 4;

/** Where a day lies in the strip, in pixels: its name from `left` on, its minutes from `plot` on. */
export interface ScaledDay {
  readonly overview: DayOverview;
  readonly left: number;
  readonly plot: number;
  readonly right: number;
}

export interface Scale {
  readonly days: readonly ScaledDay[];
  /** Pixels of a minute. */
  readonly perMinute: number;
}

/** Puts the days side by side into a width in pixels, each as wide as it is long. */
export function scaleOf(overviews: readonly DayOverview[], width: number): Scale {
  const minutes = overviews.reduce((sum, { from, to }) => sum + to - from, 0);
  const beside = overviews.length * (NAME + SPACE) - SPACE;
  const perMinute = Math.max(0.01, (width - beside) / Math.max(1, minutes));
  let left = 0;
  const days = overviews.map((overview) => {
    const plot = left + NAME;
    const right = plot + (overview.to - overview.from) * perMinute;
    const day = { overview, left, plot, right };
    left = right + SPACE;
    return day;
  });
  return { days, perMinute };
}

/** A minute of a day as pixels of the strip. */
export const xOf = ({ overview, plot, right }: ScaledDay, minute: number, perMinute: number): number =>
  Math.min(right, Math.max(plot, plot + (minute - overview.from) * perMinute));

/** The day and the minute (in fives, within the day) at `x` pixels; near the mark of a conflict, the time of that one. */
export function minuteAt(
  { days, perMinute }: Scale,
  x: number,
): { readonly overview: DayOverview; readonly minute: number } | null {
  const day = days.find(({ right }) => x <= right) ?? days.at(-1);
  if (!day) return null;
  const { overview } = day;
  const marks = overview.marks.map(({ start }) => ({ start, far: Math.abs(xOf(day, start, perMinute) - x) }));
  const nearest = marks.sort((a, b) => a.far - b.far)[0];
  if (nearest && nearest.far <= NEAR) return { overview, minute: nearest.start };
  const minute = overview.from + (x - day.plot) / perMinute;
  return { overview, minute: Math.min(overview.to - 5, Math.max(overview.from, Math.floor(minute / 5) * 5)) };
}
