import type { AgendaDay, AgendaEntry, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import { cleanOrNull } from '../../../shared/agenda/clean-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { PersonId } from '../../../shared/model/tables.ts';
import { type GroupData, isBand, itemData, type ListWords } from './list-data.ts';
import type { ListOrder } from './words.ts';

export interface GroupContext {
  readonly list: ListWords;
  /** The heading of what has no track or no speaker. */
  readonly other: string;
  readonly locale: string;
  /** In their order. */
  readonly tracks: readonly AgendaTrack[];
  readonly people: ProgramState['person'];
}

interface Group {
  readonly heading: string;
  readonly entries: readonly AgendaEntry[];
}

/**
 * A day's sessions under their tracks or rooms, in the program's order of these, or under their speakers by name; each
 * group in time order. A session of several speakers stands under each of them, and a talk of a block stands alone
 * there; its place to be linked to is the first. Breaks are not told.
 */
export function groupedList(day: AgendaDay, order: Exclude<ListOrder, 'time'>, context: GroupContext): GroupData[] {
  const told = new Set<string>();
  return groupsOf(day, order, context).flatMap(({ heading, entries }) =>
    entries.length === 0 ? [] : { heading, items: entries.map((entry) => once(itemData(entry, context.list), told)) },
  );
}

function groupsOf(day: AgendaDay, order: Exclude<ListOrder, 'time'>, context: GroupContext): Group[] {
  if (order === 'room')
    return day.rooms.map(({ id, name }) => ({
      heading: name,
      entries: day.entries.filter(({ room }) => room.id === id),
    }));
  const entries = day.entries.filter((entry) => !isBand(entry));
  if (order === 'speaker') return bySpeaker(entries, context);
  return [
    ...context.tracks.map(({ id, name }) => ({
      heading: name,
      entries: entries.filter(({ track }) => track?.id === id),
    })),
    { heading: context.other, entries: entries.filter(({ track }) => track === null) },
  ];
}

function bySpeaker(entries: readonly AgendaEntry[], { other, locale, people }: GroupContext): Group[] {
  const theirs = new Map<PersonId, { name: string; entries: Set<AgendaEntry> }>();
  const alone: AgendaEntry[] = [];
  for (const entry of entries) {
    const told = [entry, ...entry.talks].filter((one) => one.people.length > 0);
    if (told.length === 0) alone.push(entry);
    for (const one of told)
      for (const { id, name } of one.people) {
        const known = theirs.get(id) ?? { name, entries: new Set() };
        theirs.set(id, { ...known, entries: known.entries.add(one) });
      }
  }
  const collator = new Intl.Collator(locale);
  const named = [...theirs].map(([id, { name, entries: all }]) => {
    const sortName = cleanOrNull(people.get(id)?.sortName ?? null);
    return { id, heading: name, key: sortName ?? name, entries: [...all].sort((a, b) => a.start - b.start) };
  });
  return [
    ...named.sort((a, b) => collator.compare(a.key, b.key) || (a.id < b.id ? -1 : 1)),
    { heading: other, entries: alone },
  ];
}

/** An item without its place where that has been taken. */
function once(item: GroupData['items'][number], told: Set<string>): GroupData['items'][number] {
  if (item.kind === 'band' || item.target === null) return item;
  if (told.has(item.target)) return { ...item, target: null };
  told.add(item.target);
  return item;
}
