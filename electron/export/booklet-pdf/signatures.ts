/** One side of a sheet: the numbers of its left and right page; null is blank. */
export type Side = readonly [left: number | null, right: number | null];

/**
 * The sides of the sheets on which pages 1 to `count` are printed to be folded in the middle, front and back in turn.
 * `sheets` is how many of them are folded into one another (null: all); what lacks of the last sheet is blank. In a
 * program from right to left the first page is on the left.
 */
export function signatures(count: number, sheets: number | null, direction: 'ltr' | 'rtl'): Side[] {
  const needed = Math.ceil(count / 4);
  const folded = sheets === null ? needed : Math.min(sheets, needed);
  const sides: (readonly [number, number])[] = [];
  for (let done = 0; done < needed; done += folded) {
    const first = done * 4 + 1;
    const here = Math.min(folded, needed - done);
    const last = first + here * 4 - 1;
    for (let i = 0; i < here; i++) {
      sides.push([last - 2 * i, first + 2 * i], [first + 2 * i + 1, last - 2 * i - 1]);
    }
  }
  const page = (number: number) => (number <= count ? number : null);
  return sides.map(([left, right]) => (direction === 'rtl' ? [page(right), page(left)] : [page(left), page(right)]));
}
