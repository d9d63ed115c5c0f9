import type { GridLayout, PlacedRoom } from '../layout/grid-layout.ts';
import type { Measure } from '../text/measure.ts';
import { cardItem } from './card-item.ts';
import { type GroupData, type ItemData, type RuleData, round, type TextData } from './page-data.ts';

const PLAIN = { italic: false, marks: [], tail: null } as const;
const BARE = { fill: '', edge: null, changed: false, line: 0, radius: 0, turned: false } as const;

/** Texts that stand free, places counted from (0, 0) of the drawing. */
export const freeTexts = (texts: readonly TextData[], x = 0, y = 0): ItemData => ({
  ...{ x: round(x), y: round(y), width: 0, height: 0 },
  ...BARE,
  texts,
});

/**
 * A laid out grid as groups in reading order, drawn at (x, y): what is across all rooms first, then room after room
 * under its name, each in the order of time.
 */
export function gridGroups(
  layout: GridLayout,
  x: number,
  y: number,
  measure: Measure,
  bookmarked: boolean,
): { readonly groups: GroupData[]; readonly rules: RuleData[] } {
  const items = layout.cards.map((placed) => ({
    card: placed.card,
    item: cardItem({ ...placed, x: placed.x + x, y: placed.y + y }, measure),
  }));
  const across = items.filter(({ card }) => card.kind !== 'entry').map(({ item }) => item);
  const rooms = layout.rooms.map((room, column): GroupData => {
    const own = items.filter(({ card }) => card.kind === 'entry' && card.column === column);
    return {
      level: 2,
      bookmarked,
      heading: roomTexts(room, layout, x, y),
      items: own.map(({ item }) => item),
    };
  });
  const first: GroupData = {
    level: null,
    bookmarked: false,
    heading: [],
    items: [freeTexts(labelTexts(layout, x, y)), ...across],
  };
  return { groups: [first, ...rooms], rules: rulesOf(layout, x, y) };
}

function roomTexts(room: PlacedRoom, { roomSize: size, turned }: GridLayout, x: number, y: number): TextData[] {
  const height = (room.lines.length * 1.2 + (room.seats === null ? 0 : 0.86)) * size;
  const top = y + room.y + (turned ? Math.max(0, (room.height - height) / 2) : 0);
  const place = { x: round(x + room.x), width: round(room.width), align: 'start' } as const;
  const name: TextData = {
    ...{ ...PLAIN, ...place, y: round(top), size: round(size), bold: true, dim: false, lines: room.lines },
  };
  if (room.seats === null) return [name];
  const below = top + room.lines.length * 1.2 * size;
  return [
    name,
    {
      ...{ ...PLAIN, ...place, y: round(below), size: round(size * 0.72), bold: false, dim: true, lines: [room.seats] },
    },
  ];
}

function labelTexts({ times, labelSize: size, turned, body, rooms }: GridLayout, x: number, y: number): TextData[] {
  const isTwice = !turned && rooms.length >= 8;
  return times.flatMap(({ at, label, isHour }) => {
    if (label === null) return [];
    const text = { ...PLAIN, size: round(size), bold: isHour, dim: !isHour, lines: [label], width: round(size * 8) };
    if (turned) {
      const isLast = at >= body.x + body.width - 1;
      const left = isLast ? x + at - size * 8.15 : x + at + size * 0.15;
      return [{ ...text, align: isLast ? ('end' as const) : ('start' as const), x: round(left), y: round(y) }];
    }
    const top = round(y + at + size * 0.12);
    const left = { ...text, align: 'start' as const, x: round(x), y: top };
    const right = { ...left, x: round(x + body.x + body.width + size * 0.5) };
    return isTwice ? [left, right] : [left];
  });
}

/** A line for each time that has a label: other hours are where the scale is drawn together. */
function rulesOf({ times, turned, body, size, labelSize }: GridLayout, x: number, y: number): RuleData[] {
  return times
    .filter(({ label }) => label !== null)
    .map(({ at, isHour }) => ({
      x: round(turned ? x + at : x),
      y: round(turned ? y : y + at),
      length: round(turned ? body.height + labelSize * 1.5 : body.width + body.x),
      down: turned,
      width: round(size * (isHour ? 0.06 : 0.03)),
      strong: isHour,
    }));
}
