import { EM } from '../layout/card.ts';
import { linesOf } from '../text/lines.ts';
import type { Measure } from '../text/measure.ts';
import { piecesOf } from '../text/pieces.ts';
import { type GroupData, round, type TextData } from './page-data.ts';

/** What stands at the head of a page. */
export interface HeadWords {
  readonly day: string;
  readonly date: string;
  readonly title: string;
  readonly facts: string | null;
}

/** The head of a page: the day in large type, its date, and of what event; and the points that it takes. */
export function drawHead(
  { day, date, title, facts }: HeadWords,
  { x, y, width, size }: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
  bookmarked: boolean,
  measure: Measure,
): { readonly group: GroupData; readonly height: number } {
  const plain = { italic: false, marks: [], tail: null } as const;
  const blocks: TextData[] = [];
  const column = (
    text: string,
    at: { readonly x: number; readonly width: number; readonly align: 'start' | 'end' },
    top: number,
    size: number,
    bold: boolean,
  ): number => {
    const { lines } = linesOf(piecesOf(text), bold ? measure.bold : measure.regular, at.width / size);
    const place = { x: round(at.x), y: round(top), width: round(at.width), align: at.align };
    blocks.push({ ...plain, ...place, size: round(size), bold, dim: !bold, lines });
    return top + lines.length * EM.pitch * size;
  };
  const left = { x, width: width * 0.5, align: 'start' } as const;
  const right = { x: x + width * 0.53, width: width * 0.47, align: 'end' } as const;
  const dayEnd = column(day, left, y, size, true);
  const dateEnd = column(date, left, dayEnd, size * 0.5, false);
  const own = blocks.splice(0);
  const titleEnd = column(title, right, y + size * 0.1, size * 0.55, true);
  const end = facts === null ? titleEnd : column(facts, right, titleEnd, size * 0.4, false);
  const item = { fill: '', edge: null, changed: false, line: 0, radius: 0, turned: false } as const;
  return {
    height: Math.max(dateEnd, end) - y,
    group: {
      level: 1,
      bookmarked,
      heading: own,
      items: blocks.length > 0 ? [{ x: 0, y: 0, width: 0, height: 0, ...item, texts: blocks }] : [],
    },
  };
}
