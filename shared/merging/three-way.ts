import type { Pick } from './decisions.ts';

/** How one field is merged: what is written, and what a person should see of it. */
export interface Merged {
  /** 'same': nothing to write or to tell; the others as `FieldOutcome` tells. */
  readonly outcome: 'same' | 'set' | 'update' | 'merged' | 'written' | 'clear' | 'kept' | 'conflict';
  /** The value after the import. */
  readonly value: unknown;
  /** Both sides' changes could be worked together. */
  readonly mergeable?: true;
}

/** Works both sides' changes of a value together; null where they touch the same part. */
export type MergeBoth = (base: unknown, mine: unknown, theirs: unknown) => unknown;
const NEVER: MergeBoth = () => null;

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A value that says nothing. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
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
 * here, `theirs` what the source says now. Without a base only blanks are filled. Where both sides changed it, `both`
 * may work the changes together; else it is a conflict, and mine is kept. `pick` overrules all of that.
 */
export function mergeField(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  pick: Pick = null,
  both: MergeBoth = NEVER,
): Merged {
  if (typeof pick === 'object' && pick !== null) {
    return sameValue(mine, pick.value) ? { outcome: 'kept', value: mine } : { outcome: 'written', value: pick.value };
  }
  if (sameValue(mine, theirs)) return { outcome: 'same', value: mine };
  const bothChanged = base !== undefined && !sameValue(base, mine) && !sameValue(base, theirs);
  const together = bothChanged ? both(base, mine, theirs) : null;
  const mergeable = together === null ? {} : { mergeable: true as const };
  if (pick === 'theirs') return { ...taken(mine, theirs), ...mergeable };
  if (pick === 'mine') return { outcome: 'kept', value: mine, ...mergeable };
  if (base === undefined) return isBlank(mine) ? taken(mine, theirs) : { outcome: 'conflict', value: mine };
  if (sameValue(base, theirs)) return { outcome: 'kept', value: mine };
  if (sameValue(base, mine)) return taken(mine, theirs);
  if (together === null) return { outcome: 'conflict', value: mine };
  return { outcome: sameValue(together, mine) ? 'kept' : 'merged', value: together, ...mergeable };
}

function taken(mine: unknown, theirs: unknown): Merged {
  if (isBlank(theirs)) return { outcome: 'clear', value: theirs };
  return { outcome: isBlank(mine) ? 'set' : 'update', value: theirs };
}

/**
 * Works two changes of a list of names or ids together: what the source added or dropped since its last state is added
 * and dropped here; what was done here stays. Its order is taken only where nothing was done here.
 */
export const mergeLists: MergeBoth = (base, mine, theirs) => {
  if (!isList(base) || !isList(mine) || !isList(theirs)) return null;
  const dropped = new Set(base.filter((entry) => !theirs.includes(entry)));
  const added = theirs.filter((entry) => !base.includes(entry) && !mine.includes(entry));
  return [...mine.filter((entry) => !dropped.has(entry)), ...added];
};

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
