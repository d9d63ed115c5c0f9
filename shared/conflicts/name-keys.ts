import type { Person } from '../model/tables.ts';

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A text for comparing: small letters and digits of any script in words, without marks. Imports match over scripts with
 * a table of half a megabyte (`shared/matching/name-key.ts`); this one is for every page.
 */
export function foldedText(text: string): string {
  const plain = IS_ASCII.test(text) ? text.toLowerCase() : withoutMarks(text);
  return plain
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Most text needs no look at its marks.
const IS_ASCII = /^[\0-\x7f]*$/;

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => WRITTEN_OUT[letter] ?? letter);

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };
const TITLES = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'phd']);

/** The keys of a name: its words in the order of the alphabet, without titles; a second one with ä as ae. */
function namesOf(name: string): string[] {
  const spelled = name.normalize('NFC').replace(/[äöüå]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
  const sorted = (text: string): string => {
    const words = foldedText(text).split(' ').sort();
    const kept = words.filter((word) => !TITLES.has(word));
    return (kept.length > 0 ? kept : words).join(' ');
  };
  const keys = spelled === name ? [sorted(name)] : [...new Set([sorted(name), sorted(spelled)])];
  return keys.filter((key) => key !== '');
}

/** What of a person is compared with others. */
export interface PersonKeys {
  readonly names: readonly string[];
  readonly email: string;
  readonly affiliation: string;
  /** Under which others are looked for: each name, the address, and the first four letters of a word with the affiliation. */
  readonly lookups: readonly string[];
}

// Folding names is slow, and a row never changes: it is replaced. So its keys are worked out once.
const known = new WeakMap<Person, PersonKeys>();

/** The keys of a person. */
export function keysOf(person: Person): PersonKeys {
  const own = known.get(person);
  if (own) return own;
  const names = namesOf(person.name);
  const affiliation = person.affiliation === null ? '' : foldedText(person.affiliation);
  const words = names.flatMap((name) => name.split(' ').map((word) => word.slice(0, 4)));
  const email = person.email?.trim().toLowerCase() ?? '';
  const blocks = affiliation === '' ? [] : [...new Set(words)].map((word) => `${affiliation}|${word}`);
  const lookups = [...names.map((name) => `name ${name}`), ...(email === '' ? [] : [`mail ${email}`]), ...blocks];
  const keys = { names, email, affiliation, lookups };
  known.set(person, keys);
  return keys;
}
