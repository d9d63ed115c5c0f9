import type { AgendaBand, AgendaDay, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import type { Inline } from '../../../shared/agenda/inline.ts';
import { type Block, richText } from '../../../shared/agenda/rich-text.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { colourOf } from '../colour.ts';
import { softBreaks } from './soft-breaks.ts';

/** Longer words may break anywhere: they would not fit the column. */
const WORD = 26;
const soft = (text: string): string => softBreaks(text, WORD);
const softly = (text: string | null): string | null => (text === null ? null : soft(text));

/** What begins at one time. */
export interface TimeData {
  readonly time: string;
  readonly items: readonly ItemData[];
}

export type ItemData =
  | { readonly kind: 'band'; readonly title: string; readonly time: string; readonly room: string | null }
  | ({ readonly kind: 'entry' } & EntryData);

export interface EntryData {
  readonly target: string;
  readonly title: string;
  readonly marked: boolean;
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
export const targetsOf = (times: readonly TimeData[]): Set<string> =>
  new Set(times.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'entry' ? [item.target] : []))));

/** A day's sessions and breaks in time order, as the template wants them. */
export function listData(
  day: AgendaDay,
  withAbstracts: boolean,
  words: Words,
  timeOf: (minute: number) => string,
): TimeData[] {
  const items = [
    ...day.bands.map((band) => ({ start: band.start, item: bandData(band, words) })),
    ...day.entries.map((entry) => ({ start: entry.start, item: itemData(entry, withAbstracts, words) })),
  ];
  return [...Map.groupBy(items, ({ start }) => start)]
    .sort(([a], [b]) => a - b)
    .map(([start, group]) => ({ time: timeOf(start), items: group.map(({ item }) => item) }));
}

const bandData = (band: AgendaBand, words: Words): ItemData => ({
  kind: 'band',
  title: soft(band.label ?? words[band.kind]),
  time: band.time,
  room: null,
});

function itemData(entry: AgendaEntry, withAbstracts: boolean, words: Words): ItemData {
  const { service, name, time, room, people, abstract } = entry;
  if (service && people.length === 0 && abstract === null)
    return { kind: 'band', title: soft(name), time, room: soft(room.name) };
  return { kind: 'entry', ...entryData(entry, withAbstracts, words) };
}

function entryData(entry: AgendaEntry, withAbstracts: boolean, words: Words): EntryData {
  const { id, name, isTitle, subtitle, time, room, kind, track, level, language, people, abstract, talks } = entry;
  const meta = [track?.name, kind, level].filter((fact) => fact != null);
  return {
    target: targetOf({ id }),
    title: soft(name),
    marked: !isTitle,
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
    abstract: withAbstracts && abstract !== null ? richText(abstract).map(softBlock) : [],
    talks: talks.map((talk) => entryData(talk, withAbstracts, words)),
  };
}

const softRuns = (runs: readonly Inline[]): Inline[] => runs.map((run) => ({ ...run, text: soft(run.text) }));

const softBlock = (block: Block): Block =>
  block.kind === 'list' ? { ...block, items: block.items.map(softRuns) } : { ...block, text: softRuns(block.text) };

function nameInRole({ name, role }: AgendaPerson, words: Words): string {
  if (role === 'chair' || role === 'moderator') return fill(words[role], name);
  return name;
}
