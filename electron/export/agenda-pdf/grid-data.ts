import type { AgendaDay, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { type DayGrid, dayGrids, type GridCell } from '../../../shared/agenda/day-grid.ts';
import type { Spoken } from '../../../shared/agenda/locale.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { firstWords } from '../../../shared/model/names.ts';
import { colourOf } from '../colour.ts';
import { targetOf } from './list-data.ts';
import { softBreaks } from './soft-breaks.ts';

/** At most this much of a title stands in a grid; the list has it whole. */
const TITLE = 150;
const PEOPLE = 4;
/** Longer words may break anywhere: they would not fit a narrow column. */
const WORD = 20;
const short = (text: string, most: number): string => softBreaks(firstWords(text, most), WORD);
const TALKS = 10;

export interface GridData {
  readonly part: string | null;
  readonly rooms: readonly { readonly name: string; readonly seats: string | null }[];
  readonly widths: readonly number[];
  readonly marks: readonly number[];
  readonly labels: readonly string[];
  /** Whether something begins at the mark. */
  readonly starts: readonly boolean[];
  readonly cells: readonly CellData[];
  readonly tracks: readonly { readonly name: string; readonly colour: string }[];
}

export interface CellData {
  readonly kind: 'entry' | 'across' | 'band';
  /** Indexes of marks. */
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly columns: number;
  readonly lane: number;
  readonly lanes: number;
  readonly minutes: number;
  readonly title: string;
  readonly marked: boolean;
  readonly people: string | null;
  readonly room: string | null;
  readonly colour: string | null;
  readonly talks: readonly string[];
  /** The label of its place in the list, if the list has it. */
  readonly target: string | null;
}

/** The grid pages of a day, as the template wants them; `targets` are the places in the list that cells may lead to. */
export function gridData(
  day: AgendaDay,
  perPage: number,
  targets: ReadonlySet<string>,
  spoken: Spoken,
  words: Words,
): GridData[] {
  const grids = dayGrids(day, perPage);
  const all = grids.reduce((sum, grid) => sum + grid.rooms.length, 0);
  let first = 1;
  return grids.map((grid) => {
    const part = grids.length > 1 ? fill(words.rooms, first, first + grid.rooms.length - 1, all) : null;
    first += grid.rooms.length;
    return { part, ...pageData(grid, targets, spoken, words) };
  });
}

function pageData(grid: DayGrid, targets: ReadonlySet<string>, spoken: Spoken, words: Words): Omit<GridData, 'part'> {
  const starts = new Set(grid.cells.map(({ start }) => start));
  const entries = grid.cells.flatMap(({ content }) => (content.kind === 'band' ? [] : [content.entry]));
  const tracks = new Map(entries.flatMap(({ track }) => (track ? [[track.id, track] as const] : [])));
  return {
    rooms: grid.rooms.map(({ name, capacity }) => ({
      name: short(name, 80),
      seats: capacity === null ? null : fill(words.seats, capacity),
    })),
    widths: grid.widths,
    marks: grid.marks,
    labels: grid.marks.map((minute) => spoken.time(minute)),
    starts: grid.marks.map((minute) => starts.has(minute)),
    cells: grid.cells.map((cell) => cellData(cell, grid.marks, targets, words)),
    tracks: [...tracks.values()].map(({ name, colour }) => ({ name: short(name, 60), colour: colourOf(colour) })),
  };
}

function cellData(cell: GridCell, marks: readonly number[], targets: ReadonlySet<string>, words: Words): CellData {
  const { start, end, column, columns, lane, lanes, content } = cell;
  const place = { from: marks.indexOf(start), to: marks.indexOf(end), column, columns, lane, lanes };
  const minutes = end - start;
  if (content.kind === 'band') {
    const { band } = content;
    const title = short(band.label ?? words[band.kind], TITLE);
    const none = { marked: false, people: null, room: null, colour: null, talks: [], target: null };
    return { kind: 'band', ...place, minutes, title, ...none };
  }
  const { entry, kind } = content;
  return {
    kind: entry.service && kind === 'across' ? 'band' : kind,
    ...place,
    minutes,
    title: short(entry.name, TITLE),
    marked: !entry.isTitle,
    people: namesOf(entry, words),
    room: kind === 'across' ? short(entry.room.name, 80) : null,
    colour: entry.track ? colourOf(entry.track.colour) : null,
    talks: talksOf(entry, words),
    target: targets.has(targetOf(entry)) ? targetOf(entry) : null,
  };
}

function namesOf(entry: AgendaEntry, words: Words): string | null {
  const names = [...new Set(entry.people.map(({ name }) => short(name, 60)))];
  if (names.length === 0) return null;
  if (names.length <= PEOPLE + 1) return names.join(', ');
  return `${names.slice(0, PEOPLE).join(', ')}, ${fill(words.more, names.length - PEOPLE)}`;
}

function talksOf({ talks }: AgendaEntry, words: Words): string[] {
  const lines = talks.slice(0, TALKS).map(({ startText, name }) => `${startText} ${short(name, 70)}`);
  return talks.length > TALKS ? [...lines, fill(words.more, talks.length - TALKS)] : lines;
}
