import type { AnyRow } from '../model/state.ts';
import { mergeRows, type OwnedEntry, type OwnedSides, type OwnedTable } from './owned-rows.ts';
import type { RecordPlanner } from './record-planner.ts';
import { sameValue } from './three-way.ts';

interface OwnedList {
  readonly table: OwnedTable;
  readonly theirs: readonly OwnedEntry[];
  readonly mine: ReadonlyMap<string, string>;
  /** What the source said of one entry, as the entry's key; null where it means nothing here any more. */
  readonly keyOf: (said: unknown) => string | null;
  readonly inWords: (key: string) => string;
  /** The row that the source made of an entry for another of its records. */
  readonly ownRow?: (key: string) => string | undefined;
  readonly isSaidElsewhere?: OwnedSides['isSaidElsewhere'];
}

/** Plans a list whose entries are rows of another table: absences of a person, relations of a session. */
export function planOwned(planner: RecordPlanner, field: string, list: OwnedList): void {
  const { table, mine, keyOf, inWords, ownRow, isSaidElsewhere = () => false } = list;
  const theirs = [...new Map(list.theirs.map((entry) => [entry.key, entry])).values()].sort((a, b) =>
    JSON.stringify(a.said) < JSON.stringify(b.said) ? -1 : 1,
  );
  const stored = planner.base(field);
  // What means nothing here any more, because its session was removed, is no statement.
  const before = Array.isArray(stored) ? stored.filter(isObject).filter((said) => keyOf(said) !== null) : undefined;
  const base =
    before &&
    new Map(
      before.flatMap((said): (readonly [string, string | null])[] => {
        const key = keyOf(said);
        return key === null ? [] : [[key, idOf(said) ?? ownRow?.(key) ?? null]];
      }),
    );
  const choice = planner.choice(field, 'pick');
  const { outcome, entries, remove, after } = mergeRows({ base, mine, theirs, isSaidElsewhere }, choice.pick);
  const said = theirs.map((entry) => entry.said);
  const words = (keys: Iterable<string>): string => [...keys].sort().map(inWords).join(', ');
  const isWritten =
    planner.note(field, [...mine.keys()].sort(), {
      said,
      merged: { outcome, value: [...after].sort() },
      choice,
      tell: {
        said: (value) => (Array.isArray(value) ? words(value.flatMap((one: unknown) => keyOf(one) ?? [])) : null),
        ours: (value) => (Array.isArray(value) ? words(value.map(String)) : null),
      },
    }) !== null;
  const isNewBase = planner.isRenamed || before === undefined || !sameValue(before.map(withoutId), said);
  if (!isWritten && !isNewBase) return;
  planner.own({
    field,
    table,
    entries: entries.map(({ entry, id, isNew }) => ({
      entry,
      id: id ?? ownRow?.(entry.key) ?? null,
      isNew: isNew && isWritten,
    })),
    remove: isWritten ? remove : [],
    isNewBase: isNewBase || isWritten,
  });
}

const isObject = (value: unknown): value is AnyRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = ({ id }: AnyRow): string | null => (typeof id === 'string' ? id : null);
const withoutId = ({ id: _, ...said }: AnyRow): AnyRow => said;
