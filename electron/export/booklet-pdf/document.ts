import type { Agenda } from '../../../shared/agenda/agenda.ts';
import { fill } from '../../../shared/agenda/words.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { changeMarks } from './change-marks.ts';
import { type ChosenPart, chosenPart } from './chosen-part.ts';
import { dateRange } from './dates.ts';
import { type DayData, dayData, inOrder } from './day-data.ts';
import { type FactsData, factsData } from './facts-data.ts';
import { type PeopleData, peopleData } from './people-data.ts';
import { trackMarks } from './track-marks.ts';
import { type BookletWords, bookletWords } from './words.ts';

export interface BookletParts {
  readonly cover: boolean;
  readonly facts: boolean;
  readonly contents: boolean;
  readonly overview: boolean;
  readonly sessions: boolean;
  readonly abstracts: boolean;
  readonly biographies: boolean;
  readonly index: boolean;
}

export interface BookletOptions extends BookletParts, ChosenPart {
  readonly days: readonly DayId[] | null;
  readonly paper: Paper | null;
  readonly typeSize: 'small' | 'normal' | 'large';
  /** The template then notes how many pages there are. */
  readonly imposed: boolean;
}

/** What the template `booklet.typ` reads. */
export interface BookletDocument extends PeopleData {
  readonly base: PrintBase;
  readonly page: PageSize;
  /** Of the running text, in points. */
  readonly size: number;
  readonly parts: BookletParts;
  readonly imposed: boolean;
  readonly words: BookletWords & { readonly empty: string; readonly time: string };
  readonly cover: { readonly tagline: string | null; readonly dates: string; readonly url: string | null };
  readonly facts: FactsData;
  readonly since: string | null;
  readonly days: readonly DayData[];
  readonly sessionCount: number;
  /** How much of the width the names of rooms want in an overview, in percent. */
  readonly roomWidth: number;
}

const SIZES = { small: 7.9, normal: 8.7, large: 10.2 } as const;

const bookletPaper = (paper: Paper | null, { paperSize }: Agenda): Paper =>
  paper ?? (paperSize === 'letter' ? 'half-letter' : 'a5');

/** A booklet as data for its template, and how many sessions have no full place. */
export function bookletDocument(
  input: ExportInput,
  options: BookletOptions,
): { readonly document: BookletDocument; readonly unplaced: number } {
  const { days: chosen, rooms, tracks, paper, typeSize, imposed, ...parts } = options;
  const { agenda: whole, base, words, spoken } = printBase(input, chosen);
  const agenda = chosenPart(whole, { rooms, tracks });
  const booklet = bookletWords(agenda.locale);
  const changes = changeMarks(input, booklet);
  const at = new Map(inOrder(agenda.days).map(({ id }, i) => [id, i]));
  const letters = trackMarks(agenda.tracks.map(({ name }) => name));
  const marks = new Map(agenda.tracks.map(({ id }, i) => [id, letters[i] ?? '']));
  const context = {
    ...{ words, marks, at },
    locale: agenda.locale,
    abstracts: parts.abstracts,
    changed: changes.marks,
  };
  const people = peopleData(input.state, agenda, at);
  const { tagline, url } = agenda;
  return {
    unplaced: agenda.unplaced.length,
    document: {
      base,
      page: pageSize(bookletPaper(paper, agenda), agenda, 'portrait'),
      size: SIZES[typeSize],
      parts,
      imposed,
      words: { ...booklet, empty: words.empty, time: words.time },
      cover: {
        tagline,
        dates: dateRange(
          agenda.locale,
          agenda.days.map(({ date }) => date),
        ),
        url,
      },
      facts: factsData(input.state, agenda, marks, changes, [words, booklet]),
      since: changes.since === null ? null : fill(booklet.changed, changes.since),
      days: agenda.days.map((day) => dayData(context, day, spoken)),
      sessionCount: at.size,
      roomWidth:
        5 + Math.ceil(1.2 * Math.max(0, ...agenda.days.flatMap(({ rooms }) => rooms.map((r) => r.name.length)))),
      ...people,
    },
  };
}
