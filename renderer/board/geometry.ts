import type { RoomId } from '../../shared/model/tables.ts';
import type { DayLayout, PlacedCard } from './day-layout.ts';
import { ZOOMS } from './view.ts';

/** Pixels: the column of times, that of the rooms' names when the board is turned, and the head of a day among several. */
export const TIMES = 56;
export const NAMES = 136;
export const DAY_HEAD = 26;
/** Pixels above the board: rooms' names, those of slim lanes from bottom to top, and times when the board is turned. */
const HEAD = { rooms: 43, slimRooms: 92, times: 26, daysAndTimes: 38 } as const;
/** Lanes below this size have no room for a name across, in pixels. */
export const SLIM_LANE = 64;

/** A room's lane across the board, in pixels of its area. */
export interface Lane {
  readonly roomId: RoomId;
  readonly at: number;
  readonly size: number;
  readonly isNarrow: boolean;
}

/** Lanes that scroll together: those that stay in view, and the others. */
export interface Area {
  readonly lanes: readonly Lane[];
  readonly size: number;
  /** The column of its first lane. */
  readonly first: number;
}

/** A day along the board: its minutes begin `at` pixels. */
export interface Band {
  readonly layout: DayLayout;
  readonly at: number;
  readonly length: number;
  /** The place of its first start among the starts of all bands. */
  readonly firstStart: number;
}

