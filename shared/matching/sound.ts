/**
 * The way a word is written, with the differences taken out that come from carrying it into Latin letters or from
 * spelling it by ear: Alexey and Aleksei, Meyer and Maier, Chaikovsky and Tschaikowski. For folded words only. Rules of
 * our own, made from how romanizations differ; what they make alike is asked about, never taken.
 */
export const skeleton = remembered((word) => RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), word));

/** The same words come again and again; what is remembered is only what would be worked out anew. */
function remembered<V>(work: (word: string) => V): (word: string) => V {
  const made = new Map<string, V>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    if (made.size > MOST) made.clear();
    const value = work(word);
    made.set(word, value);
    return value;
  };
}

const MOST = 50_000;

const RULES: readonly (readonly [RegExp, string])[] = [
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/^[yj]e/, 'e'],
  [/^[yj](?=[aou])/, 'i'],
  [/shch|sch(?!a$)|sz/g, 'sh'],
  [/tsh|tch|cz|ch/g, 'C'],
  [/sh/g, 'S'],
  [/d?zh/g, 'z'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/ks/g, 'x'],
  [/t[sz]/g, 'z'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/([aeiou])h(?![aeiou])/g, '$1'],
  [/([aou])e/g, '$1'],
  [/a?ei|ai|ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** The consonants of a word, and whether it begins with a vowel (A): what others are looked up by. */
export const consonants = remembered((word) =>
  skeleton(word)
    .replace(/^[aeiou]+/, 'A')
    .replace(/[aeiou]/g, ''),
);

/** The consonants alone, for scripts that write no vowels (Arabic, Hebrew) or halve the consonants (Hangul). */
export const bareConsonants = (word: string): string =>
  word
    .replace(/[kc]h/g, 'k')
    .replace(/sh|ts|tz|zh/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/h$/, '')
    .replace(/[aeiouyw]/g, '')
    .replace(/[gcq]/g, 'k')
    .replace(/d/g, 't')
    .replace(/[bv]/g, 'p')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
