/** A stretch of time, half open, and what stands there. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch stands beside those it overlaps: lane `lane` of `lanes`. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Puts overlapping stretches side by side: each gets the first free lane, and all that hang together by overlaps share
 * the same number of lanes. A stretch of no length takes one minute, so that it is never under another.
 */
export function lanesOf<T extends Stretch>(stretches: readonly T[]): Map<T, Lane> {
  const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  const result = new Map<T, Lane>();
  let cluster: { stretch: T; lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const { stretch, lane } of cluster) result.set(stretch, { lane, lanes: ends.length });
    cluster = [];
    ends = [];
  };
  for (const stretch of sorted) {
    if (ends.length > 0 && ends.every((end) => end <= stretch.start)) close();
    const free = ends.findIndex((end) => end <= stretch.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(stretch.end, stretch.start + 1);
    cluster.push({ stretch, lane });
  }
  close();
  return result;
}
