import { type NameForm, nameForms } from './name-form.ts';
import { type Likeness, likeness } from './name-likeness.ts';
import { givenNameGroups } from './nicknames.ts';
import { consonants } from './sound.ts';

/** From here on two names are shown as perhaps the same person; there is no safe threshold for making it so. */
export const SHOWN_FROM = 0.85;

/** How alike two names are, 0 to 1: the best over the ways to write them. */
export const nameSimilarity = (a: string, b: string): number => likeness(nameForms(a), nameForms(b)).score;

/** More people than this under one key are not compared: all Annas are not alike. */
const COMMON = 500;

/**
 * What a name is looked up by: the consonants of one word with how another begins (as it is, and as its full form
 * does: Bob with Robert). Two names that are alike share one of these, and few others do.
 */
function blocksOf(forms: readonly NameForm[]): ReadonlySet<string> {
  const blocks = new Set<string>();
  for (const { words, isBare } of forms) {
    const starts = words.map(({ text }) => startsOf(text));
    const add = (head: string, at: number, length: number): void => {
      if (words.length === length) blocks.add(head);
      starts.forEach((own, other) => {
        if (other >= at && other < at + length) return;
        for (const start of own) blocks.add(`${head} ${start}`);
      });
    };
    words.forEach(({ text, bare }, at) => {
      if (text.length === 1) return;
      if (!isBare) add(consonants(text), at, 1);
      add(`-${bare}`, at, 1);
      // Words that another name writes as one.
      const next = words[at + 1]?.text;
      if (next !== undefined) add(consonants(text + next), at, 2);
    });
  }
  return blocks;
}

const startsOf = (word: string): readonly string[] => [
  consonants(word).charAt(0),
  `=${word.charAt(0)}`,
  ...givenNameGroups(word).map((group) => `#${group}`),
];

interface Entry<T> {
  readonly forms: readonly NameForm[];
  readonly item: T;
}

/** An item whose name is like the one asked for. */
export interface Similar<T> extends Likeness {
  readonly item: T;
}

/** Finds names like a given one among many without comparing with all. */
export class NameIndex<T> {
  readonly #byBlock = new Map<string, Entry<T>[]>();

  constructor(items: Iterable<readonly [name: string, item: T]>) {
    for (const [name, item] of items) this.add(name, item);
  }

  add(name: string, item: T): void {
    const entry = { forms: nameForms(name), item };
    for (const block of blocksOf(entry.forms)) {
      const list = this.#byBlock.get(block);
      if (list) list.push(entry);
      else this.#byBlock.set(block, [entry]);
    }
  }

  /** Items whose names are at least `SHOWN_FROM` like `name`, best first. */
  similar(name: string, from: number = SHOWN_FROM): Similar<T>[] {
    const forms = nameForms(name);
    const seen = new Set<T>();
    const found: Similar<T>[] = [];
    for (const block of blocksOf(forms)) {
      const entries = this.#byBlock.get(block) ?? [];
      if (entries.length > COMMON) continue;
      for (const entry of entries) {
        if (seen.has(entry.item)) continue;
        seen.add(entry.item);
        const alike = likeness(forms, entry.forms);
        if (alike.score >= from) found.push({ ...alike, item: entry.item });
      }
    }
    return found.sort((a, b) => b.score - a.score);
  }
}
