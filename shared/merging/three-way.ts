/** How one field is merged: what is written, and what a person should see of it. */
export interface Merged {
  /** 'same': nothing to write or to tell. */
  readonly outcome: 'same' | 'set' | 'update' | 'kept' | 'conflict';
  /** The value after the import. */
  readonly value: unknown;
}

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A value that says nothing. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && flat(value) === '') ||
  (Array.isArray(value) && value.length === 0);

/** Whether two values are alike: texts but for white space and Unicode form, lists and objects by content. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || (isBlank(a) && isBlank(b))) return true;
  if (typeof a === 'string' && typeof b === 'string') return flat(a) === flat(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return canonical(a) === canonical(b);
}

// The order of an object's keys says nothing.
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * The three-way merge of one field: `base` is what the source said last (undefined: nothing yet), `mine` what stands
 * here, `theirs` what the source says now. Without a base only blanks are filled. `pick` decides a conflict; mine is
 * kept where nobody did.
 */
export function mergeField(base: unknown, mine: unknown, theirs: unknown, pick: unknown = null): Merged {
  if (sameValue(mine, theirs)) return { outcome: 'same', value: mine };
  if (base === undefined) return isBlank(mine) ? { outcome: 'set', value: theirs } : conflict(mine, theirs, pick);
  if (sameValue(base, theirs) && pick !== 'theirs') return { outcome: 'kept', value: mine };
  if (sameValue(base, mine)) return { outcome: 'update', value: theirs };
  return conflict(mine, theirs, pick);
}

const conflict = (mine: unknown, theirs: unknown, pick: unknown): Merged =>
  pick === 'theirs'
    ? { outcome: 'update', value: theirs }
    : { outcome: pick === 'mine' ? 'kept' : 'conflict', value: mine };

/**
 * The merge of a list of names or ids: what the source added or dropped since its last state is added and dropped
 * here; what was done here stays. Its order is taken only where nothing was done here.
 */
export function mergeList(
  base: readonly string[] | undefined,
  mine: readonly string[],
  theirs: readonly string[],
  pick: unknown = null,
): Merged {
  if (sameValue(mine, theirs)) return { outcome: 'same', value: mine };
  if (base === undefined || sameValue(base, mine) || sameValue(base, theirs))
    return mergeField(base, mine, theirs, pick);
  const dropped = new Set(base.filter((entry) => !theirs.includes(entry)));
  const added = theirs.filter((entry) => !base.includes(entry) && !mine.includes(entry));
  const merged = [...mine.filter((entry) => !dropped.has(entry)), ...added];
  return sameValue(merged, mine) ? { outcome: 'kept', value: mine } : { outcome: 'update', value: merged };
}
