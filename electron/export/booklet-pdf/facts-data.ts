import type { Agenda, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import { cleanOrNull } from '../../../shared/agenda/clean-text.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { colourOf } from '../colour.ts';
import type { ChangeMarks } from './change-marks.ts';
import { soft } from './session-data.ts';
import type { BookletWords } from './words.ts';

export interface FactsData {
  readonly lines: readonly { readonly name: string; readonly text: string }[];
  readonly rooms: readonly { readonly name: string; readonly where: string | null; readonly seats: string | null }[];
  readonly tracks: readonly { readonly mark: string; readonly name: string; readonly colour: string }[];
  readonly hints: readonly string[];
  readonly cancelled: readonly string[];
}

/** What a booklet tells of the place: venue, zone, the rooms in use with their buildings, tracks, how to read it. */
export function factsData(
  state: ProgramState,
  agenda: Agenda,
  marks: ReadonlyMap<AgendaTrack['id'], string>,
  { since, cancelled }: ChangeMarks,
  [words, booklet]: readonly [Words, BookletWords],
): FactsData {
  const used = new Set(agenda.days.flatMap(({ rooms }) => rooms.map(({ id }) => id)));
  const rooms = [...state.room.values()]
    .filter(({ id }) => used.has(id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const place = [agenda.venue, agenda.city].filter((part) => part !== null).join(', ');
  const lines = [
    { name: booklet.venue, text: place },
    { name: booklet.times, text: fill(words.timesIn, agenda.timeZone.replaceAll('_', ' ')) },
    { name: 'www', text: agenda.url ?? '' },
  ];
  return {
    lines: lines.filter(({ text }) => text !== '').map(({ name, text }) => ({ name, text: soft(text) })),
    rooms: rooms.map(({ name, building, floor, capacity }) => {
      const level = cleanOrNull(floor);
      const where = [
        cleanOrNull(building),
        level !== null && /^-?\d+$/.test(level) ? fill(booklet.floor, level) : level,
      ].filter((part) => part !== null);
      return {
        name: soft(cleanOrNull(name) ?? ''),
        where: where.length > 0 ? soft(where.join(', ')) : null,
        seats: capacity === null ? null : fill(words.seats, capacity),
      };
    }),
    tracks: agenda.tracks.map(({ id, name, colour }) => ({
      mark: marks.get(id) ?? '',
      name: soft(name),
      colour: colourOf(colour),
    })),
    hints: [
      booklet.hintOrder,
      ...(agenda.tracks.length > 0 ? [booklet.hintTracks] : []),
      ...(since === null ? [] : [fill(booklet.hintChanges, since)]),
    ],
    cancelled: cancelled.map(soft),
  };
}
