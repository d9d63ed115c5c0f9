import { cleanOrNull } from '../../../shared/agenda/clean-text.ts';
import { fill } from '../../../shared/agenda/words.ts';
import type { DayId, PersonId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { PAPERS, type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { wantedPages } from '../sign-parts/changed-pages.ts';
import { changeMarks, MARK_WORDS } from '../sign-parts/changes.ts';
import { fitOwn, type OwnRow, ownRows } from '../sign-parts/own-rows.ts';
import { type PersonSchedule, peopleSchedules } from '../sign-parts/people-schedule.ts';
import { hasLongWords, said } from '../sign-parts/plain-text.ts';
import { type SheetCells, sheetCells } from '../sign-parts/sheet-cells.ts';
import { largestSize, linesOf, REGULAR } from '../sign-parts/text-width.ts';
import { wordsIn } from '../sign-parts/words-in.ts';
import { SPEAKER_WORDS } from './words.ts';

export interface SpeakerCardOptions {
  readonly days: readonly DayId[] | null;
  readonly people: readonly PersonId[] | null;
  readonly form: 'card' | 'tent';
  readonly paper: Paper | null;
  readonly early: number;
  readonly upload: string | null;
  readonly pronouns: boolean;
  readonly pages: 'all' | 'changed';
}

/** What the template `speaker-cards.typ` reads. */
export interface SpeakerCardsDocument {
  readonly base: PrintBase;
  readonly form: SpeakerCardOptions['form'];
  readonly page: PageSize;
  readonly cells: SheetCells;
  readonly upload: string | null;
  readonly words: {
    readonly cards: string;
    readonly sessions: string;
    readonly untitled: string;
    readonly none: string;
  };
  readonly cards: readonly SpeakerCard[];
}

export interface SpeakerCard {
  /** The person and which of their cards it is, for comparing. */
  readonly key: string;
  readonly name: string;
  readonly nameSize: number;
  readonly hyphenate: boolean;
  readonly facts: readonly string[];
  readonly rows: readonly OwnRow[];
  readonly size: number;
  /** "1/2" where the schedule goes on on another card. */
  readonly part: string | null;
}

const POINTS = 72 / 25.4;
/** Around the contents of a card or half a tent, in millimetres; the template has the same. */
export const PAD = 8;

/** The speaker cards as data for the template, by name. */
export function speakerCardsDocument(
  input: ExportInput,
  options: SpeakerCardOptions,
): { readonly document: SpeakerCardsDocument; readonly notes: readonly string[] } {
  const { agenda, base, words } = printBase(input, options.days);
  const own = wordsIn(SPEAKER_WORDS, agenda.locale);
  const page = pageSize(options.paper, agenda, 'portrait');
  const [width, height] = PAPERS.a6;
  const cells = sheetCells({ width, height }, page);
  const upload = cleanOrNull(options.upload);
  const cell = options.form === 'tent' ? { width: page.width, height: page.height / 2 } : cells.cell;
  const cards = wantedPages(input, options.pages, (of) => allCards(of, { ...options, upload }, cell));
  return {
    notes: cards.flatMap(({ name, part }) =>
      part?.startsWith('1/') ? [`The sessions of ${name} go on on another card (${part.slice(2)} in all).`] : [],
    ),
    document: {
      ...{ base, form: options.form, page, cells },
      upload: upload === null ? null : said(upload),
      words: {
        cards: options.form === 'tent' ? own.tents : own.cards,
        ...{ sessions: own.sessions, untitled: words.untitled, none: own.none },
      },
      cards,
    },
  };
}

function allCards(input: ExportInput, options: SpeakerCardOptions, cell: PageSize): SpeakerCard[] {
  const { agenda, spoken } = printBase(input, options.days);
  const changed = changeMarks(input, wordsIn(MARK_WORDS, agenda.locale));
  const wanted = options.people === null ? null : new Set(options.people);
  const context = { state: input.state, spoken, changed, early: options.early, full: true };
  return peopleSchedules(input.state, agenda)
    .filter(({ person }) => wanted === null || wanted.has(person.id))
    .flatMap((one) => cardsOf(one, ownRows(one.appearing, context), cell, options));
}

function cardsOf(
  { person }: PersonSchedule,
  rows: readonly OwnRow[],
  cell: PageSize,
  { form, pronouns, upload }: SpeakerCardOptions,
): SpeakerCard[] {
  const width = (cell.width - 2 * PAD) * POINTS;
  const tent = form === 'tent';
  const name = said(person.name);
  const nameSize = largestSize(name, { width, lines: 2, most: tent ? 82 : 32, least: tent ? 22 : 12 });
  const facts = [person.affiliation, pronouns ? person.pronouns : null].filter((fact) => fact !== null).map(said);
  // Heights as the template sets them: the name and what is under it, the heading, and the line at the foot.
  const head = tent ? 24 : linesOf(name, width / nameSize) * 1.2 * nameSize + headOf(facts, width) + 42;
  const told = upload === null ? 0 : linesOf(upload, width / 9 / REGULAR) * 9 * 1.25 + 8;
  const height = (cell.height - 2 * PAD - (tent ? 4 : 2)) * POINTS - head - told;
  const { size, cards } = fitOwn(rows, { width: width - 6, height, most: tent ? 18 : 13, least: tent ? 9 : 7 });
  return cards.map((own, i) => ({
    key: `${person.id} ${i}`,
    ...{ name, nameSize, hyphenate: hasLongWords(name), facts, rows: own, size },
    part: cards.length > 1 ? fill('{}/{}', i + 1, cards.length) : null,
  }));
}

const headOf = (facts: readonly string[], width: number): number =>
  facts.length === 0 ? 0 : linesOf(facts.join(' · '), width / 10 / REGULAR) * 12.2;
