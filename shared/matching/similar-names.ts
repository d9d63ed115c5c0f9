import { type NameForm, nameForms } from './name-form.ts';
import { type Likeness, likeness } from './name-likeness.ts';
import { givenNameGroups } from './nicknames.ts';
import { bareConsonants, consonants } from './sound.ts';

/** From here on two names are shown as perhaps the same person; there is no safe threshold for making it so. */
export const SHOWN_FROM = 0.85;

/** How alike two names are, 0 to 1: the best over the ways to write them. */
export const nameSimilarity = (a: string, b: string): number => likeness(nameForms(a), nameForms(b)).score;

/** More people than this under one key are not compared: all Annas are not alike. */
const COMMON = 500;

/**
 * What a name is looked up by: the consonants of one word (`headOf`) with how another begins, as it is and as its full
 * form does: Bob with Robert. Two names that are alike share one of these, and few others do.
 */
function blocksOf(forms: readonly NameForm[], headOf: (word: string) => string): ReadonlySet<string> {
  const blocks = new Set<string>();
  for (const { words } of forms) {
    const starts = words.map(({ text }) => startsOf(text));
    words.forEach(({ text }, at) => {
      if (text.length === 1) return;
      const head = headOf(text);
      if (words.length === 1) blocks.add(head);
      starts.forEach((own, other) => {
        if (other !== at) for (const start of own) blocks.add(`${head} ${start}`);
      });
    });
  }
  return blocks;
}

/** What the words that an initial stands for may begin with, where that is not the letter. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  c: ['k', 's', 'C'],
  d: ['d', 'z'],
  j: ['A', 'i'],
  k: ['k', 'h'],
  p: ['p', 'f'],
  q: ['k'],
  s: ['s', 'S'],
  t: ['t', 'z', 'C'],
  w: ['v'],
  y: ['A', 'i'],
};

function startsOf(word: string): readonly string[] {
  if (word.length === 1) return INITIALS[word] ?? [consonants(word)];
  return [consonants(word).charAt(0), ...givenNameGroups(word).map((group) => `#${group}`)];
}

interface Entry<T> {
  readonly forms: readonly NameForm[];
  readonly item: T;
}

/** An item whose name is like the one asked for. */
export interface Similar<T> extends Likeness {
  readonly item: T;
}

type Blocks<T> = Map<string, Entry<T>[]>;

function put<T>(blocks: Blocks<T>, keys: Iterable<string>, entry: Entry<T>): void {
  for (const key of keys) {
    const list = blocks.get(key);
    if (list) list.push(entry);
    else blocks.set(key, [entry]);
  }
}

const isBare = (forms: readonly NameForm[]): boolean => forms.some((form) => form.isBare);

/** Finds names like a given one among many without comparing with all. */
export class NameIndex<T> {
  readonly #all: Entry<T>[] = [];
  readonly #bySound: Blocks<T> = new Map();
  /** By consonants alone: the names that have no vowels; all of them once such a name is looked for. */
  #byBare: Blocks<T> = new Map();
  #holdsAll = false;

  constructor(items: Iterable<readonly [name: string, item: T]>) {
    for (const [name, item] of items) this.add(name, item);
  }

  add(name: string, item: T): void {
    const entry = { forms: nameForms(name), item };
    this.#all.push(entry);
    put(this.#bySound, blocksOf(entry.forms, consonants), entry);
    if (this.#holdsAll || isBare(entry.forms)) put(this.#byBare, blocksOf(entry.forms, bareConsonants), entry);
  }

  /** Items whose names are at least `SHOWN_FROM` like `name`, best first. */
  similar(name: string, from: number = SHOWN_FROM): Similar<T>[] {
    const forms = nameForms(name);
    if (isBare(forms) && !this.#holdsAll) this.#holdAll();
    const seen = new Set<Entry<T>>();
    const found: Similar<T>[] = [];
    const look = (blocks: Blocks<T>, keys: Iterable<string>): void => {
      for (const key of keys) {
        const entries = blocks.get(key);
        if (!entries || entries.length > COMMON) continue;
        for (const entry of entries) {
          if (seen.has(entry)) continue;
          seen.add(entry);
          const alike = likeness(forms, entry.forms);
          if (alike.score >= from) found.push({ ...alike, item: entry.item });
        }
      }
    };
    look(this.#bySound, blocksOf(forms, consonants));
    if (this.#byBare.size > 0) look(this.#byBare, blocksOf(forms, bareConsonants));
    return found.sort((a, b) => b.score - a.score);
  }

  #holdAll(): void {
    this.#holdsAll = true;
    this.#byBare = new Map();
    for (const entry of this.#all) put(this.#byBare, blocksOf(entry.forms, bareConsonants), entry);
  }
}
