import { ExportRefused } from '../days-option.ts';
import type { ExportInput } from '../product.ts';

/** A page, or what goes on one, by what it is for. */
interface Keyed {
  readonly key: string;
}

/**
 * The pages that are wanted: all, or only those that say anything else than the same page of the release to compare
 * with (`make` gives the pages of a state). Throws `ExportRefused` where the changed ones are wanted and no release is named.
 */
export function wantedPages<T extends Keyed>(
  input: ExportInput,
  pages: 'all' | 'changed',
  make: (input: ExportInput) => readonly T[],
): readonly T[] {
  const now = make(input);
  if (pages === 'all') return now;
  const since = input.since ?? null;
  if (since === null)
    throw new ExportRefused('invalid', 'Only the changed pages: name the release to compare with (--since NAME).');
  const before = new Map(make({ ...input, state: since.state, since: null }).map((page) => [page.key, page]));
  return now.filter((page) => JSON.stringify(page) !== JSON.stringify(before.get(page.key)));
}
