import { fold } from './name-key.ts';

/**
 * Whether two different spellings may mean one organisation: one begins with the words of the other (Uber, Uber
 * Technologies) or is its initials (AWS, Amazon Web Services). Good for a suggestion, never for merging.
 */
export function maybeSameOrganisation(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === '' || y === '' || x === y) return x !== '' && x === y && a !== b;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (long.startsWith(`${short} `) && short.length > 2) return true;
  const words = long.split(' ');
  if (short.includes(' ') || words.length < 2) return false;
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('');
  const weighty = words.filter((word) => !['of', 'the', 'and', 'for', 'de', 'la'].includes(word));
  return short.length > 1 && (short === initials(words) || short === initials(weighty));
}
