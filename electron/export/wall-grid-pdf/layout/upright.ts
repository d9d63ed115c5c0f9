import { linesOf } from '../text/lines.ts';
import type { Measure } from '../text/measure.ts';
import { piecesOf } from '../text/pieces.ts';
import { type Card, EM } from './card.ts';
import { fitCard, type Keys, leastWidth, needOf, smallestOf } from './fit-card.ts';
import type { GridContent, GridLayout, PlacedRoom } from './grid-layout.ts';
import { leastHeights, stretchOut, sumOf } from './heights.ts';
import { timesAt } from './times.ts';

/** Rooms as columns, time downwards, at one size of text; null where the page cannot hold it. */
export interface Attempt {
  /** Lays the page out; short cards take numbers. */
  finish(keys: Keys): GridLayout;
}

const startsOf = (cards: readonly Card[]): Set<number> => new Set(cards.map(({ from }) => from));

/**
 * Whether a page can hold a grid, and how, if each long text gets a share of what it needs: below 1 it may have less, down
 * to a line, and is set short; `whole`: no word of a usual length is parted for it. Null: it cannot.
 */
export type Held = (share: number, whole?: boolean) => Attempt | null;

/** Tries to hold a grid in its area at a size of text. */
export function upright(content: GridContent, size: number, floor: number, measure: Measure): Held {
  const { marks, widths, cards, rooms, area } = content;
  const smallest = smallestOf(size, floor);
  const labelSize = size * 0.82;
  const labels = marks.map((minute) => measure.bold(content.timeText(minute)));
  const gutter = (Math.max(0, ...labels) + 0.6) * labelSize;
  const twice = widths.length >= 8;
  const unit = (area.width - gutter * (twice ? 2 : 1)) / sumOf(widths);
  const edges = [gutter];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width * unit);
  const gap = EM.gap * size;
  const boxOf = (card: Card) => {
    const left = edges[card.column] ?? 0;
    const width = ((edges[card.column + card.columns] ?? left) - left) / card.lanes;
    return { x: left + width * card.lane + gap / 2, width: width - gap };
  };
  const roomSize = size * 1.06;
  const heads = rooms.map(({ name, seats }, i): PlacedRoom => {
    const x = (edges[i] ?? 0) + gap / 2;
    const width = (edges[i + 1] ?? 0) - gap / 2 - x;
    const { lines } = linesOf(piecesOf(name), measure.bold, Math.max(1, width / roomSize));
    return { x, y: 0, width, height: headHeight(lines.length, seats, roomSize), lines, seats };
  });
  const headRoom = Math.max(0, ...heads.map(({ height }) => height)) + size * 0.4;
  const room = area.height - headRoom - labelSize * 1.3;
  const durations = marks.slice(1).map((mark, i) => mark - (marks[i] ?? mark));
  const line = (1 + 2 * EM.padY + EM.gap) * smallest;
  const wholes = cards.map((card) => needOf(card, boxOf(card).width, smallest, measure));
  const starts = startsOf(cards);
  const floors = durations.map((_, i) => size * (starts.has(i) ? 0.22 : 0.12));
  const caps = capsOf(cards, durations, size);
  const parts = cards.some(
    (card) => leastWidth(card, smallest, WORD, measure) > boxOf(card).width + gap && card.kind === 'entry',
  );
  return (share, whole = false) => {
    if (whole && parts) return null;
    const needs = cards.map(({ from, to }, i) => {
      const need = wholes[i] ?? 0;
      return { from, to, need: Math.min(need, Math.max(line, need * share)) };
    });
    const least = leastHeights(durations, floors, needs);
    if (room <= 0 || sumOf(least) > room) return null;
    return {
      finish(keys) {
        const heights = stretchOut(least, durations, caps, room, size * 0.34);
        const tops = [headRoom];
        for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
        const placed = cards.map((card) => {
          const { x, width } = boxOf(card);
          const y = (tops[card.from] ?? 0) + gap / 2;
          const height = (tops[card.to] ?? 0) - gap / 2 - y;
          return {
            ...{ card, x, y, width, height, turned: false },
            setting: fitCard(card, width, height, size, floor, measure, keys),
          };
        });
        return {
          ...{ size, turned: false, cards: placed, labelSize, roomSize },
          rooms: heads.map((head) => ({ ...head, y: headRoom - size * 0.4 - head.height })),
          times: timesAt(content, tops, labelSize * 1.3),
          body: {
            x: gutter,
            y: headRoom,
            width: (edges.at(-1) ?? gutter) - gutter,
            height: (tops.at(-1) ?? headRoom) - headRoom,
          },
        };
      },
    };
  };
}

/** Points of a room's name with its seats. */
const headHeight = (lines: number, seats: string | null, size: number): number =>
  (lines * EM.pitch + (seats === null ? 0 : 0.72 * EM.pitch)) * size;

/** Ems: longer words may be parted. */
const WORD = 6.5;

/** Time in which nothing happens, or only a break, need not be drawn to scale. */
export function capsOf(cards: readonly Card[], durations: readonly number[], size: number): number[] {
  return durations.map((_, i) => {
    const here = cards.filter(({ from, to }) => from <= i && to > i);
    if (here.length === 0) return size * 1.4;
    return here.every(({ kind }) => kind === 'band') ? size * 3.6 : Infinity;
  });
}
