import { fold } from './fold.ts';

/** Titles before a name: taken off while words are left. */
const TITLES = new Set(['dr', 'doctor', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'sir', 'dame']);
/** Titles that are also words of names somewhere: taken off only where a whole name is left. */
const SOFT_TITLES = new Set(
  'miss mister madam lord lady rev reverend hon honourable ing dipl herr frau fr mme mlle monsieur madame dott dottssa dra sr sra srta mag univ assoc associate asst assistant priv doz docent emeritus emerita capt captain col lt sgt maj eng engr ir mgr bc'.split(
    ' ',
  ),
);
const GENERATIONS = new Set(['jr', 'junior', 'sr', 'senior', 'ii', 'iii', 'iv']);
const DEGREES = new Set(
  'phd dphil md msc bsc mba meng beng edd jd llm dds frs esq cbe obe mbe cpa cissp csc'.split(' '),
);
/** Degrees that are also family names (Yo-Yo Ma): only after a comma behind a whole name. */
const SHORT_DEGREES = new Set(['ma', 'ba', 'ms', 'bs']);

/** A name taken apart. */
export interface NameWords {
  /** Folded words in the order written, “Last, First” turned round, without titles and degrees. */
  readonly words: readonly string[];
  /** 'jr', 'sr', 'ii', ... where the name has one. */
  readonly generation: string | null;
}

const wordsOf = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean);

/** Takes a person's name apart. A name that is nothing but titles keeps them. */
export function nameWords(name: string): NameWords {
  if (PLAIN.test(name)) {
    const words = name.toLowerCase().split(' ');
    if (words.every(isPart)) return { words, generation: null };
  }
  const text = name
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\bPh\.?\s?D\b\.?/gi, 'PhD')
    .replace(/\bM\.\s?D\b\.?/g, 'MD')
    .replace(/\bh\.\s?c\.\s/g, ' ');
  let generation: string | null = null;
  const segments: (readonly string[])[] = [];
  for (const part of text.split(/[,，]/)) {
    const raw = part.split(/\s+/).filter((word) => wordsOf(word).length > 0);
    const behindName = segments.length > 0 && (segments[0]?.length ?? 0) > 1;
    const last = () => wordsOf(raw.at(-1) ?? '').join('');
    while (raw.length > 0 && isSuffix(last(), raw.length + segments.length > 1, behindName)) {
      if (GENERATIONS.has(last())) generation = GENERATION_NAMES[last()] ?? last();
      raw.pop();
    }
    const first = () => wordsOf(raw[0] ?? '').join('');
    while (raw.length > 1 && (TITLES.has(first()) || (raw.length > 2 && SOFT_TITLES.has(first())))) raw.shift();
    if (raw.length === 1 && segments.length === 1 && TITLES.has(first())) continue;
    if (raw.length > 0) segments.push(raw.flatMap(wordsOf));
  }
  const [family, ...rest] = segments;
  if (!family) return { words: wordsOf(name), generation: null };
  return { words: [...rest.flat(), ...family], generation };
}

// Most names are two or three plain words: nothing needs to be looked at.
const PLAIN = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})+$/;
const isPart = (word: string): boolean =>
  !(TITLES.has(word) || SOFT_TITLES.has(word) || GENERATIONS.has(word) || DEGREES.has(word));

const GENERATION_NAMES: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr' };

const isSuffix = (word: string, hasMore: boolean, behindName: boolean): boolean =>
  (hasMore && (GENERATIONS.has(word) || DEGREES.has(word))) || (behindName && SHORT_DEGREES.has(word));
