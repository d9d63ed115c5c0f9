import type { AgendaBand, AgendaDay, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import type { Spoken } from '../../../shared/agenda/locale.ts';
import { type SessionContext, type SessionData, sessionData, soft } from './session-data.ts';

export interface BandData {
  readonly kind: 'band';
  readonly title: string;
  readonly time: string;
  readonly room: string | null;
}

/** What begins at one time of a day. */
export interface SlotData {
  readonly time: string;
  readonly items: readonly (BandData | ({ readonly kind: 'session'; readonly room: string } & SessionData))[];
}

export interface DayData {
  readonly name: string;
  readonly date: string;
  readonly label: string | null;
  readonly full: string;
  readonly slots: readonly SlotData[];
}

/** Whether an entry says no more than a break does: lunch, registration. */
const isBand = ({ service, people, abstract, talks }: AgendaEntry): boolean =>
  service && people.length === 0 && abstract === null && talks.length === 0;

/** The sessions of days, talks after their blocks, in the order in which a booklet has them. */
export function inOrder(days: readonly AgendaDay[]): AgendaEntry[] {
  const withTalks = (entry: AgendaEntry): AgendaEntry[] => [entry, ...entry.talks.flatMap(withTalks)];
  return days.flatMap(({ entries }) => entries.filter((entry) => !isBand(entry)).flatMap(withTalks));
}

/** A day by its times, with breaks. */
export function dayData(context: SessionContext, day: AgendaDay, spoken: Spoken): DayData {
  const bands = day.bands.map((band) => ({ start: band.start, item: bandOf(context, band) }));
  const sessions = day.entries.map((entry) => ({ start: entry.start, item: itemOf(context, entry) }));
  const slots = [...Map.groupBy([...bands, ...sessions], ({ start }) => start)].sort(([a], [b]) => a - b);
  const { weekday, dayOfYear, label, dateText } = day;
  return {
    name: weekday,
    date: dayOfYear,
    label,
    full: dateText,
    slots: slots.map(([start, group]) => ({ time: spoken.time(start), items: group.map(({ item }) => item) })),
  };
}

const bandOf = ({ words }: SessionContext, band: AgendaBand): BandData => ({
  kind: 'band',
  title: soft(band.label ?? words[band.kind]),
  time: band.time,
  room: null,
});

function itemOf(context: SessionContext, entry: AgendaEntry): SlotData['items'][number] {
  const { name, time } = entry;
  const room = soft(entry.room.name);
  if (isBand(entry)) return { kind: 'band', title: soft(name), time, room };
  return { kind: 'session', room, ...sessionData(context, entry) };
}
