import type { AgendaBand, AgendaDay, AgendaEntry, AgendaPerson, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import type { RoomId, SessionId } from '../../../shared/model/tables.ts';
import { colourOf } from '../colour.ts';
import { said } from '../sign-parts/plain-text.ts';
import type { SignWords } from './words.ts';

/** One row of a door sign, as the template wants it. */
export interface SignItem {
  readonly kind: 'session' | 'talk' | 'band';
  readonly start: string;
  readonly end: string | null;
  readonly title: string;
  /** The title is the first words of the abstract. */
  readonly marked: boolean;
  readonly people: readonly string[];
  /** What stands beside a title: the track, or the room of what happens elsewhere. */
  readonly aside: string | null;
  readonly colour: string | null;
  /** What is different since a release: "moved". */
  readonly changed: readonly string[];
}

interface Row {
  readonly start: number;
  readonly item: SignItem;
}

export interface SignContext {
  readonly words: Words;
  readonly own: SignWords;
  readonly timeOf: (minute: number) => string;
  readonly changed: ReadonlyMap<SessionId, readonly string[]>;
}

/**
 * What happens behind one door on one day, in order: its sessions and their talks, breaks, and while nothing is on here
 * what is on for everybody elsewhere. `rooms` are the room and the combined rooms that it is a part of; sessions
 * of the `main` track need not say so.
 */
export function signItems(
  day: AgendaDay,
  rooms: ReadonlySet<RoomId>,
  main: AgendaTrack | null,
  context: SignContext,
): SignItem[] {
  const entries = day.entries.filter(({ room }) => rooms.has(room.id));
  const own = entries.filter(({ service }) => !service);
  const [first, last] = [Math.min(...entries.map(({ start }) => start)), Math.max(...entries.map(({ end }) => end))];
  const free = ({ start, end }: { start: number; end: number }) =>
    own.every((entry) => entry.end <= start || end <= entry.start);
  const during = ({ start, end }: { start: number; end: number }) => start < last && first < end;
  const elsewhere = day.entries.filter(
    (entry) => !rooms.has(entry.room.id) && free(entry) && (entry.plenary || (entry.service && during(entry))),
  );
  const told = new Set<string>();
  const bands = day.bands.filter(
    (band) => (band.roomIds === null || band.roomIds.some((id) => rooms.has(id))) && free(band) && during(band),
  );
  const rows: Row[] = [
    ...entries.flatMap((entry) => entryRows(entry, entry.track?.id !== main?.id, context)),
    ...elsewhere.map((entry) => elsewhereRow(entry, context)),
    ...bands.map((band) => bandRow(band, context)),
  ];
  // A break that is both a slot of the grid and a session is one thing.
  return rows
    .sort((a, b) => a.start - b.start)
    .filter(({ start, item }) => {
      if (item.kind !== 'band') return true;
      const key = `${start} ${item.title.toLowerCase()}`;
      return !told.has(key) && told.add(key);
    })
    .map(({ item }) => item);
}

function entryRows(entry: AgendaEntry, tellTrack: boolean, context: SignContext): Row[] {
  const { words } = context;
  const row: Row = {
    start: entry.start,
    item: {
      kind: entry.service && entry.people.length === 0 ? 'band' : 'session',
      start: entry.startText,
      end: entry.end > entry.start ? entry.endText : null,
      title: said(entry.name),
      marked: !entry.isTitle,
      people: peopleLines(entry.people, words),
      aside: tellTrack && entry.track ? said(entry.track.name) : null,
      colour: entry.track ? colourOf(entry.track.colour) : null,
      changed: context.changed.get(entry.id) ?? [],
    },
  };
  return [
    row,
    ...entry.talks.flatMap((talk) =>
      entryRows(talk, false, context).map(({ start, item }) => ({
        start,
        item: { ...item, kind: 'talk' as const, colour: row.item.colour },
      })),
    ),
  ];
}

const elsewhereRow = (entry: AgendaEntry, { own }: SignContext): Row => ({
  start: entry.start,
  item: { ...bandOf(entry.startText, entry.endText, entry.name), aside: fill(own.inRoom, said(entry.room.name)) },
});

const bandRow = (band: AgendaBand, { words, timeOf }: SignContext): Row => ({
  start: band.start,
  item: bandOf(timeOf(band.start), timeOf(band.end), band.label ?? words[band.kind]),
});

const bandOf = (start: string, end: string, title: string): SignItem => ({
  ...{ kind: 'band', start, end, title: said(title), marked: false },
  ...{ people: [], aside: null, colour: null, changed: [] },
});

/** Names with affiliations; chairs and moderators as such. Authors who do not speak stand on no door. */
export function peopleLines(people: readonly AgendaPerson[], words: Words): string[] {
  const speaking = people.filter(({ role }) => role !== 'author');
  const lines = (speaking.length > 0 ? speaking : people).map(({ name, role, affiliation }) => {
    const named = role === 'chair' || role === 'moderator' ? fill(words[role], name) : name;
    return said(affiliation === null ? named : `${named} (${affiliation})`);
  });
  return [...new Set(lines)];
}
