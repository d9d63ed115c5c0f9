import { isHangul, koreanVariants } from './korean.ts';
import { writtenOut } from './name-key.ts';
import { nameWords } from './name-words.ts';
import { skeleton } from './sound.ts';

const PARTICLES = new Set(
  'van von der den de di da do dos das del della du la le lo el al bin ibn ter ten zu zum af av y'.split(' '),
);

/** A word of a name, with what it sounds like. */
export interface NameWord {
  readonly text: string;
  readonly sound: string;
}

/** One way to write a name, ready to be compared. */
export interface NameForm {
  readonly words: readonly NameWord[];
  /** All words sorted: equal for equal names. */
  readonly key: string;
  readonly generation: string | null;
  /** From a script without vowels, or one whose romanizations differ in them: only consonants are held against it. */
  readonly isBare: boolean;
}

const BARE = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Nobody has more names than this; what is longer is no name. */
const MOST = 12;

/** The ways a name may be written: its own, with ä as ae, and a Korean family name as families spell it. */
export function nameForms(name: string): readonly NameForm[] {
  const isBare = BARE.test(name);
  const own = nameWords(name);
  const spelled = writtenOut(name);
  const lists = [own.words];
  if (spelled !== name.normalize('NFC')) lists.push(nameWords(spelled).words);
  if (/ё/i.test(name)) lists.push(nameWords(name.normalize('NFC').replace(/ё/gi, 'йо')).words);
  if (isHangul(name)) lists.push(...koreanVariants(own.words));
  // Long vowels of Japanese are seldom written out in Latin letters.
  if (KANA.test(name)) lists.push(own.words.map((word) => word.replace(/ou|oo/g, 'o').replace(/uu/g, 'u')));
  const seen = new Set<string>();
  return lists.flatMap((words) => {
    const key = [...words].sort().join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ words: words.slice(0, MOST).map(wordOf), key, generation: own.generation, isBare }];
  });
}

/** A folded word, ready to be compared. */
export const wordOf = (text: string): NameWord => ({ text, sound: skeleton(text) });

/** The words that count: particles are left out where at least two words remain. */
export function counted(words: readonly NameWord[]): readonly NameWord[] {
  const full = words.filter(({ text }) => !PARTICLES.has(text));
  return full.length >= 2 && full.length < words.length ? full : words;
}
