import { fill } from '../../../shared/agenda/words.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { changeMarks, MARK_WORDS } from '../sign-parts/changes.ts';
import { wordsIn } from '../sign-parts/words-in.ts';
import { type GridData, gridData } from './grid-data.ts';
import { type GroupData, listData, targetsOf } from './list-data.ts';
import { groupedList } from './list-groups.ts';
import { type ListOrder, ORDER_WORDS } from './words.ts';

export interface PdfOptions {
  readonly days: readonly DayId[] | null;
  readonly paper: Paper | null;
  readonly abstracts: boolean;
  readonly roomsPerPage: number;
  readonly parts: 'both' | 'grid' | 'list';
  readonly order: ListOrder;
}

/** What the template `agenda.typ` reads. */
export interface PdfDocument {
  readonly base: PrintBase;
  /** Upright; the grids lie. */
  readonly page: PageSize;
  readonly words: {
    readonly grid: string;
    readonly list: string;
    readonly empty: string;
    readonly changed: string | null;
  };
  readonly order: ListOrder;
  readonly days: readonly {
    readonly name: string;
    readonly date: string;
    readonly full: string;
    readonly label: string | null;
    readonly grids: readonly GridData[];
    readonly groups: readonly GroupData[];
  }[];
}

/** The printed agenda as data for the template, and what had to be left out. */
export function pdfDocument(
  input: ExportInput,
  options: PdfOptions,
): { readonly document: PdfDocument; readonly unplaced: number } {
  const { agenda, base, words, spoken } = printBase(input, options.days);
  const { order } = options;
  const own = wordsIn(ORDER_WORDS, agenda.locale);
  const changes = changeMarks(input, wordsIn(MARK_WORDS, agenda.locale));
  const list = { abstracts: options.abstracts, words, changes };
  const context = { list, other: own.other, locale: agenda.locale, tracks: agenda.tracks, people: input.state.person };
  const days = agenda.days.map((day) => {
    const listed = order === 'time' ? listData(day, list, spoken.time) : groupedList(day, order, context);
    const groups = options.parts === 'grid' ? [] : listed;
    const hasGrid = options.parts !== 'list' && day.entries.length > 0;
    const grids = hasGrid ? gridData(day, options.roomsPerPage, targetsOf(groups), spoken, words) : [];
    const { weekday: name, dayOfYear: date, dateText: full, label } = day;
    return { name, date, full, label, grids, groups };
  });
  const since = input.since ?? null;
  return {
    unplaced: agenda.unplaced.length,
    document: {
      base,
      page: pageSize(options.paper, agenda, 'portrait'),
      words: {
        grid: words.grid,
        list: order === 'time' ? words.list : own[order],
        empty: words.empty,
        changed: since === null ? null : fill(own.marks, since.name),
      },
      order,
      days,
    },
  };
}
