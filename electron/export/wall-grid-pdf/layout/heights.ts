/** A stretch of marks, `from` to `to` (excluded), that together needs so many points. */
export interface Need {
  readonly from: number;
  readonly to: number;
  readonly need: number;
}

export const sumOf = (list: readonly number[], from = 0, to = list.length): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += list[i] ?? 0;
  return sum;
};

/**
 * How high each stretch between two marks must be, in points, so that all needs are met; `floors` is what each needs by
 * itself. Long needs use what shorter ones made of their stretches, so these come first.
 */
export function leastHeights(
  durations: readonly number[],
  floors: readonly number[],
  needs: readonly Need[],
): readonly number[] {
  const heights = [...floors];
  for (const { from, to, need } of [...needs].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const lacks = need - sumOf(heights, from, to);
    if (lacks <= 0) continue;
    const minutes = sumOf(durations, from, to);
    for (let i = from; i < to; i++) heights[i] = (heights[i] ?? 0) + (lacks * (durations[i] ?? 0)) / minutes;
  }
  return heights;
}

/**
 * Gives what is left of `room` to the stretches that are smallest for their minutes, so that the page comes as near to
 * true scale as its text allows. No stretch is made larger than `most` points a minute, or than its cap, for that.
 */
export function stretchOut(
  heights: readonly number[],
  durations: readonly number[],
  caps: readonly number[],
  room: number,
  most: number,
): readonly number[] {
  const grown = (scale: number) =>
    heights.map((height, i) => Math.max(height, Math.min(caps[i] ?? Infinity, scale * (durations[i] ?? 0))));
  let [low, high] = [0, most];
  if (sumOf(grown(high)) <= room) return grown(high);
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (sumOf(grown(middle)) <= room) low = middle;
    else high = middle;
  }
  return grown(low);
}

/** The largest value between `low` and `high` for which `holds`, to a factor of `by`; null: not even for `low`. */
export function largest(
  low: number,
  high: number,
  holds: (value: number) => boolean,
  by: number = 1.01,
): number | null {
  if (holds(high)) return high;
  if (!holds(low)) return null;
  let [from, to] = [low, high];
  while (to / from > by) {
    const middle = Math.sqrt(from * to);
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return from;
}
