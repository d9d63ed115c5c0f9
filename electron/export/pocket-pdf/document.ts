import type { AgendaDay, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import type { Spoken } from '../../../shared/agenda/locale.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { firstWords } from '../../../shared/model/names.ts';
import type { DayId, SessionId } from '../../../shared/model/tables.ts';
import { softBreaks } from '../agenda-pdf/soft-breaks.ts';
import { changeMarks } from '../booklet-pdf/change-marks.ts';
import { type ChosenPart, chosenPart } from '../booklet-pdf/chosen-part.ts';
import { dateRange } from '../booklet-pdf/dates.ts';
import { type FactsData, factsData } from '../booklet-pdf/facts-data.ts';
import { trackMarks } from '../booklet-pdf/track-marks.ts';
import { bookletWords } from '../booklet-pdf/words.ts';
import { colourOf } from '../colour.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';

export interface PocketOptions extends ChosenPart {
  readonly days: readonly DayId[] | null;
  readonly paper: 'a4' | 'letter' | null;
  readonly detail: 'people' | 'rooms' | 'titles';
  readonly breaks: boolean;
  readonly foldMarks: boolean;
}

/** A line of the sheet, or several; `time` stands where it is another than that of the line before. */
export interface RowData {
  readonly kind: 'session' | 'talk' | 'band';
  readonly time: string | null;
  readonly title: string;
  readonly marked: boolean;
  readonly room: string | null;
  readonly people: string | null;
  readonly colour: string | null;
  readonly changed: string | null;
}

/** What the template `pocket.typ` reads. */
export interface PocketDocument {
  readonly base: PrintBase;
  /** The whole sheet, lying. */
  readonly page: PageSize;
  readonly dates: string;
  readonly tagline: string | null;
  readonly words: { readonly rooms: string; readonly tracks: string; readonly cut: string; readonly empty: string };
  /** How much to tell at most: 0 titles, 1 rooms too, 2 people too. */
  readonly detail: number;
  readonly foldMarks: boolean;
  readonly facts: Pick<FactsData, 'rooms' | 'tracks'>;
  readonly days: readonly {
    readonly name: string;
    readonly date: string;
    readonly label: string | null;
    readonly rows: readonly RowData[];
  }[];
}

/** Longer words may break anywhere: they would not fit a panel. */
const WORD = 18;
/** A title of more characters is shortened: it would fill a panel. */
const LONGEST = 400;
const PEOPLE = 3;
const DETAIL = { titles: 0, rooms: 1, people: 2 } as const;
const soft = (text: string): string => softBreaks(text, WORD);

/** A pocket sheet as data for its template, and what had to be left out of it. */
export function pocketDocument(
  input: ExportInput,
  options: PocketOptions,
): { readonly document: PocketDocument; readonly unplaced: number; readonly shortened: readonly string[] } {
  const { agenda: whole, base, words, spoken } = printBase(input, options.days);
  const agenda = chosenPart(whole, options);
  const booklet = bookletWords(agenda.locale);
  const changes = changeMarks(input, booklet);
  const letters = trackMarks(agenda.tracks.map(({ name }) => name));
  const marks = new Map(agenda.tracks.map(({ id }, i) => [id, letters[i] ?? '']));
  const { rooms, tracks } = factsData(input.state, agenda, marks, changes, [words, booklet]);
  const entries = agenda.days.flatMap((day) => day.entries.flatMap((entry) => [entry, ...entry.talks]));
  const long = entries.filter(({ name }) => name.length > LONGEST);
  const dates = agenda.days.map(({ date }) => date);
  return {
    unplaced: agenda.unplaced.length,
    shortened: long.map(({ name }) => `The title of “${firstWords(name)}” is shortened.`),
    document: {
      base,
      page: pageSize(options.paper, agenda, 'landscape'),
      dates: dateRange(agenda.locale, dates),
      tagline: agenda.tagline,
      words: { rooms: booklet.rooms, tracks: booklet.tracks, cut: booklet.cut, empty: words.empty },
      detail: DETAIL[options.detail],
      foldMarks: options.foldMarks,
      facts: { rooms, tracks },
      days: agenda.days.map((day) => ({
        name: day.weekday,
        date: day.dayOfYear,
        label: day.label,
        rows: rowsOf(day, options.breaks, changes.marks, spoken, words),
      })),
    },
  };
}

const NONE = { marked: false, room: null, people: null, colour: null, changed: null } as const;

const isBreak = ({ service, people }: AgendaEntry): boolean => service && people.length === 0;

function rowsOf(
  day: AgendaDay,
  breaks: boolean,
  changed: ReadonlyMap<SessionId, string>,
  spoken: Spoken,
  words: Words,
): RowData[] {
  type Row = Omit<RowData, 'time'>;
  const bandRow = (title: string, room: string | null): Row => ({
    ...{ kind: 'band', ...NONE },
    title: soft(firstWords(title, LONGEST)),
    room: room === null ? null : soft(room),
  });
  const sessionRow = (entry: AgendaEntry, kind: 'session' | 'talk'): Row => ({
    kind,
    title: soft(firstWords(entry.name, LONGEST)),
    marked: !entry.isTitle,
    room: kind === 'talk' ? null : soft(entry.room.name),
    people: namesOf(entry, words),
    colour: entry.track ? colourOf(entry.track.colour) : null,
    changed: changed.get(entry.id) ?? null,
  });
  const rows = (entry: AgendaEntry): Row[] =>
    isBreak(entry)
      ? [bandRow(entry.name, entry.room.name)]
      : [sessionRow(entry, 'session'), ...entry.talks.map((talk) => sessionRow(talk, 'talk'))];
  const bands = day.bands.map((band) => ({ start: band.start, rows: [bandRow(band.label ?? words[band.kind], null)] }));
  const entries = day.entries.filter((entry) => breaks || !isBreak(entry));
  const all = [...(breaks ? bands : []), ...entries.map((entry) => ({ start: entry.start, rows: rows(entry) }))];
  return [...Map.groupBy(all, ({ start }) => start)]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, group]) =>
      group.flatMap(({ rows }) => rows).map((row, i) => ({ time: i === 0 ? spoken.time(start) : null, ...row })),
    );
}

function namesOf({ people }: AgendaEntry, words: Words): string | null {
  const names = [...new Set(people.map(({ name }) => soft(firstWords(name, 60))))];
  if (names.length === 0) return null;
  if (names.length <= PEOPLE + 1) return names.join(', ');
  return `${names.slice(0, PEOPLE).join(', ')}, ${fill(words.more, names.length - PEOPLE)}`;
}
