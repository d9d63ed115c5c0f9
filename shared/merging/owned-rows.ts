import type { AnyRow } from '../model/state.ts';
import type { Pick } from './decisions.ts';
import type { FieldOutcome } from './import-preview.ts';

/** The tables whose rows a source gives as lists of a person or a session. */
export type OwnedTable = 'unavailability' | 'relation';

/** One thing that a source says of a record: an absence, a relation. Equal keys mean the same thing. */
export interface OwnedEntry {
  readonly key: string;
  /** In the source's terms, as JSON. */
  readonly said: AnyRow;
  /** Columns of its row; ids are tokens. */
  readonly values: AnyRow;
}

/** What is done about such a list. */
export interface OwnedRows {
  readonly field: string;
  readonly table: OwnedTable;
  /** All that the source says now; with the row that it made of it, unless there is none or it is to be made. */
  readonly entries: readonly { readonly entry: OwnedEntry; readonly id: string | null; readonly isNew: boolean }[];
  readonly remove: readonly string[];
  /** What the source says, or which rows are its own, is to be remembered anew. */
  readonly isNewBase: boolean;
}

/** What a list is merged from. */
export interface OwnedSides {
  /** What the source said last, by key, with the id of the row that it made (null: it made none); undefined: nothing yet. */
  readonly base: ReadonlyMap<string, string | null> | undefined;
  /** The rows that stand here, by key, with their ids. */
  readonly mine: ReadonlyMap<string, string>;
  readonly theirs: readonly OwnedEntry[];
  /** Whether another record of the source says it, too. */
  readonly isSaidElsewhere: (key: string) => boolean;
}

export interface MergedRows {
  readonly outcome: 'same' | Extract<FieldOutcome, 'set' | 'update' | 'merged' | 'kept' | 'clear'>;
  readonly entries: OwnedRows['entries'];
  readonly remove: readonly string[];
  /** The keys that stand here afterwards. */
  readonly after: readonly string[];
}

/**
 * Merges a list three ways: what the source says newly is added; what it says no longer is removed if its own row still
 * says it; rows made by hand, and rows of the source that somebody changed, stay.
 */
export function mergeRows({ base, mine, theirs, isSaidElsewhere }: OwnedSides, pick: Pick): MergedRows {
  const said = new Map(theirs.map((entry) => [entry.key, entry]));
  const isKept = pick === 'mine';
  const added = new Set(
    isKept ? [] : [...said.keys()].filter((key) => !mine.has(key) && (pick === 'theirs' || base?.has(key) !== true)),
  );
  const dropped = isKept
    ? []
    : [...(base ?? [])].filter(
        ([key, id]) => !said.has(key) && id !== null && mine.get(key) === id && !isSaidElsewhere(key),
      );
  const droppedKeys = new Set(dropped.map(([key]) => key));
  const after = [...[...mine.keys()].filter((key) => !droppedKeys.has(key)), ...added];
  return {
    outcome: outcomeOf(base, mine, said, added.size + droppedKeys.size > 0, after),
    entries: [...said].map(([key, entry]) => ({ entry, id: base?.get(key) ?? null, isNew: added.has(key) })),
    remove: dropped.flatMap(([, id]) => (id === null ? [] : [id])),
    after,
  };
}

type Keys = { readonly size: number; has(key: string): boolean; keys(): Iterable<string> };

function outcomeOf(
  base: Keys | undefined,
  mine: Keys,
  said: Keys,
  isChanged: boolean,
  after: readonly string[],
): MergedRows['outcome'] {
  if (!isChanged) return sameKeys(mine, said) ? 'same' : 'kept';
  if (after.length === 0) return 'clear';
  if (mine.size === 0) return 'set';
  return base && !sameKeys(base, mine) ? 'merged' : 'update';
}

const sameKeys = (a: Keys, b: Keys): boolean => a.size === b.size && [...a.keys()].every((key) => b.has(key));
