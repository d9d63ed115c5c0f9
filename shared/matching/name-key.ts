import { fold } from './fold.ts';
import { nameWords } from './name-words.ts';

export { fold } from './fold.ts';

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

/** A name with ä, ö, ü, ø, å written as ae, oe, ue, oe, aa. */
export const writtenOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöüøåæ]/gi, (letter) => GERMAN[letter.toLowerCase()] ?? letter);

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/**
 * The key of a person's name: folded, without honorifics, its words sorted, so that “Lee, Ann”, “Dr. Ann Lee” and
 * “Ann Lée” are one.
 */
export const nameKey = (name: string): string => sorted(nameWords(name).words);

/** The keys a name may be met under: its own, and the one with ä, ö, ü, å written as ae, oe, ue, aa. */
export function nameKeys(name: string): readonly string[] {
  const own = nameKey(name);
  const other = writtenOut(name);
  return other === name.normalize('NFC') ? [own] : [...new Set([own, nameKey(other)])];
}

/** The key of a title, a room or an organisation: folded, its words in their order. */
export const titleKey = (title: string): string => fold(title);

/** An e-mail address for comparing: trimmed, lower case; +tags and dots stay. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
