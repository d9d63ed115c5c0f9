import type { Agenda, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { safeLink } from '../../../shared/agenda/inline.ts';
import { wordsFor } from '../../../shared/agenda/words.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { DayId, PersonId, RoomId, SessionId, TrackId } from '../../../shared/model/tables.ts';
import { zoneShifts } from '../../../shared/time/zone.ts';
import type { ExportInput } from '../product.ts';
import { stampOf } from '../stamp.ts';
import { line, textLine } from './content-line.ts';
import { type EventContext, eventLines, utcTime } from './event.ts';
import { eventHistories } from './sequence.ts';
import { timeZoneLines } from './vtimezone.ts';

/** How often a calendar that is subscribed to may ask again (RFC 5545, 3.3.6). */
const REFRESH = 'PT6H';

/** What of the program is in the calendar (null: all), and how it is written. */
export interface CalendarChoice {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  readonly tracks: readonly TrackId[] | null;
  readonly people: readonly PersonId[] | null;
  readonly abstracts: boolean;
  readonly times: 'zone' | 'utc';
}

/** An entry with the block that it is a talk of. */
interface Found {
  readonly entry: AgendaEntry;
  readonly block: AgendaEntry | null;
}

/**
 * The schedule as an iCalendar file (RFC 5545, 7986). The talks of a block are events, the block is named in each. What
 * was in a release before and is gone stays as a cancelled event, as it stood last.
 */
export function calendarOf(
  input: ExportInput,
  choice: CalendarChoice,
): { readonly text: string; readonly unplaced: number } {
  const agenda = agendaOf(input.state, choice.days === null ? {} : { days: choice.days });
  const { locale, timeZone, title, url: page } = agenda;
  const zone = choice.times === 'utc' || timeZone === 'UTC' ? null : timeZone;
  const context: EventContext = {
    words: wordsFor(locale).words,
    venue: [agenda.venue, agenda.city].filter((part) => part !== null),
    abstracts: choice.abstracts,
    zone,
    twice:
      zone === null
        ? []
        : zoneShifts(
            [...input.state.day.values()].map(({ date }) => date),
            zone,
          ).filter(({ kind }) => kind === 'repeated'),
    stamp: utcTime(new Date(input.asOf)),
  };
  const histories = eventHistories(input);
  const found = foundIn(agenda, choice);
  const gone = goneEntries(histories, choice);
  const events = [
    ...found.map((one) => ({ ...one, state: input.state, isCancelled: false })),
    ...gone.map((one) => ({ ...one, isCancelled: true })),
  ];
  const stamp = stampOf(input, agenda);
  const url = page === null ? null : safeLink(page);
  const text = [
    'BEGIN:VCALENDAR\r\n',
    line('VERSION', '2.0'),
    line('PRODID', '-//Lectern//Program//EN'),
    line('METHOD', 'PUBLISH'),
    textLine('NAME', title),
    textLine('X-WR-CALNAME', title),
    textLine('DESCRIPTION', `${stamp.release}, ${stamp.asOf}`),
    textLine('X-WR-TIMEZONE', timeZone),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}\r\n`,
    line('X-PUBLISHED-TTL', REFRESH),
    url === null ? '' : line('URL', url),
    zone === null || events.length === 0
      ? ''
      : timeZoneLines(
          zone,
          events.flatMap(({ entry }) => [entry.startInstant, entry.endInstant]),
        ),
    ...events.map(({ entry, block, state, isCancelled }) => {
      const sequence = histories.get(entry.id)?.sequence ?? 0;
      const recording = state.session.get(entry.id)?.recording ?? null;
      return eventLines(entry, { block, sequence, isCancelled, recording }, context);
    }),
    'END:VCALENDAR\r\n',
  ].join('');
  return { text, unplaced: agenda.unplaced.length };
}

/** The entries of an agenda that were chosen: talks in the place of their blocks. */
function foundIn(agenda: Agenda, { rooms, tracks, people }: CalendarChoice): Found[] {
  const all = agenda.days.flatMap(({ entries }) =>
    entries.flatMap((entry): Found[] =>
      entry.talks.length > 0 ? entry.talks.map((talk) => ({ entry: talk, block: entry })) : [{ entry, block: null }],
    ),
  );
  return all.filter(({ entry, block }) => {
    const present = [...entry.people, ...(block?.people ?? [])];
    return (
      (rooms === null || rooms.includes(entry.room.id)) &&
      (tracks === null || [entry.track?.id, block?.track?.id].some((id) => id !== undefined && tracks.includes(id))) &&
      (people === null || present.some(({ id }) => people.includes(id)))
    );
  });
}

/** What was in a release before and is gone now, as it stood in the last one that had it, in the order of its times. */
function goneEntries(histories: ReturnType<typeof eventHistories>, choice: CalendarChoice) {
  const gone = new Map<ProgramState, Set<SessionId>>();
  for (const [id, { goneSince }] of histories) {
    if (goneSince) gone.set(goneSince, (gone.get(goneSince) ?? new Set()).add(id));
  }
  return [...gone]
    .flatMap(([state, ids]) => {
      const days = choice.days?.filter((id) => state.day.has(id)) ?? null;
      const found = foundIn(agendaOf(state, days === null ? {} : { days }), choice);
      return found.filter(({ entry }) => ids.has(entry.id)).map((one) => ({ ...one, state }));
    })
    .sort((a, b) => a.entry.startInstant - b.entry.startInstant || a.entry.number - b.entry.number);
}
