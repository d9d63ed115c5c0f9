import anyAscii from 'any-ascii';

const BEFORE = new Set(['dr', 'doctor', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'sir', 'dame']);
const AFTER = new Set(['jr', 'sr', 'phd', 'md', 'msc', 'bsc', 'ii', 'iii']);

/** Lower case letters and digits of any script as ASCII words: marks dropped, ł, ø, ß written out. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '');
  // Most text is ASCII already; the table look-ups are only for the rest.
  const ascii = /^[\0-\x7f]*$/.test(plain) ? plain : anyAscii(plain);
  return ascii
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };
const writtenOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöüøåæ]/gi, (letter) => GERMAN[letter.toLowerCase()] ?? letter);

/**
 * The key of a person's name: folded, without honorifics, its words sorted, so that “Lee, Ann”, “Dr. Ann Lee” and
 * “Ann Lée” are one.
 */
export function nameKey(name: string): string {
  const words = fold(name.replace(/\bPh\.\s?D\b\.?/gi, 'PhD').replace(/\bM\.D\b\.?/g, 'MD')).split(' ');
  const kept = words.filter((word, at) => !(BEFORE.has(word) && at < 2) && !(AFTER.has(word) && at > 0));
  return (kept.length > 0 ? kept : words).sort().join(' ');
}

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
