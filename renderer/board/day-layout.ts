import type { Day, DayId, Room, RoomId, SessionId } from '../../shared/model/tables.ts';
import type { Entry, ScheduleIndex } from '../../shared/schedule/schedule-index.ts';

/** Where a card stands on a day's board: minutes of the program day, a column, and a lane of that column. */
export interface PlacedCard {
  readonly sessionId: SessionId;
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Columns that it covers: all for a plenary that stands alone in its time, else one. */
  readonly span: number;
  readonly lane: number;
  readonly lanes: number;
}

/** A break or another closed stretch, over all columns or some. */
export interface PlacedSlot {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Runs of neighbouring columns. */
  readonly runs: readonly { readonly column: number; readonly span: number }[];
}

export interface DayLayout {
  readonly day: Day;
  readonly rooms: readonly Room[];
  readonly columnOf: ReadonlyMap<RoomId, number>;
  readonly opening: number;
  readonly closing: number;
  readonly cards: readonly PlacedCard[];
  readonly slots: readonly PlacedSlot[];
  /** Starts that the arrow keys and a drop snap to: those of slots and of sessions, in order. */
  readonly starts: readonly number[];
  /** Starts of slots for sessions alone. */
  readonly slotStarts: readonly number[];
}

const FALLBACK_STEP = 30;

