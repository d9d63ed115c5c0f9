import { counted, type NameForm, type NameWord, wordOf } from './name-form.ts';
import { isSameGivenName } from './nicknames.ts';
import { bareConsonants } from './sound.ts';

/** In what two names differ, from what says least to what says most; 'same' where they do not. */
export type NameDifference = 'same' | 'spelling' | 'extra-name' | 'short-form' | 'initials' | 'misspelled' | 'unlike';

/** How alike two names are, 0 to 1, and in what they differ. */
export interface Likeness {
  readonly score: number;
  readonly difference: NameDifference;
}

const UNLIKE: Likeness = { score: 0, difference: 'unlike' };
/** Names of two generations of a family are those of two people, however alike. */
const GENERATIONS: Likeness = { score: 0.7, difference: 'unlike' };

/** How alike two names are: the best over the ways to write them. Every word of the shorter one needs its like in the longer. */
export function likeness(a: readonly NameForm[], b: readonly NameForm[]): Likeness {
  let best = UNLIKE;
  for (const left of a) {
    for (const right of b) {
      const found = formLikeness(left, right);
      if (found.score > best.score) best = found;
    }
  }
  return best;
}

function formLikeness(a: NameForm, b: NameForm): Likeness {
  if (a.generation !== null && b.generation !== null && a.generation !== b.generation) return GENERATIONS;
  if (a.key === b.key) return { score: 1, difference: 'same' };
  const isBare = a.isBare || b.isBare;
  const left = counted(joinedLike(a.words, b.words, isBare));
  const right = counted(joinedLike(b.words, a.words, isBare));
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const met = pair(short, long, isBare);
  // One full word must be common, or all initials would be alike.
  if (!met?.some(({ kind }) => kind !== 'initials')) return UNLIKE;
  const extra = long.length - short.length;
  if (short.length === 1 && extra > 0) return { score: 0.5, difference: 'extra-name' };
  const alone = long.filter((word) => !met.some(({ with: other }) => other === word));
  const initials = alone.filter(({ text }) => text.length === 1).length;
  const mean = met.reduce((sum, { score }) => sum + score, 0) / met.length;
  // A name that is longer and spelled otherwise too is more likely another one.
  const isOdd = alone.length > initials && met.some(({ kind }) => kind === 'spelling' || kind === 'misspelled');
  const lacks = 0.02 * initials + 0.05 * (alone.length - initials) + (a.words.length === b.words.length ? 0 : 0.01);
  const score = mean - lacks - (isOdd ? 0.08 : 0);
  return { score: Math.max(0, score), difference: isOdd ? 'misspelled' : differenceOf(met, extra) };
}

function differenceOf(met: readonly Met[], extra: number): NameDifference {
  for (const kind of ['misspelled', 'initials', 'short-form'] as const)
    if (met.some((word) => word.kind === kind)) return kind;
  return extra > 0 ? 'extra-name' : 'spelling';
}

interface Met {
  readonly score: number;
  readonly kind: 'same' | 'spelling' | 'short-form' | 'initials' | 'misspelled';
  readonly with: NameWord;
}

/** Gives every word of the shorter name its own like in the longer; null if one has none. Sure pairs are made first. */
function pair(short: readonly NameWord[], long: readonly NameWord[], isBare: boolean): readonly Met[] | null {
  const open = new Set(long);
  const left = new Set(short);
  const met: Met[] = [];
  for (const compare of [sameWord, isBare ? bareWord : soundingWord, givenName, misspelled, initial]) {
    for (const word of left) {
      for (const other of open) {
        const found = compare(word, other);
        if (!found) continue;
        met.push({ ...found, with: other });
        open.delete(other);
        left.delete(word);
        break;
      }
    }
  }
  return left.size === 0 ? met : null;
}

type Compared = Omit<Met, 'with'> | null;

const sameWord = (a: NameWord, b: NameWord): Compared => (a.text === b.text ? { score: 1, kind: 'same' } : null);

const soundingWord = (a: NameWord, b: NameWord): Compared =>
  a.sound === b.sound && a.sound.length > 2 ? { score: 0.96, kind: 'spelling' } : null;

function bareWord(a: NameWord, b: NameWord): Compared {
  const bare = bareConsonants(a.text);
  return bare.length > 1 && bare === bareConsonants(b.text) ? { score: 0.92, kind: 'spelling' } : soundingWord(a, b);
}

const givenName = (a: NameWord, b: NameWord): Compared =>
  isSameGivenName(a.text, b.text) ? { score: 0.92, kind: 'short-form' } : null;

const initial = (a: NameWord, b: NameWord): Compared =>
  (a.text.length === 1 || b.text.length === 1) && a.text[0] === b.text[0] ? { score: 0.82, kind: 'initials' } : null;

function misspelled({ text: a }: NameWord, { text: b }: NameWord): Compared {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  if (allowed === 0 || a[0] !== b[0] || isOtherEnding(a, b)) return null;
  return isWithin(a, b, allowed) ? { score: 0.9, kind: 'misspelled' } : null;
}

// Endings make other people: Martin and Martina, Mario and Maria, Gallo and Galli, Julia and Julian.
const isOtherEnding = (a: string, b: string): boolean =>
  a.startsWith(b) ||
  b.startsWith(a) ||
  (a.slice(0, -1) === b.slice(0, -1) && /[aeiouy]$/.test(a) && /[aeiouy]$/.test(b));

/** Whether two words differ by at most so many letters put in, left out, changed or swapped with their neighbour. */
export function isWithin(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > allowed) return false;
    before = above;
    above = row;
  }
  return (above[b.length] ?? 0) <= allowed;
}

/** Words of one name that another writes as one (Won-Jun, Wonjun; De Vylder, DeVylder) are put together. */
function joinedLike(words: readonly NameWord[], like: readonly NameWord[], isBare: boolean): readonly NameWord[] {
  for (let length = Math.min(3, words.length); length >= 2; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const parts = words.slice(from, from + length);
      const text = parts.map((part) => part.text).join('');
      if (!like.some((other) => isLonger(other, text))) continue;
      const joined = wordOf(text);
      // An initial sounds like nothing: A. Ashby is no Aashby.
      const isWords = parts.every((part) => part.text.length > 1);
      const bare = isBare ? bareConsonants(text) : '';
      const isLike = (other: NameWord) =>
        other.text === text ||
        (isWords && other.sound === joined.sound && joined.sound.length > 3) ||
        (isWords && isBare && bare.length > 2 && bareConsonants(other.text) === bare);
      if (like.some(isLike)) return [...words.slice(0, from), joined, ...words.slice(from + length)];
    }
  }
  return words;
}

// Nearly all names have no such words: the look is to be short.
const isLonger = (word: NameWord, text: string): boolean =>
  Math.abs(word.text.length - text.length) <= 3 && (word.text[0] === text[0] || word.text.at(-1) === text.at(-1));
