import type { AgendaDay, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import { fill } from '../../../shared/agenda/words.ts';
import { firstWords } from '../../../shared/model/names.ts';
import type { DayId, RoomId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import type { ExportInput } from '../product.ts';
import { type Changes, changesOf, footWords } from './changes.ts';
import { inRooms } from './chosen-day.ts';
import type { DrawingData } from './draw/page-data.ts';
import { type FullItem, fullItems, softItems } from './full-list.ts';
import { newKeys } from './layout/fit-card.ts';
import { type DayPage, dayPages } from './layout/pages.ts';
import { type Size, typeScale } from './layout/scale.ts';
import { partTexts } from './part-text.ts';
import { drawPoster, type PosterHow, posterContent } from './poster.ts';
import { partOf, posterSize, SHEET, type SheetCount, sheetsOf } from './sheets.ts';
import { agendaMeasure } from './text/printed-measure.ts';
import { trackMarks } from './track-marks.ts';
import { wallWordsFor } from './words.ts';

export interface WallOptions {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  /** The paper each way that it may hang; the way with the fewest pages is taken, then that with the largest text. */
  readonly papers: readonly [Size, ...Size[]];
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
export interface WallDocument {
  readonly base: PrintBase;
  readonly pages: readonly WallPage[];
  readonly empty: string;
}

/** The wall sheets of a program as data for the template, and what could not stand on them as it is. */
export function wallDocument(
  input: ExportInput,
  options: WallOptions,
): { readonly document: WallDocument; readonly warnings: readonly string[]; readonly unplaced: number } {
  const { agenda, base, words, spoken } = printBase(input, options.days);
  const measure = agendaMeasure(agenda);
  const wallWords = wallWordsFor(agenda.locale);
  const changes = changesOf(input, wallWords);
  const look = {
    ...{ words, spoken, times: true, people: options.people, seats: true, measure, place: base.place },
    ...{ marks: trackMarks(agenda.tracks), changes: changes.words, title: agenda.title, direction: agenda.direction },
  };
  const days = agenda.days.map((day) => inRooms(day, options.rooms)).filter(({ entries }) => entries.length > 0);
  const [first, ...others] = options.papers;
  const lay = (paper: Size): Laid => layDays(days, paper, agenda.tracks, options, look);
  const { how, laid, paper } = others.map(lay).reduce((a, b) => (isBetter(b, a) ? b : a), lay(first));
  const warnings: string[] = [];
  const pages: WallPage[] = [];
  for (const { day, made } of laid) {
    const foot = { content: footWords(wallWords.wall, day.dateText, input, wallWords), size: how.scale.foot };
    const { drawings, short } = posters(day, made, options.onlyChanged ? changes : null, how, agenda.tracks);
    for (const drawing of drawings)
      pages.push(
        ...cut(drawing, paper, options.sheets, foot, how.scale.margin, (label) => fill(wallWords.sheet, label)),
      );
    if (short.length === 0 || drawings.length === 0) continue;
    const list = listPage(day, short, how, paper, foot, wallWords.inFull);
    pages.push(list);
    warnings.push(shortWarning(day, list.items));
  }
  return { document: { base, pages, empty: words.empty }, warnings, unplaced: agenda.unplaced.length };
}

/** The page that has in full what is short in the grid of a day, for the ids of its keys in their order. */
export function listPage(
  day: AgendaDay,
  short: readonly string[],
  { marks, words, scale }: Pick<PosterHow, 'marks' | 'words' | 'scale'>,
  { width, height }: Size,
  foot: WallPage['foot'],
  title: string,
): Extract<WallPage, { kind: 'list' }> {
  return {
    ...{ kind: 'list', width, height, foot, title },
    margin: typeScale({ width, height }).margin,
    size: Math.max(7, scale.floor),
    date: day.dateText,
    items: softItems(fullItems(day, short, marks, words)),
  };
}

/** Says of a day what is not whole in its grid, and where it is. */
export function shortWarning(day: AgendaDay, items: readonly FullItem[]): string {
  const [first] = items;
  const others = items.length - 1;
  const what = `“${firstWords(first?.title ?? '')}”${others > 0 ? ` and ${others} more` : ''}`;
  return `${day.dateText}: there is no room for the whole text of ${what}; a number leads to the list that follows the grid.`;
}

/** The days of a program as they are laid out on a paper that hangs one way. */
interface Laid {
  readonly paper: Size;
  readonly how: PosterHow;
  readonly laid: readonly { readonly day: AgendaDay; readonly made: readonly DayPage[] }[];
}

function layDays(
  days: readonly AgendaDay[],
  paper: Size,
  tracks: readonly AgendaTrack[],
  { sheets, turned, roomsPerPage }: WallOptions,
  look: Omit<PosterHow, 'paper' | 'scale'>,
): Laid {
  const poster = posterSize(paper, sheets);
  const how: PosterHow = { ...look, paper: poster, scale: typeScale(poster) };
  const ways = { scale: how.scale, turned, measure: how.measure };
  const laid = days.map((day) => ({
    day,
    made: dayPages(day, roomsPerPage, (grid, pages) => posterContent(day, grid, pages, tracks, how), ways),
  }));
  return { paper, how, laid };
}

function isBetter(a: Laid, b: Laid): boolean {
  const pagesOf = ({ laid }: Laid): number => laid.reduce((sum, { made }) => sum + made.length, 0);
  const shortOf = ({ laid }: Laid): number => laid.flatMap(({ made }) => made).filter(({ best }) => !best.full).length;
  const sizeOf = ({ laid }: Laid): number => Math.min(...laid.flatMap(({ made }) => made.map(({ best }) => best.size)));
  return (shortOf(b) - shortOf(a) || pagesOf(b) - pagesOf(a) || sizeOf(a) - sizeOf(b)) > 0;
}

/** Draws the pages of a day: all, or those that `changes` touch. */
function posters(
  day: AgendaDay,
  made: readonly DayPage[],
  changes: Changes | null,
  how: PosterHow,
  tracks: readonly AgendaTrack[],
): { readonly drawings: readonly DrawingData[]; readonly short: readonly string[] } {
  const keys = newKeys();
  const parts = partTexts(
    made.map(({ grid }) => grid),
    how,
  );
  const drawings = made.flatMap((page, i) => {
    if (changes && !changes.touches(day.date, new Set(page.grid.rooms.map(({ id }) => id)))) return [];
    return [drawPoster(day, page, parts[i] ?? null, i === 0, tracks, keys, how).drawing];
  });
  return { drawings, short: keys.list() };
}

function cut(
  drawing: DrawingData,
  paper: Size,
  sheets: SheetCount,
  foot: WallPage['foot'],
  margin: number,
  textOf: (label: string) => string,
): WallPage[] {
  const { columns, rows } = sheets;
  const page = { kind: 'drawing', ...paper, margin, foot } as const;
  if (columns * rows === 1) return [{ ...page, drawing, sheet: null }];
  const small = { ...foot, size: Math.min(foot.size, 7) };
  return sheetsOf(paper, sheets).map((sheet) => ({
    ...page,
    foot: { ...small, content: `${textOf(sheet.label)} · ${foot.content}` },
    drawing: partOf(drawing, sheet),
    sheet: { ...sheet, columns, rows, text: textOf(sheet.label), ...SHEET },
  }));
}
