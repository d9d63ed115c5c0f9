import { fold } from './name-key.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'la']);

/**
 * Pairs of different spellings that may mean one organisation: one begins with the words of the other (Uber, Uber
 * Technologies), is its initials (AWS, Amazon Web Services), or differs only in case and marks. Good for a
 * suggestion, never for merging. The shorter one stands first. Takes time in proportion to the words.
 */
export function organisationPairs(names: Iterable<string>): readonly (readonly [short: string, long: string])[] {
  const spellings = [...new Set(names)].map((name) => ({ name, key: fold(name) })).filter(({ key }) => key !== '');
  const first = new Map<string, string>();
  const pairs: (readonly [string, string])[] = [];
  for (const { name, key } of spellings) {
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    else pairs.push([known, name]);
  }
  for (const [key, name] of first) {
    const words = key.split(' ').slice(0, 12);
    const shorter = new Set([
      ...words.map((_word, at) => words.slice(0, at).join(' ')).filter((prefix) => prefix.length > 2),
      ...(words.length < 2 ? [] : [initials(words), initials(words.filter((word) => !SMALL.has(word)))]),
    ]);
    for (const candidate of shorter) {
      const short = candidate.length > 1 && candidate !== key ? first.get(candidate) : undefined;
      if (short !== undefined) pairs.push([short, name]);
    }
  }
  return pairs;
}

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('');
