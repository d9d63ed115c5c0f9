import type { GridContent, PlacedTime } from './grid-layout.ts';

const HOUR = 60;

/** Where a minute stands between marks that stand at `tops`. */
export function positionOf(minute: number, marks: readonly number[], tops: readonly number[]): number {
  const next = marks.findIndex((mark) => mark >= minute);
  if (next <= 0) return (next === 0 ? tops[0] : tops.at(-1)) ?? 0;
  const [from = 0, to = 0] = [marks[next - 1], marks[next]];
  const [low = 0, high = 0] = [tops[next - 1], tops[next]];
  return low + ((high - low) * (minute - from)) / (to - from);
}

/**
 * The times at an axis: every full hour, and what begins elsewhere, as far as their labels keep `space` points apart;
 * full hours first, then halves, quarters, and others.
 */
export function timesAt({ marks, cards, timeText }: GridContent, tops: readonly number[], space: number): PlacedTime[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const begins = new Set(cards.map(({ from }) => marks[from] ?? first));
  for (let minute = Math.ceil(first / HOUR) * HOUR; minute <= last; minute += HOUR) begins.add(minute);
  const rank = (minute: number): number => [60, 30, 15, 5].findIndex((part) => minute % part === 0) >>> 0;
  const order = [...begins].sort((a, b) => rank(a) - rank(b) || a - b);
  const times: (PlacedTime & { readonly minute: number })[] = [];
  for (const minute of order) {
    const at = positionOf(minute, marks, tops);
    const isFree = times.every((time) => time.label === null || Math.abs(time.at - at) >= space);
    times.push({ minute, at, isHour: minute % HOUR === 0, label: isFree ? timeText(minute) : null });
  }
  return times.sort((a, b) => a.minute - b.minute);
}
