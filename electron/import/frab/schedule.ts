import type { Lines } from '../issue.ts';

/** The named values of a record as its source writes them: attributes, child elements, JSON members. Blank ones are left out. */
export type Texts = ReadonlyMap<string, string>;

/** A schedule of the frab family before it is understood, whether it was XML or JSON. */
export interface RawSchedule {
  readonly conference: RawRecord;
  readonly tracks: readonly RawRecord[];
  /** Rooms that are listed for the whole conference (JSON only); they hold no events. */
  readonly rooms: readonly RawRecord[];
  readonly days: readonly RawDay[];
  /** People listed apart from the events, with more about them. */
  readonly people: readonly RawRecord[];
}

export interface RawRecord {
  readonly texts: Texts;
  readonly lines: Lines;
}
export interface RawDay extends RawRecord {
  readonly rooms: readonly RawRoom[];
  /** Events that stand under the day itself, in no room. */
  readonly loose: readonly RawEvent[];
}
export interface RawRoom extends RawRecord {
  readonly events: readonly RawEvent[];
}
export interface RawEvent extends RawRecord {
  /** null where the event says nothing of people. */
  readonly people: readonly RawRecord[] | null;
  readonly links: readonly RawLink[];
}
export interface RawLink {
  readonly kind: 'link' | 'attachment';
  readonly href: string;
  readonly label: string;
}

/** How a record is called in a message: “title”, else its id. */
export function nameOf({ texts }: RawRecord): string {
  const name = texts.get('title') ?? texts.get('name') ?? texts.get('public_name') ?? '';
  const words = name.replace(/\s+/g, ' ').trim().slice(0, 80);
  return words === '' ? `event ${texts.get('id') ?? texts.get('guid') ?? '(no id)'}`.slice(0, 100) : `“${words}”`;
}
