import { type DrawingData, round } from './draw/page-data.ts';
import type { Box } from './layout/grid-layout.ts';
import type { Size } from './layout/scale.ts';
import { points } from './paper-sizes.ts';

/** Millimetres of a sheet that printers leave white, at each side; the foot stands in the lower one. */
const EDGE = 10;
/** Millimetres that neighbouring sheets both print, so that they can be taped without a gap. */
const OVERLAP = 10;

/** How many sheets stand side by side, and one above the other. */
export interface SheetCount {
  readonly columns: number;
  readonly rows: number;
}

/** A sheet of a poster: its label ("B2"), where it stands, and its part of the drawing. */
export interface Sheet extends Box {
  readonly label: string;
  readonly column: number;
  readonly row: number;
}

/** "2x3" as two columns of three rows; 1x1 where it is one sheet. */
export function sheetCount(text: string): SheetCount {
  const [columns = 1, rows = 1] = text.split(/[x×]/i).map(Number);
  return { columns, rows };
}

/** The poster that so many sheets of a paper make: what they print without their edges, less what they share. */
export function posterSize(paper: Size, { columns, rows }: SheetCount): Size {
  if (columns * rows === 1) return paper;
  const side = (length: number, count: number) => count * (length - points(2 * EDGE)) - (count - 1) * points(OVERLAP);
  return { width: side(paper.width, columns), height: side(paper.height, rows) };
}

/** The sheets of a poster, row by row; one sheet that is the poster has no parts. */
export function sheetsOf(paper: Size, { columns, rows }: SheetCount): Sheet[] {
  const [width, height] = [paper.width - points(2 * EDGE), paper.height - points(2 * EDGE)];
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return {
      label: `${String.fromCharCode(65 + row)}${column + 1}`,
      ...{ column, row },
      x: round(column * (width - points(OVERLAP))),
      y: round(row * (height - points(OVERLAP))),
      width: round(width),
      height: round(height),
    };
  });
}

/** What of a drawing shows on a sheet. */
export function partOf(drawing: DrawingData, sheet: Box): DrawingData {
  const meets = (box: Box): boolean =>
    box.x < sheet.x + sheet.width &&
    sheet.x < box.x + box.width &&
    box.y < sheet.y + sheet.height &&
    sheet.y < box.y + box.height;
  const textBox = (text: DrawingData['groups'][number]['heading'][number], x: number, y: number): Box => ({
    ...{ x: x + text.x, y: y + text.y, width: text.width },
    height: text.size * 1.25 * text.lines.length,
  });
  return {
    ...drawing,
    rules: drawing.rules.filter((rule) =>
      meets({ x: rule.x, y: rule.y, width: rule.down ? 1 : rule.length, height: rule.down ? rule.length : 1 }),
    ),
    groups: drawing.groups.flatMap((group) => {
      const items = group.items.flatMap((item) => {
        if (item.width > 0) return meets(item) ? [item] : [];
        const texts = item.texts.filter((text) => meets(textBox(text, item.x, item.y)));
        return texts.length > 0 ? [{ ...item, texts }] : [];
      });
      const heading = group.heading.filter((text) => meets(textBox(text, 0, 0)));
      return items.length > 0 || heading.length > 0 ? [{ ...group, heading, items }] : [];
    }),
  };
}

export const SHEET = { edge: points(EDGE), overlap: points(OVERLAP) } as const;
