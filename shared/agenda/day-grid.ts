import type { AgendaBand, AgendaDay, AgendaEntry, AgendaRoom } from './agenda.ts';
import { lanesOf } from './lanes.ts';

/** Sessions of at most so many minutes are drawn across where nothing else goes on, as keynotes in a row. */
const SHORT = 25;

/** One page of a day's grid: some rooms as columns, time downwards. */
export interface DayGrid {
  readonly rooms: readonly AgendaRoom[];
  /** How many sessions stand side by side in each room, at most: how wide its column should be. */
  readonly widths: readonly number[];
  /** Every minute at which something on this page begins or ends, in order. */
  readonly marks: readonly number[];
  readonly cells: readonly GridCell[];
}

/** What stands in one rectangle: `columns` columns from `column`, there in lane `lane` of `lanes`. */
export interface GridCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly columns: number;
  readonly lane: number;
  readonly lanes: number;
  readonly content: GridContent;
}

export type GridContent =
  | { readonly kind: 'entry'; readonly entry: AgendaEntry }
  /** Drawn over several rooms: a plenary, or a service such as lunch. */
  | { readonly kind: 'across'; readonly entry: AgendaEntry }
  | { readonly kind: 'band'; readonly band: AgendaBand };

interface Across {
  readonly start: number;
  readonly end: number;
  readonly content: GridContent;
  /** The rooms it reaches over; null: all. */
  readonly roomIds: readonly string[] | null;
}

/**
 * A day's grid, at most `perPage` columns a page, spread evenly; a room with sessions side by side counts for more. Breaks, plenaries and services are drawn across the
 * rooms that are free then; one that finds less than half of the rooms free stands in its own room as other sessions do.
 * So are short sessions while nothing else goes on: in one narrow column they could hardly be read.
 * Rooms that hold nothing but what is drawn across get no column.
 */
export function dayGrids(day: AgendaDay, perPage: number): DayGrid[] {
  const { across, entries } = splitAcross(day);
  const inUse = new Set(entries.map(({ room }) => room.id));
  const rooms = inUse.size > 0 ? day.rooms.filter(({ id }) => inUse.has(id)) : day.rooms.slice(0, 1);
  const widths = new Map(rooms.map((room) => [room, lanesIn(entries.filter((entry) => entry.room.id === room.id))]));
  // A room of more sessions at once than a page has columns shares its page with one other room.
  const widthOf = (room: AgendaRoom) => Math.min(widths.get(room) ?? 1, Math.max(1, perPage - 1));
  return spread(rooms, widthOf, perPage).map((some) =>
    pageOf(
      some,
      some.map((room) => widths.get(room) ?? 1),
      entries,
      across,
    ),
  );
}

const lanesIn = (entries: readonly AgendaEntry[]): number =>
  Math.max(1, ...[...lanesOf(entries).values()].map(({ lanes }) => lanes));

/** Parts a list into as few runs as `most` needs, of widths as even as may be. */
function spread<T>(list: readonly T[], widthOf: (one: T) => number, most: number): T[][] {
  const total = list.reduce((sum, one) => sum + widthOf(one), 0);
  const pages = Math.max(1, Math.ceil(total / most));
  const runs: T[][] = [[]];
  let [left, here] = [total, 0];
  for (const one of list) {
    const width = widthOf(one);
    const remaining = pages - runs.length + 1;
    const full = here + width > most || (remaining > 1 && here >= (here + left) / remaining);
    if (here > 0 && full) {
      runs.push([]);
      here = 0;
    }
    runs.at(-1)?.push(one);
    here += width;
    left -= width;
  }
  return runs;
}

const isShortAndAlone = (entry: AgendaEntry, all: readonly AgendaEntry[]): boolean =>
  entry.end - entry.start <= SHORT &&
  all.every((other) => other === entry || other.end <= entry.start || entry.end <= other.start);

function splitAcross(day: AgendaDay): { across: Across[]; entries: AgendaEntry[] } {
  const wide = (entry: AgendaEntry) =>
    entry.talks.length === 0 && (entry.plenary || entry.service || isShortAndAlone(entry, day.entries));
  const own = day.entries.filter((entry) => !wide(entry));
  const entries = [...own];
  const across: Across[] = [];
  const roomsOf = (list: readonly AgendaEntry[]) => new Set(list.map(({ room }) => room.id)).size;
  const all = roomsOf(own);
  for (const entry of day.entries.filter(wide)) {
    const busy = roomsOf(own.filter((other) => other.start < entry.end && entry.start < other.end));
    const meetsAnother = across.some((other) => other.start < entry.end && entry.start < other.end);
    if (meetsAnother || busy * 2 > all) entries.push(entry);
    else
      across.push({
        start: entry.start,
        end: Math.max(entry.end, entry.start + 1),
        content: { kind: 'across', entry },
        roomIds: null,
      });
  }
  for (const band of day.bands) {
    across.push({
      start: band.start,
      end: Math.max(band.end, band.start + 1),
      content: { kind: 'band', band },
      roomIds: band.roomIds,
    });
  }
  return { across, entries };
}

function pageOf(
  rooms: readonly AgendaRoom[],
  widths: readonly number[],
  entries: readonly AgendaEntry[],
  across: readonly Across[],
): DayGrid {
  const columnOf = new Map(rooms.map(({ id }, i) => [id, i]));
  const cells: GridCell[] = [];
  for (const [column, { id }] of rooms.entries()) {
    const here = entries.filter(({ room }) => room.id === id);
    for (const [entry, lane] of lanesOf(here)) {
      // What lasts no time still needs a place on the page.
      const { start } = entry;
      const end = Math.max(entry.end, start + 1);
      cells.push({ start, end, column, columns: 1, ...lane, content: { kind: 'entry', entry } });
    }
  }
  for (const wide of across) {
    for (const [column, columns] of freeRuns(rooms, columnOf, cells, wide)) {
      const { start, end, content } = wide;
      cells.push({ start, end, column, columns, lane: 0, lanes: 1, content });
    }
  }
  cells.sort((a, b) => a.start - b.start || a.column - b.column || a.lane - b.lane);
  const marks = [...new Set(cells.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return { rooms, widths, marks, cells };
}

/** Stretches of neighbouring columns, as [first, how many], in which nothing stands at that time. */
function freeRuns(
  rooms: readonly AgendaRoom[],
  columnOf: ReadonlyMap<string, number>,
  cells: readonly GridCell[],
  { start, end, roomIds }: Across,
): [number, number][] {
  const taken = new Set<number>();
  for (const cell of cells) {
    if (cell.start >= end || start >= cell.end) continue;
    for (let i = 0; i < cell.columns; i++) taken.add(cell.column + i);
  }
  const meant = roomIds === null ? null : new Set(roomIds.map((id) => columnOf.get(id)));
  const runs: [number, number][] = [];
  for (const column of rooms.keys()) {
    if (taken.has(column) || (meant !== null && !meant.has(column))) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}
