import type { AgendaDay } from '../../../shared/agenda/agenda.ts';
import { fill } from '../../../shared/agenda/words.ts';
import type { DayId, RoomId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import { type WallBase, wallBase } from './base.ts';
import { type Changes, changesOf } from './changes.ts';
import { inRooms } from './chosen-day.ts';
import type { DrawingData } from './draw/page-data.ts';
import { type FullItem, fullItems } from './full-list.ts';
import { newKeys } from './layout/fit-card.ts';
import { dayPages } from './layout/pages.ts';
import { type Size, typeScale } from './layout/scale.ts';
import { drawPoster, type PosterHow, posterContent } from './poster.ts';
import { partOf, posterSize, SHEET, type SheetCount, sheetsOf } from './sheets.ts';
import type { Measure } from './text/measure.ts';
import { trackMarks } from './track-marks.ts';

export interface WallOptions {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  readonly paper: Size;
  readonly roomsPerPage: number | null;
  readonly turned: boolean;
  readonly people: boolean;
  readonly sheets: SheetCount;
  readonly onlyChanged: boolean;
}

/** A sheet of a poster in the template. */
export interface SheetData {
  readonly label: string;
  readonly text: string;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  readonly overlap: number;
}

/** A page in the template: a drawing or a part of one, or a list of what is short there. */
export type WallPage = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly foot: { readonly content: string; readonly size: number };
} & (
  | { readonly kind: 'drawing'; readonly drawing: DrawingData; readonly sheet: SheetData | null }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly date: string;
      readonly size: number;
      readonly items: readonly FullItem[];
    }
);

/** What the template `wall-grid.typ` reads. */
export interface WallDocument extends WallBase {
  readonly pages: readonly WallPage[];
  readonly empty: string;
}

/** The wall sheets of a program as data for the template, and what could not stand on them as it is. */
export function wallDocument(
  input: ExportInput,
  options: WallOptions,
  measure: Measure,
): { readonly document: WallDocument; readonly warnings: readonly string[]; readonly unplaced: number } {
  const { agenda, base, words, wallWords, spoken, place } = wallBase(input, options.days);
  const changes = changesOf(input, wallWords);
  const paper = posterSize(options.paper, options.sheets);
  const how: PosterHow = {
    ...{ words, spoken, times: true, people: options.people, seats: true, paper, measure, place },
    marks: trackMarks(agenda.tracks),
    changes: changes.words,
    scale: typeScale(paper),
    title: agenda.title,
    direction: agenda.direction,
  };
  const warnings: string[] = [];
  const pages: WallPage[] = [];
  for (const whole of agenda.days) {
    const day = inRooms(whole, options.rooms);
    if (day.entries.length === 0) continue;
    const foot = { content: `${wallWords.wall} · ${day.dateText}`, size: how.scale.foot };
    const made = posters(day, options, how, agenda.tracks, changes);
    for (const drawing of made.drawings)
      pages.push(...cut(drawing, options, foot, how.scale.margin, (label) => fill(wallWords.sheet, label)));
    if (made.short.length === 0 || made.drawings.length === 0) continue;
    const size = Math.max(9, how.scale.floor);
    const items = fullItems(day, made.short, how.marks, words);
    const { width, height } = options.paper;
    const margin = typeScale(options.paper).margin;
    pages.push({
      ...{ kind: 'list', width, height, margin, foot, size, items },
      title: wallWords.inFull,
      date: day.dateText,
    });
    warnings.push(shortWarning(day, items));
  }
  return { document: { ...base, pages, empty: words.empty }, warnings, unplaced: agenda.unplaced.length };
}

/** Says of a day what is not whole in its grid, and where it is. */
export function shortWarning(day: AgendaDay, items: readonly FullItem[]): string {
  const [first] = items;
  const others = items.length - 1;
  const what = `“${first?.title ?? ''}”${others > 0 ? ` and ${others} more` : ''}`;
  return `${day.dateText}: there is no room for the whole text of ${what}; a number leads to the list that follows the grid.`;
}

function posters(
  day: AgendaDay,
  { roomsPerPage, turned, onlyChanged }: WallOptions,
  how: PosterHow,
  tracks: Parameters<typeof posterContent>[3],
  changes: Changes,
): { readonly drawings: readonly DrawingData[]; readonly short: readonly string[] } {
  const ways = { scale: how.scale, turned, measure: how.measure };
  const made = dayPages(day, roomsPerPage, (grid, pages) => posterContent(day, grid, pages, tracks, how), ways);
  const keys = newKeys();
  const all = made.reduce((sum, { grid }) => sum + grid.rooms.length, 0);
  let first = 1;
  const drawings = made.flatMap((page, i) => {
    const count = page.grid.rooms.length;
    const part = made.length > 1 ? fill(how.words.rooms, first, first + count - 1, all) : null;
    first += count;
    if (onlyChanged && !changes.touches(day.date, new Set(page.grid.rooms.map(({ id }) => id)))) return [];
    return [drawPoster(day, page, part, i === 0, tracks, keys, how).drawing];
  });
  return { drawings, short: keys.list() };
}

function cut(
  drawing: DrawingData,
  { paper, sheets }: WallOptions,
  foot: WallPage['foot'],
  margin: number,
  textOf: (label: string) => string,
): WallPage[] {
  const { columns, rows } = sheets;
  const page = { kind: 'drawing', width: paper.width, height: paper.height, margin, foot } as const;
  if (columns * rows === 1) return [{ ...page, drawing, sheet: null }];
  const small = { ...foot, size: Math.min(foot.size, 7) };
  return sheetsOf(paper, sheets).map((sheet) => ({
    ...page,
    foot: { ...small, content: `${textOf(sheet.label)} · ${foot.content}` },
    drawing: partOf(drawing, sheet),
    sheet: { ...sheet, columns, rows, text: textOf(sheet.label), ...SHEET },
  }));
}
