import type { AgendaDay, AgendaEntry, AgendaRoom, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import { cleanLine } from '../../../shared/agenda/clean-text.ts';
import { fill } from '../../../shared/agenda/words.ts';
import type { DayId, RoomId } from '../../../shared/model/tables.ts';
import { colourOf } from '../colour.ts';
import { type PrintBase, type Printing, printBase } from '../print/base.ts';
import { type Orientation, type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { wantedPages } from '../sign-parts/changed-pages.ts';
import { changeMarks, MARK_WORDS } from '../sign-parts/changes.ts';
import { hasLongWords, said, saidOrNull } from '../sign-parts/plain-text.ts';
import { type RoomFacts, roomFacts } from '../sign-parts/room-facts.ts';
import { wordsIn } from '../sign-parts/words-in.ts';
import { fitSign, type SignFit, type SignPage, signPage, titleSize } from './sign-fit.ts';
import { type SignContext, type SignItem, signItems } from './sign-items.ts';
import { SIGN_WORDS } from './words.ts';

export interface SignOptions {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  readonly paper: Paper | null;
  readonly orientation: Orientation;
  readonly order: 'room' | 'day';
  readonly pages: 'all' | 'changed';
}

/** What the template `door-signs.typ` reads. */
export interface SignsDocument {
  readonly base: PrintBase;
  readonly page: PageSize;
  readonly sizes: SignPage;
  readonly words: {
    readonly sign: string;
    readonly untitled: string;
    readonly continues: string;
    /** "Sheet {} of {}", cut at its two numbers. */
    readonly sheet: readonly string[];
    readonly none: string;
  };
  readonly signs: readonly SignData[];
}

export interface SignData {
  /** The room and the day, for comparing. */
  readonly key: string;
  readonly room: string;
  /** Building, floor, seats. */
  readonly facts: readonly string[];
  readonly weekday: string;
  readonly date: string;
  readonly label: string | null;
  /** The track that the room has all day. */
  readonly track: { readonly name: string; readonly colour: string } | null;
  readonly fit: Omit<SignFit, 'sheets'> & {
    /** The size of talks of a block, and of breaks. */
    readonly minor: number;
    /** Rows; a long one may break, one with long words is hyphenated. */
    readonly sheets: readonly (readonly (SignItem & { readonly long: boolean; readonly hyphenate: boolean })[])[];
  };
}

/** The door signs as data for the template: one for each room and day on which something happens there. */
export function signsDocument(
  input: ExportInput,
  options: SignOptions,
): { readonly document: SignsDocument; readonly unplaced: number; readonly notes: readonly string[] } {
  const printing = printBase(input, options.days);
  const { agenda, base, words } = printing;
  const own = wordsIn(SIGN_WORDS, agenda.locale);
  const page = pageSize(options.paper, agenda, options.orientation);
  const signs = wantedPages(input, options.pages, (of) =>
    signsOf(of, of === input ? printing : printBase(of, options.days), options, page),
  );
  return {
    unplaced: agenda.unplaced.length,
    notes: signs.flatMap(({ room, weekday, date, fit }) =>
      fit.sheets.length > 1
        ? [`The sign of ${room} on ${weekday}, ${date}, goes on on another sheet: ${fit.sheets.length} in all.`]
        : [],
    ),
    document: {
      base,
      page,
      sizes: signPage(page),
      words: {
        ...{ sign: own.sign, untitled: words.untitled, continues: own.continues, none: own.none },
        sheet: own.sheet.split('{}'),
      },
      signs,
    },
  };
}

function signsOf(
  input: ExportInput,
  { agenda, words, spoken }: Printing,
  options: SignOptions,
  page: PageSize,
): SignData[] {
  const context: SignContext = {
    ...{ words, own: wordsIn(SIGN_WORDS, agenda.locale), timeOf: (minute) => spoken.time(minute) },
    changed: changeMarks(input, wordsIn(MARK_WORDS, agenda.locale)),
  };
  const doors = doorsOf(input, options.rooms, roomFacts(input.state));
  const pairs =
    options.order === 'day'
      ? agenda.days.flatMap((day) => doors.map((door) => ({ day, door })))
      : doors.flatMap((door) => agenda.days.map((day) => ({ day, door })));
  return pairs.flatMap(({ day, door }) => signOf(day, door, page, context) ?? []);
}

/** A room with a door, and the rooms whose sessions are behind it: its own and those of combined rooms. */
interface Door {
  readonly room: AgendaRoom;
  readonly facts: RoomFacts;
  readonly holds: ReadonlySet<RoomId>;
}

function doorsOf(
  { state }: ExportInput,
  wanted: readonly RoomId[] | null,
  facts: ReadonlyMap<RoomId, RoomFacts>,
): Door[] {
  const chosen = wanted === null ? null : new Set(wanted);
  return [...state.room.values()]
    .filter(({ id }) => chosen === null || chosen.has(id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, name, capacity }) => {
      const known = facts.get(id) ?? { building: null, floor: null, partOf: [] };
      return { room: { id, name: cleanLine(name), capacity }, facts: known, holds: new Set([id, ...known.partOf]) };
    });
}

function signOf(day: AgendaDay, { room, facts, holds }: Door, page: PageSize, context: SignContext): SignData | null {
  const entries = day.entries.filter((entry) => holds.has(entry.room.id));
  if (entries.length === 0) return null;
  const { words, own } = context;
  const track = mainTrack(entries);
  const places = [
    facts.building,
    facts.floor === null ? null : floorName(facts.floor, own.floor),
    room.capacity === null ? null : fill(words.seats, room.capacity),
  ].filter((fact) => fact !== null);
  const items = signItems(day, holds, track, context);
  const fit = fitSign({ room: said(room.name), hasFacts: places.length > 0 || track !== null, items }, page);
  return {
    key: `${room.id} ${day.id}`,
    room: said(room.name),
    facts: places.map(said),
    weekday: day.weekday,
    date: day.dayOfYear,
    label: saidOrNull(day.label),
    track: track === null ? null : { name: said(track.name), colour: colourOf(track.colour) },
    fit: {
      ...fit,
      minor: titleSize('talk', fit.size),
      sheets: fit.sheets.map((items) =>
        items.map((item) => ({ ...item, long: isLong(item), hyphenate: hasLongWords(item.title) })),
      ),
    },
  };
}

/** The track that at least half of the sessions have. */
function mainTrack(entries: readonly AgendaEntry[]): AgendaTrack | null {
  const own = entries.filter(({ service }) => !service);
  const byTrack = Map.groupBy(own, ({ track }) => track?.id ?? null);
  const [most = []] = [...byTrack.values()].sort((a, b) => b.length - a.length);
  return most.length * 2 >= own.length ? (most[0]?.track ?? null) : null;
}

/** More text than a sheet may hold: such a row may break. */
const isLong = ({ title, people }: SignItem): boolean => title.length + people.join().length > 600;

/** "Floor 2"; a floor that has a name of its own keeps it. */
const floorName = (floor: string, word: string): string => (/^-?\d+\p{L}?$/u.test(floor) ? fill(word, floor) : floor);
