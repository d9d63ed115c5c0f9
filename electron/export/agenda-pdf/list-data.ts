import type { AgendaBand, AgendaDay, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import type { Inline } from '../../../shared/agenda/inline.ts';
import { type Block, richText } from '../../../shared/agenda/rich-text.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { colourOf } from '../colour.ts';
import { softBreaks } from './soft-breaks.ts';

/** Longer words may break anywhere: they would not fit the column. */
const WORD = 26;
const soft = (text: string): string => softBreaks(text, WORD);
const softly = (text: string | null): string | null => (text === null ? null : soft(text));

/** What stands under one heading: a time, or the name of a room, a track or a person. */
export interface GroupData {
  readonly heading: string;
  readonly items: readonly ItemData[];
}

export type ItemData =
  | { readonly kind: 'band'; readonly title: string; readonly time: string; readonly room: string | null }
  | ({ readonly kind: 'entry' } & EntryData);

export interface EntryData {
  /** The name of its place; null where it stands a second time. */
  readonly target: string | null;
  readonly title: string;
  readonly marked: boolean;
  /** What is new or different of it since the release that is compared with. */
  readonly change: string | null;
  readonly untitled: string;
  readonly subtitle: string | null;
  readonly time: string;
  readonly room: string;
  readonly meta: string | null;
  readonly colour: string | null;
  readonly people: readonly { readonly name: string; readonly affiliation: string | null }[];
  /** Two or three letters, for hyphenation. */
  readonly language: string | null;
  readonly abstract: readonly Block[];
  readonly talks: readonly EntryData[];
}

/** The name of a session's place in the list. */
export const targetOf = ({ id }: Pick<AgendaEntry, 'id'>): string => `s-${id}`;

/** The places that a list has. */
export const targetsOf = (groups: readonly GroupData[]): Set<string> =>
  new Set(groups.flatMap(({ items }) => items.flatMap((item) => ('target' in item ? (item.target ?? []) : []))));

/** What the entries of a list are told with. */
export interface ListWords {
  readonly abstracts: boolean;
  readonly words: Words;
  readonly changes: ReadonlyMap<SessionId, readonly string[]>;
}

/** A day's sessions and breaks in time order, as the template wants them. */
export function listData(day: AgendaDay, list: ListWords, timeOf: (minute: number) => string): GroupData[] {
  const items = [
    ...day.bands.map((band) => ({ start: band.start, item: bandData(band, list.words) })),
    ...day.entries.map((entry) => ({ start: entry.start, item: itemData(entry, list) })),
  ];
  return [...Map.groupBy(items, ({ start }) => start)]
    .sort(([a], [b]) => a - b)
    .map(([start, group]) => ({ heading: timeOf(start), items: group.map(({ item }) => item) }));
}

const bandData = (band: AgendaBand, words: Words): ItemData => ({
  kind: 'band',
  title: soft(band.label ?? words[band.kind]),
  time: band.time,
  room: null,
});

/** Lunch and the like, of which there is nothing more to tell. */
export const isBand = ({ service, people, abstract }: AgendaEntry): boolean =>
  service && people.length === 0 && abstract === null;

export function itemData(entry: AgendaEntry, list: ListWords): ItemData {
  if (isBand(entry)) return { kind: 'band', title: soft(entry.name), time: entry.time, room: soft(entry.room.name) };
  return { kind: 'entry', ...entryData(entry, list) };
}

function entryData(entry: AgendaEntry, list: ListWords): EntryData {
  const { abstracts, words, changes } = list;
  const { id, name, isTitle, subtitle, time, room, kind, track, level, language, people, abstract, talks } = entry;
  const meta = [track?.name, kind, level].filter((fact) => fact != null);
  return {
    target: targetOf({ id }),
    title: soft(name),
    marked: !isTitle,
    change: changes.get(id)?.join(', ') ?? null,
    untitled: words.untitled,
    subtitle: softly(subtitle),
    time,
    room: soft(room.name),
    meta: meta.length > 0 ? soft(meta.join(' · ')) : null,
    colour: track ? colourOf(track.colour) : null,
    people: people.map((person) => ({
      name: soft(nameInRole(person, words)),
      affiliation: softly(person.affiliation),
    })),
    language: /^([a-z]{2,3})(?:-|$)/i.exec(language ?? '')?.[1]?.toLowerCase() ?? null,
    // Where the name is the abstract's first words, a list without abstracts still says that it is no title.
    abstract: abstracts && abstract !== null ? richText(abstract).map(softBlock) : [],
    talks: talks.map((talk) => entryData(talk, list)),
  };
}

const softRuns = (runs: readonly Inline[]): Inline[] => runs.map((run) => ({ ...run, text: soft(run.text) }));

const softBlock = (block: Block): Block =>
  block.kind === 'list' ? { ...block, items: block.items.map(softRuns) } : { ...block, text: softRuns(block.text) };

function nameInRole({ name, role }: AgendaPerson, words: Words): string {
  if (role === 'chair' || role === 'moderator') return fill(words[role], name);
  return name;
}
