import type { Locator, Page } from 'playwright';

/** A page that shows a conference by days, ours or another's, so that both are measured by the same code. */
export interface Subject {
  readonly page: Page;
  /** The tabs of its days, in order. */
  readonly tabs: Locator;
  /** A selector of the cards; each tells its session in `data-session`. */
  readonly cards: string;
  /** A selector of what shows the board and scrolls. */
  readonly scroller: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Heads and scroll bars lie within, and a drag close to an edge scrolls: so far from the edges all is quiet. */
const MARGIN = 120;

/** The part of the page where cards are seen and dragged. */
export async function boardArea({ page, scroller }: Subject): Promise<Box> {
  const box = await page.locator(scroller).first().boundingBox();
  if (!box) throw new Error('The board is shown.');
  return {
    id: '',
    x: box.x + MARGIN,
    y: box.y + MARGIN,
    width: box.width - 2 * MARGIN,
    height: box.height - 2 * MARGIN,
  };
}

const allCards = ({ page, cards }: Subject): Promise<Box[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { id: element.dataset.session ?? '', x, y, width, height };
      }),
    cards,
  );

/** A drop may land in the slot beside the point, in pixels. */
const CLEARANCE = 30;

/** The cards that lie wholly in the board's area, in the order of the document. */
export async function cardsInView(subject: Subject): Promise<Box[]> {
  const area = await boardArea(subject);
  const isWithin = ({ x, y, width, height }: Box): boolean =>
    x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;
  return (await allCards(subject)).filter(isWithin);
}

/** A point in the board's area, in another column than the card and as far from it as can be, with no card around it. */
export async function freePoint(subject: Subject, card: Box): Promise<Point> {
  const area = await boardArea(subject);
  const others = await allCards(subject);
  const columns = [...new Set((await cardsInView(subject)).map(({ x, width }) => Math.round(x + width / 2)))].filter(
    (x) => Math.abs(x - card.x - card.width / 2) > 1.5 * card.width,
  );
  const found: Point[] = [];
  for (const x of columns)
    for (let y = area.y; y < area.y + area.height - card.height; y += 10)
      if (!others.some((other) => other.x <= x && x < other.x + other.width && isNear(other, y, card.height)))
        found.push({ x, y });
  const far = ({ x, y }: Point): number => Math.hypot(x - card.x, y - card.y);
  const best = found.sort((a, b) => far(b) - far(a))[0];
  if (!best) throw new Error('There is no free place in view.');
  return best;
}

const isNear = (other: Box, y: number, height: number): boolean =>
  other.y < y + height + CLEARANCE && y < other.y + other.height + CLEARANCE;
