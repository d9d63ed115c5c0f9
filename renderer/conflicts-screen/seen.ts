import type { Conflict } from '../../shared/conflicts/rule.ts';

/** The conflicts that somebody had looked at, and when. */
export interface Seen {
  /** An instant in ISO 8601. */
  readonly at: string;
  readonly marks: ReadonlySet<string>;
}

/** What is remembered of a conflict: with other facts it is a new one. */
export const markOf = ({ key, factsHash }: Pick<Conflict, 'key' | 'factsHash'>): string => `${key} ${factsHash}`;

/** Whether a conflict is new since the list was marked as seen; nothing is, where it never was. */
export const isNewSince = (seen: Seen | null, conflict: Pick<Conflict, 'key' | 'factsHash'>): boolean =>
  seen !== null && !seen.marks.has(markOf(conflict));

/** What is kept, as text; it is read again by `readSeen`. */
export const writeSeen = (at: string, conflicts: readonly Conflict[]): string =>
  JSON.stringify({ at, marks: conflicts.map(markOf) });

/** Reads what was kept; null where nothing was, or nothing that can be read. */
export function readSeen(text: string | null): Seen | null {
  if (text === null) return null;
  try {
    const { at, marks } = JSON.parse(text) as { readonly at: unknown; readonly marks: unknown };
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !Array.isArray(marks)) return null;
    return { at, marks: new Set(marks.filter((mark) => typeof mark === 'string')) };
  } catch {
    return null;
  }
}
