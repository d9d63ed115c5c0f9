import { linesOf } from '../text/lines.ts';
import type { Measure } from '../text/measure.ts';
import { piecesOf } from '../text/pieces.ts';
import { type Card, cardHeight, EM, setWhole } from './card.ts';
import { fitCard, leastWidth, needOf, smallestOf } from './fit-card.ts';
import type { GridContent, PlacedTime } from './grid-layout.ts';
import { leastHeights, stretchOut, sumOf } from './heights.ts';
import { timesAt } from './times.ts';
import { capsOf, type Held } from './upright.ts';

/** Ems: a card is so wide at least if its words are, and a room's name takes no more. */
const WORD = 7;
const NAME = 10;

/** Rooms as rows, time from the side on which reading begins; else as `upright`. */
export function turned(content: GridContent, size: number, floor: number, measure: Measure): Held {
  const { marks, cards, rooms, widths, area } = content;
  const smallest = smallestOf(size, floor);
  const gap = EM.gap * size;
  const labelSize = size * 0.82;
  const head = labelSize * 1.5;
  const roomSize = size * 1.06;
  const names = rooms.map(({ name }) => piecesOf(name));
  const longest = Math.max(
    3,
    ...rooms.map(({ name, seats }) => Math.max(measure.bold(name), measure.regular(seats ?? '') * 0.72)),
  );
  const nameWidth = Math.min(NAME, longest) * roomSize + size * 0.5;
  const width = area.width - nameWidth;
  const line = (1 + 2 * EM.padY + EM.gap) * smallest;
  const durations = marks.slice(1).map((mark, i) => mark - (marks[i] ?? mark));
  // What is drawn across the rows is read from below: it needs the height of its lines.
  const wholes = cards.map((card) =>
    isTurned(card)
      ? cardHeight(setWhole(card, area.height - head, smallest, measure)) + gap
      : leastWidth(card, smallest, WORD, measure),
  );
  const space = timeSpace(content, labelSize, measure);
  const caps = capsOf(cards, durations, size);
  const floors = durations.map(() => size * 0.12);
  const room = area.height - head;
  const heads = rooms.map(({ seats }, i) => {
    const { lines } = linesOf(names[i] ?? [], measure.bold, Math.max(1, (nameWidth - size * 0.5) / roomSize));
    return { lines, seats, height: (lines.length * EM.pitch + (seats === null ? 0.1 : 0.95)) * roomSize };
  });
  return (share) => {
    const needs = cards.map((card, i) => {
      const whole = wholes[i] ?? 0;
      return { from: card.from, to: card.to, need: isTurned(card) ? whole : Math.max(line, whole * share) };
    });
    const least = leastHeights(durations, floors, needs);
    if (sumOf(least) > width) return null;
    const spread = stretchOut(least, durations, caps, width, size * 1.2);
    const lefts = [nameWidth];
    for (const one of spread) lefts.push((lefts.at(-1) ?? 0) + one);
    const widthOf = ({ from, to }: Card): number => (lefts[to] ?? 0) - (lefts[from] ?? 0) - gap;
    const rowsAt = (share: number) =>
      rooms.map((_, i) => {
        const own = cards.filter((card) => card.column === i && !isTurned(card));
        const least = own.map((card) => {
          const need = needOf(card, widthOf(card), smallest, measure);
          return card.lanes * Math.min(need, Math.max(line, need * share));
        });
        return Math.max(heads[i]?.height ?? 0, line * (widths[i] ?? 1), ...least);
      });
    const whole = rowsAt(1);
    const rows = share === 1 || sumOf(whole) <= room ? whole : rowsAt(share);
    if (sumOf(rows) > room) return null;
    return {
      finish(keys) {
        const heights = stretchOut(
          rows,
          [...widths],
          rows.map(() => Infinity),
          room,
          size * 20,
        );
        const tops = [head];
        for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
        const placed = cards.map((card) => {
          const x = (lefts[card.from] ?? 0) + gap / 2;
          const box = { x, width: widthOf(card) };
          const top = tops[card.column] ?? 0;
          const lane = ((tops[card.column + card.columns] ?? top) - top) / card.lanes;
          const y = top + lane * card.lane + gap / 2;
          const height = lane - gap;
          const [along, across] = isTurned(card) ? [height, box.width] : [box.width, height];
          return {
            ...{ card, ...box, y, height, turned: isTurned(card) },
            setting: fitCard(card, along, across, size, floor, measure, keys),
          };
        });
        return {
          ...{ size, turned: true, cards: placed, labelSize, roomSize },
          rooms: heads.map(({ lines, seats }, i) => {
            const y = tops[i] ?? 0;
            return { x: 0, y, width: nameWidth - size * 0.5, height: heights[i] ?? 0, lines, seats };
          }),
          times: lastApart(timesAt(content, lefts, space), space),
          body: {
            x: nameWidth,
            y: head,
            width: (lefts.at(-1) ?? nameWidth) - nameWidth,
            height: (tops.at(-1) ?? head) - head,
          },
        };
      },
    };
  };
}

/** What stands across rooms is read from below. */
const isTurned = ({ kind }: Card): boolean => kind !== 'entry';

/** The last label stands before its line, where the page ends: it is left out where that takes the place of another. */
function lastApart(times: readonly PlacedTime[], space: number): PlacedTime[] {
  const last = times.at(-1);
  const before = times.slice(0, -1).findLast(({ label }) => label !== null);
  if (!last || !before || last.at - before.at >= 2 * space) return [...times];
  return [...times.slice(0, -1), { ...last, label: null }];
}

const timeSpace = ({ marks, timeText }: GridContent, size: number, measure: Measure): number =>
  (Math.max(0, ...marks.map((minute) => measure.bold(timeText(minute)))) + 0.7) * size;
