import { jaroWinkler } from '../model/jaro-winkler.ts';
import { nameKeys } from './name-key.ts';

/** From here on two names are shown as perhaps the same person; there is no safe threshold for making it so. */
export const SHOWN_FROM = 0.85;

/** How alike two names are, 0 to 1: the best over their keys (words sorted, marks folded). */
export function nameSimilarity(a: string, b: string): number {
  let best = 0;
  for (const left of nameKeys(a)) for (const right of nameKeys(b)) best = Math.max(best, jaroWinkler(left, right));
  return best;
}

/** Names that begin with a word of more people than this are compared by their other words only: all Annas are not alike. */
const COMMON = 1000;

const blocks = (keys: readonly string[]): Set<string> =>
  new Set(keys.flatMap((key) => key.split(' ').map((word) => word.slice(0, 4))));

/** Finds names like a given one among many: only those that share the first four letters of some word are compared. */
export class NameIndex<T> {
  readonly #byBlock = new Map<string, { readonly keys: readonly string[]; readonly item: T }[]>();

  constructor(items: Iterable<readonly [name: string, item: T]>) {
    for (const [name, item] of items) {
      const keys = nameKeys(name);
      for (const block of blocks(keys)) {
        const list = this.#byBlock.get(block);
        if (list) list.push({ keys, item });
        else this.#byBlock.set(block, [{ keys, item }]);
      }
    }
  }

  /** Items whose names are at least `SHOWN_FROM` like `name`, best first. */
  similar(name: string): { readonly item: T; readonly score: number }[] {
    const keys = nameKeys(name);
    const scores = new Map<T, number>();
    for (const block of blocks(keys)) {
      const entries = this.#byBlock.get(block) ?? [];
      if (entries.length > COMMON) continue;
      for (const entry of entries) {
        if (scores.has(entry.item)) continue;
        let best = 0;
        for (const left of keys) for (const right of entry.keys) best = Math.max(best, jaroWinkler(left, right));
        scores.set(entry.item, best);
      }
    }
    return [...scores]
      .filter(([, score]) => score >= SHOWN_FROM)
      .map(([item, score]) => ({ item, score }))
      .sort((a, b) => b.score - a.score);
  }
}
