import type { AgendaDay, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { softBreaks } from '../agenda-pdf/soft-breaks.ts';

/** A session that a grid has only by the beginning of its title, in full. */
export interface FullItem {
  readonly key: string;
  readonly title: string;
  readonly italic: boolean;
  readonly facts: string;
  readonly people: string | null;
  readonly talks: readonly string[];
}

/** The items for keys in their order, as [1] is the first of `ids`; breaks are by their name. */
export function fullItems(
  day: AgendaDay,
  ids: readonly string[],
  marks: ReadonlyMap<string, string>,
  words: Words,
): FullItem[] {
  const entries = new Map<string, AgendaEntry>(day.entries.map((entry) => [entry.id, entry]));
  const bands = new Map(day.bands.map((band) => [`${band.time} ${band.label ?? words[band.kind]}`, band]));
  return ids.flatMap((id, i): FullItem[] => {
    const key = String(i + 1);
    const band = bands.get(id);
    if (band)
      return [{ key, title: band.label ?? words[band.kind], italic: false, facts: band.time, people: null, talks: [] }];
    const entry = entries.get(id);
    if (!entry) return [];
    const { name, isTitle, time, room, track, people, talks } = entry;
    const mark = track === null ? undefined : marks.get(track.id);
    return [
      {
        ...{ key, title: name, italic: !isTitle },
        facts: [time, room.name, ...(track ? [mark ?? track.name] : [])].join(' · '),
        people:
          people.map((person) => (person.role === 'chair' ? fill(words.chair, person.name) : person.name)).join(', ') ||
          null,
        talks: talks.map((talk) => `${talk.startText} ${talk.name}`),
      },
    ];
  });
}

/** Longer words may break anywhere: they would not fit a column. */
const WORD = 26;
const soft = (text: string): string => softBreaks(text, WORD);

/** The same items, with words that no column could hold broken where they may be. */
export const softItems = (items: readonly FullItem[]): FullItem[] =>
  items.map((item) => ({
    ...item,
    title: soft(item.title),
    facts: soft(item.facts),
    people: item.people === null ? null : soft(item.people),
    talks: item.talks.map(soft),
  }));
