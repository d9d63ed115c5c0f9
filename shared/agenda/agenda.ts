import type { Day, Person, Program, Role, Room, Session, Slot, Track } from '../model/tables.ts';

// The agenda is what the public may read of a program: these types lack e-mail addresses, notes, reasons and all else
// that is not public, so that a product made from them cannot tell it (decision 14).

/** The printed program as data: days with rooms, and sessions in time order. All text is clean (see clean-text.ts). */
export interface Agenda {
  readonly title: string;
  readonly tagline: string | null;
  readonly city: string | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly paperSize: Program['paperSize'];
  /** The tracks of the sessions shown, in their order. */
  readonly tracks: readonly AgendaTrack[];
  readonly days: readonly AgendaDay[];
  /** Sessions that are meant for the program but lack a day, a time or a room. Only of all days, not of chosen ones. */
  readonly unplaced: readonly { readonly name: string; readonly lacks: readonly ('day' | 'time' | 'room')[] }[];
}

export interface AgendaTrack {
  readonly id: Track['id'];
  readonly name: string;
  readonly colour: string;
}

export interface AgendaRoom {
  readonly id: Room['id'];
  readonly name: string;
  readonly capacity: number | null;
}

export interface AgendaDay {
  readonly id: Day['id'];
  readonly date: string;
  readonly label: string | null;
  readonly kind: Day['kind'];
  /** "Tuesday", "30 March 2027", and both in one. */
  readonly weekday: string;
  readonly dayOfYear: string;
  readonly dateText: string;
  /** Rooms where something happens on this day, in their order. */
  readonly rooms: readonly AgendaRoom[];
  /** By start, then room, then end. */
  readonly entries: readonly AgendaEntry[];
  /** Breaks, plenary and closed stretches of the day's grid, by start; ordinary session slots are not told. */
  readonly bands: readonly AgendaBand[];
}

export interface AgendaBand {
  readonly label: string | null;
  readonly kind: Exclude<Slot['kind'], 'sessions'>;
  readonly start: number;
  readonly end: number;
  readonly time: string;
  /** The rooms it is for; null: all. */
  readonly roomIds: readonly Room['id'][] | null;
}

export interface AgendaEntry {
  readonly id: Session['id'];
  readonly guid: string;
  readonly number: number;
  readonly name: string;
  /** False where the name is the first words of the abstract, because there is no title. */
  readonly isTitle: boolean;
  readonly subtitle: string | null;
  readonly abstract: string | null;
  readonly kind: string | null;
  /** Lunch, registration and the like (decision 7). */
  readonly service: boolean;
  readonly plenary: boolean;
  readonly track: AgendaTrack | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly level: string | null;
  readonly url: string | null;
  readonly room: AgendaRoom;
  /** Minutes of the program day; `end` is the minute after the last one. */
  readonly start: number;
  readonly end: number;
  /** "09:00", "09:40", "09:00–09:40" in the program's locale, and the instants with the zone's offset. */
  readonly startText: string;
  readonly endText: string;
  readonly time: string;
  readonly startIso: string;
  readonly endIso: string;
  /** UTC milliseconds. */
  readonly startInstant: number;
  readonly endInstant: number;
  readonly people: readonly AgendaPerson[];
  /** The talks of a block, in order; empty for others. */
  readonly talks: readonly AgendaEntry[];
}

export interface AgendaPerson {
  readonly id: Person['id'];
  readonly guid: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly jobTitle: string | null;
  readonly pronouns: string | null;
  readonly role: Role;
}
