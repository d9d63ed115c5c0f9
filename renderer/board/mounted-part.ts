/** A part of the scrolled content, in pixels. */
export interface Part {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** So many cards at most are mounted besides those that are near. */
const ENOUGH = 200;
/** So much of what was scrolled past stays mounted where there are more than enough cards, in pixels. */
const BEHIND = 300;
/** By so much the mounted part grows at a time while nothing happens, in pixels. */
const STEP = 240;

/** How many cards a part holds. */
export type Count = (part: Part) => number;

export const NO_PART: Part = { left: 0, right: 0, top: 0, bottom: 0 };

const covers = (outer: Part, inner: Part): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

const around = ({ left, right, top, bottom }: Part, by: number): Part => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const join = (a: Part, b: Part): Part => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

const overlap = (a: Part, b: Part): Part => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});

/**
 * The mounted part after a scroll to where `near` is what must be there: what was mounted stays, so that nothing is
 * mounted twice on the way back, as long as that is not too much. The same object where nothing changes.
 */
export function scrolledTo(mounted: Part, near: Part, count: Count): Part {
  if (covers(mounted, near)) return mounted;
  const both = join(mounted, near);
  if (count(both) <= ENOUGH) return both;
  const behind = overlap(mounted, around(near, BEHIND));
  return behind.left < behind.right && behind.top < behind.bottom ? join(near, behind) : near;
}

/**
 * The mounted part grown by a step within `all`, so that a later scroll finds its cards ready; the same object when
 * enough is mounted.
 */
export function grown(mounted: Part, all: Part, count: Count): Part {
  const next = overlap(around(mounted, STEP), join(all, mounted));
  return covers(mounted, next) || count(next) > ENOUGH ? mounted : next;
}
