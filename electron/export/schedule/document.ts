import type { Agenda, AgendaDay, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { cleanOrNull, cleanText } from '../../../shared/agenda/clean-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { DayId, RoomId, SessionId, TrackId } from '../../../shared/model/tables.ts';
import { isoWithOffset } from '../../../shared/time/zone.ts';
import { publicPart } from '../json/public-part.ts';
import type { ExportInput } from '../product.ts';
import { acronymOf, guidOf, numberOf, slugOf } from './identity.ts';
import { webLink } from './web-link.ts';

/**
 * A schedule of the frab family, before it is written as XML or JSON: the same guids, texts and times in both. Times are
 * ISO texts with the offset of the program's zone.
 */
export interface Schedule {
  /** "v2", or "draft 2027-03-12T17:40:00Z". */
  readonly version: string;
  readonly title: string;
  readonly acronym: string;
  readonly timeZone: string;
  readonly url: string | null;
  /** Dates of the first and the last day. */
  readonly start: string | null;
  readonly end: string | null;
  readonly tracks: readonly { readonly name: string; readonly colour: string; readonly slug: string }[];
  readonly rooms: readonly { readonly name: string; readonly guid: string; readonly capacity: number | null }[];
  readonly days: readonly ScheduleDay[];
  /** How many sessions that are meant for the program have no full place: they are not in. */
  readonly unplaced: number;
}

export interface ScheduleDay {
  /** From 1. */
  readonly index: number;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  /** Rooms with something in them, in their order. */
  readonly rooms: readonly {
    readonly name: string;
    readonly guid: string;
    readonly events: readonly ScheduleEvent[];
  }[];
}

export interface ScheduleEvent {
  readonly id: number;
  readonly guid: string;
  readonly slug: string;
  readonly room: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly type: string;
  readonly track: string;
  readonly language: string | null;
  readonly abstract: string;
  readonly date: string;
  readonly end: string;
  /** "09:00" */
  readonly start: string;
  /** "00:30" */
  readonly duration: string;
  readonly persons: readonly SchedulePerson[];
  /** What its people asked for; null: nothing. */
  readonly recording: 'wanted' | 'refused' | null;
  readonly url: string | null;
  /** Slides that may be shown. */
  readonly slides: readonly { readonly title: string; readonly url: string }[];
}

export interface SchedulePerson {
  readonly id: number;
  readonly guid: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly biography: string | null;
  readonly pronouns: string | null;
  readonly url: string | null;
}

/** What of the program is in a schedule; null: all. */
export interface ScheduleChoice {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  readonly tracks: readonly TrackId[] | null;
}

/**
 * The schedule of a snapshot. A block is there as its talks, since readers take two events at a time in a room for a
 * clash; a block without talks is one event. Chairs are no speakers and not in.
 */
export function scheduleOf(input: ExportInput, choice: ScheduleChoice): Schedule {
  const state = publicPart(input.state);
  const agenda = agendaOf(state, choice.days === null ? {} : { days: choice.days });
  const context: Context = { state, agenda, acronym: acronymOf(agenda, state.program.get('program')?.acronym ?? null) };
  const days = agenda.days.map((day, i) => dayOf(context, day, i + 1, choice));
  const shown = new Set(days.flatMap((day) => day.rooms.map(({ guid }) => guid)));
  const slugs = new Map<string, number>();
  return {
    version: input.release ?? `draft ${input.asOf}`,
    title: agenda.title,
    acronym: context.acronym,
    timeZone: agenda.timeZone,
    url: webLink(agenda.url),
    start: agenda.days[0]?.date ?? null,
    end: agenda.days.at(-1)?.date ?? null,
    tracks: agenda.tracks
      .filter(({ id }) => choice.tracks === null || choice.tracks.includes(id))
      .map(({ name, colour }) => ({ name, colour, slug: unlike(slugs, slugOf(name)) })),
    rooms: [...state.room.values()]
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map((room) => ({ name: cleanOrNull(room.name) ?? '', guid: guidOf(room), capacity: room.capacity }))
      .filter(({ guid }) => shown.has(guid)),
    days,
    unplaced: agenda.unplaced.length,
  };
}

interface Context {
  readonly state: ProgramState;
  readonly agenda: Agenda;
  readonly acronym: string;
}

function dayOf(context: Context, day: AgendaDay, index: number, { rooms, tracks }: ScheduleChoice): ScheduleDay {
  const { state, agenda } = context;
  const entries = day.entries
    .flatMap((entry) => (entry.talks.length > 0 ? entry.talks : [entry]))
    .filter((entry) => rooms === null || rooms.includes(entry.room.id))
    .filter((entry) => tracks === null || (entry.track !== null && tracks.includes(entry.track.id)));
  const inRooms = Map.groupBy(entries, ({ room }) => room.id);
  const { opening = 0, closing = 1440 } = state.day.get(day.id) ?? {};
  const iso = (minute: number): string => isoWithOffset(day.date, minute, agenda.timeZone);
  const own = [...state.room.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return {
    index,
    date: day.date,
    start: iso(opening),
    end: iso(closing),
    rooms: own.flatMap((room) => {
      const held = inRooms.get(room.id);
      if (!held) return [];
      const events = held.map((entry) => eventOf(context, entry));
      return [{ name: cleanOrNull(room.name) ?? '', guid: guidOf(room), events }];
    }),
  };
}

function eventOf({ state, acronym }: Context, entry: AgendaEntry): ScheduleEvent {
  const { id, number, name } = entry;
  const minutes = entry.end - entry.start;
  return {
    id: number,
    guid: guidOf(entry),
    slug: `${acronym}-${number}-${slugOf(name)}`.replace(/-+$/, ''),
    room: entry.room.name,
    title: name,
    subtitle: entry.subtitle,
    type: entry.kind ?? '',
    track: entry.track?.name ?? '',
    language: entry.language,
    abstract: entry.abstract ?? '',
    date: entry.startIso,
    end: entry.endIso,
    start: entry.startIso.slice(11, 16),
    duration: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    persons: entry.people.filter(({ role }) => role !== 'chair').map((person) => personOf(state, person)),
    recording: state.session.get(id)?.recording ?? null,
    url: webLink(entry.url),
    slides: slidesOf(state, id),
  };
}

function personOf(state: ProgramState, { id, guid, name, affiliation, pronouns }: AgendaPerson): SchedulePerson {
  const row = state.person.get(id);
  const own = guidOf({ id, guid });
  return {
    id: numberOf(own),
    guid: own,
    name,
    affiliation,
    pronouns,
    biography: cleanOrNull(row?.biography ?? null, cleanText),
    url: webLink(row?.url ?? null),
  };
}

const slidesOf = (state: ProgramState, sessionId: SessionId): ScheduleEvent['slides'] =>
  [...state.slidesLink.values()].flatMap((link) => {
    const url = webLink(link.url);
    const isShown = link.sessionId === sessionId && link.visibility === 'public' && url !== null;
    return isShown ? [{ title: cleanOrNull(link.label) ?? 'Slides', url }] : [];
  });

function unlike(taken: Map<string, number>, slug: string): string {
  const times = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, times);
  return times === 1 ? slug : `${slug}-${times}`;
}
