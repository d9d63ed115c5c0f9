import { compareValues } from '../features.ts';

export type Value = string | number | null;

/**
 * The places of a column's values in their order, so that sorting compares whole numbers. What was ranked once stays
 * known: new values are merged in, not all sorted again.
 */
export class Ranks {
  #sorted: (string | number)[] = [];
  #rank = new Map<string | number, number>();

  /** The rank of each value, as many as there are values; -1 where there is none. */
  of(values: readonly Value[]): Int32Array {
    this.#learn(values);
    const ranks = new Int32Array(values.length);
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i];
      ranks[i] = value == null || value === '' ? -1 : (this.#rank.get(value) ?? -1);
    }
    return ranks;
  }

  #learn(values: readonly Value[]): void {
    const fresh = new Set<string | number>();
    for (const value of values) if (value !== null && value !== '' && !this.#rank.has(value)) fresh.add(value);
    if (fresh.size === 0) return;
    this.#sorted = merged(this.#sorted, [...fresh].sort(compareValues));
    let rank = -1;
    let before: string | number | null = null;
    for (const value of this.#sorted) {
      // What people take for the same (“a” and “A”) leaves the order to the next column.
      if (before === null || compareValues(before, value) !== 0) rank += 1;
      this.#rank.set(value, rank);
      before = value;
    }
  }
}

/** Two sorted lists as one; each of the (few) new values is looked for by halves. */
function merged(known: readonly (string | number)[], fresh: readonly (string | number)[]): (string | number)[] {
  if (known.length === 0) return [...fresh];
  const result: (string | number)[] = [];
  let from = 0;
  for (const value of fresh) {
    let low = from;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareValues(known[middle] ?? null, value) <= 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) result.push(known[from] ?? '');
    result.push(value);
  }
  for (; from < known.length; from += 1) result.push(known[from] ?? '');
  return result;
}
