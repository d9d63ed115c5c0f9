import type { DayId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { type GridData, gridData } from './grid-data.ts';
import { listData, type TimeData, targetsOf } from './list-data.ts';

export interface PdfOptions {
  readonly days: readonly DayId[] | null;
  readonly paper: Paper | null;
  readonly abstracts: boolean;
  readonly roomsPerPage: number;
  readonly parts: 'both' | 'grid' | 'list';
}

/** What the template `agenda.typ` reads. */
export interface PdfDocument {
  readonly base: PrintBase;
  /** Upright; the grids lie. */
  readonly page: PageSize;
  readonly words: { readonly grid: string; readonly list: string; readonly empty: string };
  readonly days: readonly {
    readonly name: string;
    readonly date: string;
    readonly full: string;
    readonly label: string | null;
    readonly grids: readonly GridData[];
    readonly times: readonly TimeData[];
  }[];
}

/** The printed agenda as data for the template, and what had to be left out. */
export function pdfDocument(
  input: ExportInput,
  options: PdfOptions,
): { readonly document: PdfDocument; readonly unplaced: number } {
  const { agenda, base, words, spoken } = printBase(input, options.days);
  const days = agenda.days.map((day) => {
    const listed = listData(day, options.abstracts, words, (minute) => spoken.time(minute));
    const times = options.parts === 'grid' ? [] : listed;
    const hasGrid = options.parts !== 'list' && day.entries.length > 0;
    const grids = hasGrid ? gridData(day, options.roomsPerPage, targetsOf(times), spoken, words) : [];
    const { weekday: name, dayOfYear: date, dateText: full, label } = day;
    return { name, date, full, label, grids, times };
  });
  return {
    unplaced: agenda.unplaced.length,
    document: {
      base,
      page: pageSize(options.paper, agenda, 'portrait'),
      words: { grid: words.grid, list: words.list, empty: words.empty },
      days,
    },
  };
}
