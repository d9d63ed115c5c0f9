import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { spokenIn } from '../../../shared/agenda/locale.ts';
import { wordsFor } from '../../../shared/agenda/words.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import { stampOf } from '../stamp.ts';
import { type GridData, gridData } from './grid-data.ts';
import { listData, type TimeData, targetsOf } from './list-data.ts';

export interface PdfOptions {
  readonly days: readonly DayId[] | null;
  readonly paper: 'a4' | 'letter' | null;
  readonly abstracts: boolean;
  readonly roomsPerPage: number;
  readonly parts: 'both' | 'grid' | 'list';
}

/** What the template `agenda.typ` reads. */
export interface PdfDocument {
  readonly title: string;
  readonly place: string | null;
  readonly language: string;
  readonly region: string | null;
  readonly paper: 'a4' | 'us-letter';
  /** [year, month, day, hour, minute, second] in UTC: the date of the PDF. */
  readonly date: readonly number[];
  readonly stamp: { readonly release: string; readonly asOf: string };
  readonly words: {
    readonly page: readonly string[];
    readonly grid: string;
    readonly list: string;
    readonly empty: string;
  };
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
  const agenda = agendaOf(input.state, options.days === null ? {} : { days: options.days });
  const { words, language: wordLanguage } = wordsFor(agenda.locale);
  const spoken = spokenIn(agenda.locale, agenda.timeZone);
  const locale = new Intl.Locale(agenda.locale);
  const at = new Date(input.asOf);
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
      title: agenda.title,
      place: [agenda.venue, agenda.city].filter((part) => part !== null).join(', ') || null,
      language: /^[a-z]{2,3}$/.test(locale.language) ? locale.language : wordLanguage,
      region: /^[A-Z]{2}$/.test(locale.region ?? '') ? (locale.region ?? null) : null,
      paper: (options.paper ?? agenda.paperSize) === 'letter' ? 'us-letter' : 'a4',
      date: [
        at.getUTCFullYear(),
        at.getUTCMonth() + 1,
        at.getUTCDate(),
        at.getUTCHours(),
        at.getUTCMinutes(),
        at.getUTCSeconds(),
      ],
      stamp: stampOf(input, agenda),
      words: { page: words.page.split('{}'), grid: words.grid, list: words.list, empty: words.empty },
      days,
    },
  };
}
