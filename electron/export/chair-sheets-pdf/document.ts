import type { AgendaDay, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import type { DayId, RoomId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { wantedPages } from '../sign-parts/changed-pages.ts';
import { changeMarks, MARK_WORDS } from '../sign-parts/changes.ts';
import { said } from '../sign-parts/plain-text.ts';
import { wordsIn } from '../sign-parts/words-in.ts';
import { internalPart } from './internal-part.ts';
import { type TalkContext, type TalkData, talkData } from './talk-data.ts';
import { CHAIR_WORDS, type ChairWords } from './words.ts';

export interface ChairOptions {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  readonly paper: Paper | null;
  readonly sheets: 'blocks' | 'rooms';
  readonly biography: number;
  readonly notes: boolean;
  readonly lines: number;
  readonly pages: 'all' | 'changed';
}

/** What the template `chair-sheets.typ` reads. */
export interface ChairDocument {
  readonly base: PrintBase;
  readonly page: PageSize;
  readonly lines: number;
  readonly words: Omit<ChairWords, 'slidesState'> & { readonly untitled: string };
  readonly sheets: readonly SheetData[];
}

export interface SheetData {
  /** The block, or the room and the day, for comparing. */
  readonly key: string;
  /** The block's title, or the room. */
  readonly title: string;
  readonly room: string;
  readonly isBlock: boolean;
  readonly weekday: string;
  readonly date: string;
  readonly time: string;
  readonly chairs: readonly string[];
  readonly talks: readonly TalkData[];
}

/** The chair sheets as data for the template: by time, then in the order of the rooms. */
export function chairDocument(
  input: ExportInput,
  options: ChairOptions,
): { readonly document: ChairDocument; readonly unplaced: number } {
  const { agenda, base, words } = printBase(input, options.days);
  const { slidesState: _, ...told } = wordsIn(CHAIR_WORDS, agenda.locale);
  return {
    unplaced: agenda.unplaced.length,
    document: {
      base,
      page: pageSize(options.paper, agenda, 'portrait'),
      lines: options.lines,
      words: { ...told, untitled: words.untitled },
      sheets: wantedPages(input, options.pages, (of) => sheetsOf(of, options)),
    },
  };
}

function sheetsOf(input: ExportInput, options: ChairOptions): SheetData[] {
  const { agenda, words, spoken } = printBase(input, options.days);
  const context: TalkContext = {
    ...{ internal: internalPart(input.state), words, own: wordsIn(CHAIR_WORDS, agenda.locale) },
    ...{ timeZone: agenda.timeZone, changed: changeMarks(input, wordsIn(MARK_WORDS, agenda.locale)) },
    ...{ biography: options.biography, notes: options.notes },
  };
  const groups = agenda.days.flatMap((day) => groupsOf(day, options));
  return groups.map(({ day, block, entries }) => {
    const first = Math.min(...entries.map(({ start }) => start));
    const last = Math.max(...entries.map(({ end }) => end));
    const room = entries[0]?.room;
    const talks = block ? talksOf(block) : entries.flatMap(talksOf);
    return {
      key: block?.id ?? `${room?.id} ${day.id}`,
      title: said(block?.name ?? room?.name ?? ''),
      room: said(room?.name ?? ''),
      isBlock: block !== null,
      weekday: day.weekday,
      date: day.dateText,
      time: spoken.range(first, last),
      chairs: chairsOf(block ? [block] : entries).map(said),
      talks: talks.map((talk) => talkData(talk, context)),
    };
  });
}

interface Group {
  readonly day: AgendaDay;
  readonly block: AgendaEntry | null;
  readonly entries: readonly AgendaEntry[];
}

/** What goes on one sheet: a block, or what a room has on a day (without its blocks, where these have their own). */
function groupsOf(day: AgendaDay, { rooms, sheets }: ChairOptions): Group[] {
  const wanted = rooms === null ? null : new Set(rooms);
  const entries = day.entries.filter(({ room, service }) => !service && (wanted === null || wanted.has(room.id)));
  const isBlock = ({ talks }: AgendaEntry) => sheets === 'blocks' && talks.length > 0;
  const blocks = entries.filter(isBlock).map((block) => ({ day, block, entries: [block] }));
  const byRoom = day.rooms.flatMap(({ id }) => {
    const own = entries.filter((entry) => entry.room.id === id && !isBlock(entry));
    return own.length > 0 ? [{ day, block: null, entries: own }] : [];
  });
  return [...byRoom, ...blocks];
}

const talksOf = (entry: AgendaEntry): readonly AgendaEntry[] => (entry.talks.length > 0 ? entry.talks : [entry]);

function chairsOf(entries: readonly AgendaEntry[]): string[] {
  const names = entries.flatMap(({ people }) => people.filter(({ role }) => role === 'chair').map(({ name }) => name));
  return [...new Set(names)];
}
