import type { PageSize } from '../print/paper.ts';
import { largestSize, linesOf, REGULAR, SEMIBOLD, widthOf } from '../sign-parts/text-width.ts';
import type { SignItem } from './sign-items.ts';

// Sizes and lengths in points. The template sets every line one size high (see `door-signs.typ`), so that what is added
// up here is what comes out, whatever faces a text needs.
const POINTS = 72 / 25.4;

/** From two metres, letters of 14 points are the smallest that good eyes read without effort. */
export const SMALLEST = 14;
/** On A4; days with little on them look no better any larger. */
const LARGEST = 38;
/** Names of people may be somewhat smaller: who wants to know comes nearer. */
const SMALLEST_PEOPLE = 11;

/** What is alike on all signs of one page size. */
export interface SignPage {
  /** How large things are beside those on A4. */
  readonly scale: number;
  readonly lies: boolean;
  readonly marginX: number;
  readonly marginTop: number;
  readonly marginBottom: number;
}

export function signPage({ width, height }: PageSize): SignPage {
  const scale = Math.sqrt((width / 210) * (height / 297));
  return {
    scale,
    lies: width > height,
    marginX: 36 * scale,
    marginTop: 32 * scale,
    marginBottom: 38 * Math.max(scale, 0.8),
  };
}

export interface HeadFit {
  readonly day: number;
  readonly name: number;
  readonly facts: number;
}

/** The sizes of a sign, and its rows by sheets. */
export interface SignFit {
  readonly head: HeadFit;
  readonly size: number;
  readonly people: number;
  /** The width of the column of times, and what lies between two rows. */
  readonly times: number;
  readonly gap: number;
  readonly sheets: readonly (readonly SignItem[])[];
}

interface Sign {
  readonly room: string;
  readonly hasFacts: boolean;
  readonly items: readonly SignItem[];
}

/**
 * Sets a sign as large as lets it stand on one sheet, down to what can be read from two metres; a longer day is parted
 * into as few sheets as there can be, in the largest size that these have room for.
 */
export function fitSign(sign: Sign, size: PageSize): SignFit {
  const page = signPage(size);
  const roomy = tryFit(sign, size, page, 1);
  if (roomy.sheets.length === 1 && roomy.size >= 1.6 * SMALLEST) return roomy;
  const dense = tryFit(sign, size, page, 0.62);
  return dense.sheets.length < roomy.sheets.length || dense.size > roomy.size ? dense : roomy;
}

function tryFit(sign: Sign, { width, height }: PageSize, page: SignPage, shrink: number): SignFit {
  const column = width * POINTS - 2 * page.marginX;
  const { head, height: taken } = headFit(sign, column, page, shrink);
  const room = height * POINTS - page.marginTop - page.marginBottom - taken;
  const fitAt = (at: number): SignFit => {
    const measures = { at, ...measuresAt(sign.items, at) };
    const one = sheetsOf(sign.items, measures, column, room);
    const sheets = one.length === 1 ? one : sheetsOf(sign.items, measures, column, room - 22 * page.scale);
    return { head, size: at, ...measures, sheets };
  };
  const fewest = fitAt(SMALLEST).sheets.length;
  // By halves, in steps of half a point.
  let [low, high] = [0, Math.max(0, Math.floor((LARGEST * page.scale - SMALLEST) * 2))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fitAt(SMALLEST + middle / 2).sheets.length > fewest) high = middle - 1;
    else low = middle;
  }
  return fitAt(SMALLEST + low / 2);
}

function headFit(
  { room, hasFacts }: Sign,
  column: number,
  { scale, lies }: SignPage,
  shrink: number,
): { head: HeadFit; height: number } {
  const width = lies ? column * 0.68 : column;
  const most = 96 * scale * shrink;
  const one = largestSize(room, { width, lines: 1, most, least: most / 2 });
  const name = one > most / 2 ? one : largestSize(room, { width, lines: 2, most: most * 0.6, least: 18 });
  const day = 24 * scale * Math.max(shrink, 0.75);
  const facts = 15 * scale * Math.max(shrink, 0.85);
  const names = linesOf(room, width / name) * name * 1.08;
  const days = lies ? 2 * day : 1.35 * day;
  return {
    head: { day, name, facts },
    height: (lies ? Math.max(names, days) : names + days) + (hasFacts ? 1.5 * facts : 0) + 24 * scale,
  };
}

function measuresAt(items: readonly SignItem[], at: number) {
  const widest = Math.max(0, ...items.map(({ start }) => widthOf(start)));
  return { people: Math.max(0.64 * at, SMALLEST_PEOPLE), times: (widest + 0.7) * at, gap: 0.4 * at };
}

type Measures = ReturnType<typeof measuresAt> & { readonly at: number };

/** How large the title of a row is set. */
export const titleSize = (kind: SignItem['kind'], at: number): number =>
  kind === 'session' ? at : Math.max(0.84 * at, Math.min(at, SMALLEST));

function heightOf(item: SignItem, { at, people, times }: Measures, column: number): number {
  const size = titleSize(item.kind, at);
  const width = column - times - 0.75 * at;
  const title = [item.title, ...item.changed, item.kind === 'band' ? item.aside : null]
    .filter((part) => part !== null)
    .join(' ');
  const titles = (linesOf(title, width / size / SEMIBOLD) + (item.marked ? 1 : 0)) * 1.2 * size;
  if (item.kind === 'band') return titles + 0.44 * size;
  const more = [...item.people, item.aside].filter((part) => part !== null).join(' · ');
  const names = more === '' ? 0 : linesOf(more, width / people / REGULAR) * 1.22 * people + 0.1 * at;
  const ends = item.end === null || item.kind === 'talk' ? 0 : 1.25 * people;
  return Math.max(titles + names, 1.2 * size + ends) + 0.2 * at;
}

function sheetsOf(items: readonly SignItem[], measures: Measures, column: number, room: number): SignItem[][] {
  const sheets: SignItem[][] = [[]];
  let left = room;
  for (const item of items) {
    const need = heightOf(item, measures, column) + measures.gap;
    if (need > left && left < room) {
      sheets.push([]);
      left = room;
    }
    sheets.at(-1)?.push(item);
    left -= need;
  }
  return sheets;
}
