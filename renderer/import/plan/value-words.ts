import type { PlannedField } from '../../../shared/contract/import.ts';
import { clock, length } from '../../../shared/time/wall.ts';

/** The three values of a field as people read them; null where there is nothing. */
export interface ValueWords {
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly result: string | null;
}

/** A field's values in words: those that the plan gives, where it has some. */
export function valueWords({ field, base, mine, theirs, result, words }: PlannedField): ValueWords {
  const of = (value: unknown) => inWords(field, value);
  return words ?? { base: of(base), mine: of(mine), theirs: of(theirs), result: of(result) };
}

const MINUTES: ReadonlySet<string> = new Set(['opening', 'closing']);

/** A plain value in words; null where it says nothing. */
export function inWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && field === 'durationMinutes') return length(value);
  if (typeof value === 'number' && MINUTES.has(field)) return clock(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((entry) => inWords(field, entry)).join(', ');
  if (typeof value === 'object') {
    const parts = Object.values(value).flatMap((part) => inWords(field, part) ?? []);
    return parts.length === 0 ? null : parts.join(' ');
  }
  return String(value);
}
