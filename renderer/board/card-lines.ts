/** How much a card can tell, by its size in pixels. */
export interface CardLines {
  /** `bare`: no text at all, only its colours and marks; the pointer, the panel and a screen reader tell the rest. */
  readonly size: 'bare' | 'small' | 'medium' | 'normal';
  readonly title: number;
  readonly people: number;
  readonly time: boolean;
  readonly talks: number;
}

const NORMAL = { line: 16, padding: 9, full: 34, roomy: 56, wide: 150 };
const MEDIUM = { line: 14, padding: 8 };
const SMALL = { line: 12, padding: 4 };
const LEAST = { width: 38, height: 17, forTalks: 72 };

/** Shares the lines that a card has room for out, so that nothing is cut in its middle. */
export function cardLines(width: number, height: number, hasPeople: boolean, isBlock: boolean): CardLines {
  if (width < LEAST.width || height < LEAST.height) return { size: 'bare', title: 0, people: 0, time: false, talks: 0 };
  const isSmall = height < NORMAL.full || width < 100 || (width < 128 && height < NORMAL.roomy);
  const size = isSmall ? 'small' : width < NORMAL.wide ? 'medium' : 'normal';
  const { line, padding } = { small: SMALL, medium: MEDIUM, normal: NORMAL }[size];
  const all = Math.max(1, Math.floor((height - padding) / line));
  if (isBlock && width >= LEAST.forTalks) {
    const title = all >= 6 ? 2 : 1;
    const people = hasPeople && all >= 3 ? 1 : 0;
    return { size, title, people, time: false, talks: Math.max(0, all - title - people) };
  }
  // A small card's title needs two lines; a normal one shows who speaks from its second line on.
  const people = !hasPeople || all < (size === 'small' ? 3 : 2) ? 0 : all >= 6 ? 2 : 1;
  const time = all >= 5 || (!hasPeople && all >= 3);
  return { size, title: Math.max(1, all - people - (time ? 1 : 0)), people, time, talks: 0 };
}
