import type { Card, Setting } from './card.ts';
import type { Size } from './scale.ts';

/** A rectangle in points from the left top corner of a grid's area. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card in its place; a turned one is read from below. */
export interface PlacedCard extends Box {
  readonly card: Card;
  readonly setting: Setting;
  readonly turned: boolean;
}

/** A room's name in its place, as lines, with the seats that it has. */
export interface PlacedRoom extends Box {
  readonly lines: readonly string[];
  readonly seats: string | null;
}

/** A time at the axis: its line, from which side on, and its label if there is space for one. */
export interface PlacedTime {
  /** Points along the axis of time. */
  readonly at: number;
  readonly label: string | null;
  readonly isHour: boolean;
}

/** One grid, laid out in full. */
export interface GridLayout {
  /** The size of its cards, in points; single ones may be a little smaller. */
  readonly size: number;
  readonly turned: boolean;
  readonly cards: readonly PlacedCard[];
  readonly rooms: readonly PlacedRoom[];
  readonly times: readonly PlacedTime[];
  readonly labelSize: number;
  readonly roomSize: number;
  /** Where the cards stand. */
  readonly body: Box;
}

/** What a grid is laid out from. */
export interface GridContent {
  readonly rooms: readonly { readonly name: string; readonly seats: string | null }[];
  readonly widths: readonly number[];
  /** Minutes of the day at which something begins or ends. */
  readonly marks: readonly number[];
  readonly cards: readonly Card[];
  /** The points that its page has for it. */
  readonly area: Size;
  timeText(minute: number): string;
}