/** Where everything on the board is, in pixels along the time and across the rooms. */
export interface Geometry {
  readonly turned: boolean;
  readonly perMinute: number;
  readonly bands: readonly Band[];
  /** Pixels of all bands. */
  readonly along: number;
  readonly startCount: number;
  /** Pixels of what stands above the board and stays there. */
  readonly head: number;
  readonly pinned: Area;
  readonly free: Area;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Wanted {
  readonly layouts: readonly DayLayout[];
  /** How many of the first columns stay in view. */
  readonly pinnedCount: number;
  readonly narrow: ReadonlySet<RoomId>;
  readonly turned: boolean;
  /** A step of `ZOOMS`; null: everything on one screen. */
  readonly zoom: number | null;
  /** Pixels that the board has, its heads among them. */
  readonly width: number;
  readonly height: number;
}

const LANE = { upright: { least: 104, narrow: 40 }, turned: { least: 58, narrow: 26 } } as const;
const LANE_AT_MOST = 150;
const LEAST_LANE = 14;
const LEAST_PER_MINUTE = 0.25;
/** A minute takes more room when time runs from left to right: titles run that way too. */
const TURNED_FACTOR = 2.2;

/** Works the geometry out. Lanes fill the board; with many rooms they keep a size that can be read, and the board scrolls. */
export function geometryOf(wanted: Wanted): Geometry {
  const { layouts, pinnedCount, turned, zoom } = wanted;
  const rooms = layouts[0]?.rooms ?? [];
  const heads = layouts.length > 1 ? layouts.length * DAY_HEAD : 0;
  const minutes = layouts.reduce((sum, { opening, closing }) => sum + closing - opening, 0);
  const sizes = laneSizes(rooms, wanted);
  const isSlim = !turned && rooms.some(({ id }, i) => (sizes[i] ?? 0) < SLIM_LANE && !wanted.narrow.has(id));
  const timeHead = layouts.length > 1 ? HEAD.daysAndTimes : HEAD.times;
  const head = turned ? timeHead : isSlim ? HEAD.slimRooms : HEAD.rooms;
  const along = turned ? wanted.width - NAMES : wanted.height - head - 8;
  const perMinute =
    zoom === null
      ? Math.max(LEAST_PER_MINUTE, (along - heads - 14) / Math.max(1, minutes))
      : (ZOOMS[zoom] ?? 1.75) * (turned ? TURNED_FACTOR : 1);
  const bands: Band[] = [];
  let at = 0;
  let firstStart = 0;
  for (const layout of layouts) {
    at += layouts.length > 1 ? DAY_HEAD : 0;
    const length = Math.round((layout.closing - layout.opening) * perMinute);
    bands.push({ layout, at, length, firstStart });
    at += length;
    firstStart += layout.starts.length;
  }
  return {
    turned,
    head,
    perMinute,
    bands,
    along: at,
    startCount: firstStart,
    pinned: areaOf(rooms, sizes, 0, pinnedCount, wanted.narrow),
    free: areaOf(rooms, sizes, pinnedCount, rooms.length, wanted.narrow),
  };
}

function laneSizes(rooms: DayLayout['rooms'], { narrow, turned, zoom, width, height }: Wanted): number[] {
  const across = turned ? height - HEAD.daysAndTimes - 14 : width - TIMES;
  const { least, narrow: slim } = turned ? LANE.turned : LANE.upright;
  const slims = rooms.filter(({ id }) => narrow.has(id)).length;
  const wide = rooms.length - slims;
  const fits = zoom === null;
  const slimSize = fits ? Math.min(slim, Math.max(LEAST_LANE, across / Math.max(1, rooms.length) / 2)) : slim;
  const share = (across - slims * slimSize) / Math.max(1, wide);
  const size = Math.max(fits ? LEAST_LANE : least, turned ? Math.min(share, LANE_AT_MOST) : share);
  return rooms.map(({ id }) => (narrow.has(id) ? slimSize : size));
}

function areaOf(
  rooms: DayLayout['rooms'],
  sizes: readonly number[],
  first: number,
  end: number,
  narrow: ReadonlySet<RoomId>,
): Area {
  let exact = 0;
  const lanes = rooms.slice(first, end).map(({ id }, i): Lane => {
    // Lanes begin and end on whole pixels, and together fill the board.
    const at = Math.round(exact);
    exact += sizes[first + i] ?? 0;
    return { roomId: id, at, size: Math.round(exact) - at, isNarrow: narrow.has(id) };
  });
  return { lanes, size: Math.floor(exact), first };
}

/** The area of a column, and the lane there. */
export function laneOf(geometry: Geometry, column: number): { readonly area: Area; readonly lane: Lane } | null {
  const area = column < geometry.free.first ? geometry.pinned : geometry.free;
  const lane = area.lanes[column - area.first];
  return lane ? { area, lane } : null;
}

export const bandOf = ({ bands }: Geometry, dayId: string): Band | undefined =>
  bands.find(({ layout }) => layout.day.id === dayId);

/** A stretch of pixels across and along as a rectangle of the screen. */
export const rect = (geometry: Geometry, across: number, size: number, along: number, length: number): Rect =>
  geometry.turned
    ? { left: along, top: across, width: length, height: size }
    : { left: across, top: along, width: size, height: length };

/** Minutes of a day as pixels along the board. */
export const alongOf = ({ perMinute }: Geometry, { at, layout }: Band, minute: number): number =>
  at + (minute - layout.opening) * perMinute;

/** Some minutes of a room's lane as a rectangle of its area. */
export function cellRect(geometry: Geometry, band: Band, column: number, start: number, end: number): Rect | null {
  const found = laneOf(geometry, column);
  if (!found) return null;
  const from = alongOf(geometry, band, start);
  return rect(geometry, found.lane.at, found.lane.size, from, (end - start) * geometry.perMinute);
}

/** Where a card stands: its area (that of its room, or for a plenary that of most rooms) and its rectangle there. */
export function cardRect(geometry: Geometry, band: Band, card: PlacedCard): (Rect & { readonly area: Area }) | null {
  const from = alongOf(geometry, band, card.start);
  const length = (card.end - card.start) * geometry.perMinute;
  if (card.span > 1) {
    const area = geometry.free.lanes.length > 0 ? geometry.free : geometry.pinned;
    return { area, ...rect(geometry, 0, area.size, from, length) };
  }
  const found = laneOf(geometry, card.column);
  if (!found) return null;
  const size = found.lane.size / card.lanes;
  return { area: found.area, ...rect(geometry, found.lane.at + card.lane * size, size, from, length) };
}

/** What lies at a point of an area: a day, a column, and the minute of the day (not rounded); null beside all days. */
export function pointAt(
  geometry: Geometry,
  area: Area,
  x: number,
  y: number,
): { readonly band: Band; readonly column: number; readonly minute: number } | null {
  const [across, along] = geometry.turned ? [y, x] : [x, y];
  const index = area.lanes.findIndex(({ at, size }) => across >= at && across < at + size);
  if (index < 0) return null;
  const slack = 10 * geometry.perMinute;
  const band = geometry.bands.find(({ at, length }) => along >= at - slack && along <= at + length);
  if (!band) return null;
  const minute = band.layout.opening + (along - band.at) / geometry.perMinute;
  return { band, column: area.first + index, minute };
}