export const roomsInOrder = ({ state }: ScheduleIndex): Room[] =>
  [...state.room.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export const roomIdsOf = (layout: DayLayout | undefined): RoomId[] => layout?.rooms.map(({ id }) => id) ?? [];

/** Lays a day out. Talks inside blocks have no card of their own: their block shows them. */
export function layoutDay(index: ScheduleIndex, dayId: DayId, rooms: readonly Room[]): DayLayout | null {
  const day = index.state.day.get(dayId);
  if (!day) return null;
  const columnOf = new Map(rooms.map((room, column) => [room.id, column]));
  const entries = [...index.entries.values()].filter((entry) => isOn(entry, dayId, columnOf));
  const cards = withLanes(entries, columnOf, rooms.length);
  const slots = slotsOf(index, day, rooms, columnOf);
  const opening = Math.min(day.opening, ...cards.map(({ start }) => start));
  const closing = Math.max(day.closing, ...cards.map(({ end }) => end));
  const sessionSlots = [...index.state.slot.values()].filter(
    (s) => s.dayId === dayId && (s.kind === 'sessions' || s.kind === 'plenary'),
  );
  const slotStarts = unique(sessionSlots.map(({ start }) => start));
  const grid = slotStarts.length > 0 ? slotStarts : everyHalfHour(day);
  return {
    day,
    rooms,
    columnOf,
    opening: Math.floor(opening / FALLBACK_STEP) * FALLBACK_STEP,
    closing: Math.ceil(closing / FALLBACK_STEP) * FALLBACK_STEP,
    cards,
    slots,
    starts: unique([...grid, ...cards.map(({ start }) => start)]),
    slotStarts,
  };
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

const everyHalfHour = ({ opening, closing }: Day): number[] =>
  Array.from({ length: Math.ceil((closing - opening) / FALLBACK_STEP) }, (_, i) => opening + i * FALLBACK_STEP);

const isOn = (entry: Entry, dayId: DayId, columnOf: ReadonlyMap<RoomId, number>): boolean =>
  entry.blockId === null &&
  entry.place?.day?.id === dayId &&
  entry.place.start !== null &&
  entry.roomId !== null &&
  columnOf.has(entry.roomId) &&
  // What takes no time stands on the shelf.
  entry.session.durationMinutes > 0;

interface Laid {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

function withLanes(entries: readonly Entry[], columnOf: ReadonlyMap<RoomId, number>, columns: number): PlacedCard[] {
  const laid: Laid[] = entries.map((entry) => {
    const start = entry.place?.start ?? 0;
    const end = entry.place?.end ?? start;
    return { entry, start, end, column: entry.roomId === null ? 0 : (columnOf.get(entry.roomId) ?? 0) };
  });
  laid.sort((a, b) => a.column - b.column || a.start - b.start || b.end - a.end || (a.entry.id < b.entry.id ? -1 : 1));
  const cards: PlacedCard[] = [];
  let cluster: Laid[] = [];
  let reach = -1;
  const flush = () => {
    cards.push(...clusterCards(cluster, laid, columns));
    cluster = [];
  };
  for (const card of laid) {
    if (cluster.length > 0 && (cluster[0]?.column !== card.column || card.start >= reach)) {
      flush();
      reach = -1;
    }
    cluster.push(card);
    reach = Math.max(reach, card.end);
  }
  flush();
  return cards.sort((a, b) => a.start - b.start || a.column - b.column);
}

/** Sessions that overlap in one room stand side by side. */
function clusterCards(cluster: readonly Laid[], all: readonly Laid[], columns: number): PlacedCard[] {
  const ends: number[] = [];
  const lanes = cluster.map(({ start, end }) => {
    const free = ends.findIndex((laneEnd) => laneEnd <= start);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = end;
    return lane;
  });
  return cluster.map(({ entry, start, end, column }, i) => {
    const across =
      entry.session.plenary &&
      ends.length === 1 &&
      !all.some((other) => other.column !== column && other.start < end && start < other.end);
    return {
      sessionId: entry.id,
      start,
      end,
      column: across ? 0 : column,
      span: across ? columns : 1,
      lane: lanes[i] ?? 0,
      lanes: ends.length,
    };
  });
}

function slotsOf(
  { state }: ScheduleIndex,
  day: Day,
  rooms: readonly Room[],
  columnOf: ReadonlyMap<RoomId, number>,
): PlacedSlot[] {
  const slots = [...state.slot.values()].filter(({ dayId, kind }) => dayId === day.id && kind !== 'sessions');
  return slots.map(({ id, label, kind, start, end, allRooms }) => {
    const own = [...state.slotRoom.values()].filter(({ slotId }) => slotId === id);
    const columns = unique(own.flatMap(({ roomId }) => columnOf.get(roomId) ?? []));
    const runs = allRooms ? [{ column: 0, span: rooms.length }] : runsOf(columns);
    return { id, label: label ?? SLOT_NAMES[kind], kind, start, end, runs };
  });
}

const SLOT_NAMES = { sessions: 'Sessions', break: 'Break', plenary: 'Plenary', closed: 'Closed' } as const;

function runsOf(columns: readonly number[]): { column: number; span: number }[] {
  const runs: { column: number; span: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.column + last.span === column) last.span += 1;
    else runs.push({ column, span: 1 });
  }
  return runs;
}

/** The card that covers a cell of a day, if any. */
export const cardAt = (
  { cards }: DayLayout,
  { column, start }: { readonly column: number; readonly start: number },
): PlacedCard | undefined =>
  cards.find(
    (card) => card.column <= column && column < card.column + card.span && card.start <= start && start < card.end,
  );

/** The break, plenary or closed stretch over a cell of a day, if any. */
export const slotAt = (
  { slots }: DayLayout,
  { column, start }: { readonly column: number; readonly start: number },
): PlacedSlot | undefined =>
  slots.find(
    (slot) =>
      slot.start <= start &&
      start < slot.end &&
      slot.runs.some((run) => run.column <= column && column < run.column + run.span),
  );

/** The start for a click at `minute`: that of the slot around it, else the five minutes. */
export function slotAround(minute: number, slotStarts: readonly number[], free: boolean): number {
  const start = slotStarts.findLast((at) => at <= minute);
  return free || start === undefined || minute - start >= 60 ? Math.floor(minute / 5) * 5 : start;
}

/** The start for a drop at `minute`: the nearest start of a slot if it is near, else the nearest five minutes. */
export function snap(minute: number, slotStarts: readonly number[], free: boolean): number {
  const five = Math.round(minute / 5) * 5;
  if (free) return five;
  const near = slotStarts.reduce<number | null>(
    (best, start) => (best === null || Math.abs(start - minute) < Math.abs(best - minute) ? start : best),
    null,
  );
  return near !== null && Math.abs(near - minute) <= 15 ? near : five;
}
