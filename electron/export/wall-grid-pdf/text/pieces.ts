/** A part of a text that stays on one line, and whether a space follows. */
export interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

// Scripts without spaces break between any two letters, but no line begins with what closes or ends with what opens.
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const CLOSES = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々ゝゞァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;
const AFTER_MARKS = /(?<=[\p{L}\p{N}][/_?&=,;:–—-])(?=[\p{L}\p{N}])/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A text's characters as a reader counts them. */
export const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** The parts between which a text may break. */
export function piecesOf(text: string): Piece[] {
  const words = text.split(/[ \n\t\u200b]+/).filter((word) => word !== '');
  return words.flatMap((word) => {
    const parts = word.split(AFTER_MARKS).flatMap((part) => (IDEOGRAPH.test(part) ? ideographs(part) : [part]));
    return parts.map((part, i) => ({ text: part, spaced: i === parts.length - 1 }));
  });
}

function ideographs(word: string): string[] {
  const parts: string[] = [];
  for (const character of charactersOf(word)) {
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      (CLOSES.test(character) || OPENS.test(last) || !(IDEOGRAPH.test(character) || IDEOGRAPH.test(last)));
    if (joins) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

const LETTERS = /^\p{L}+$/u;
const VOWEL = /[aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿаеёиоуыэюяαεηιουωάέήίόύώ]/i;

/**
 * Parts a word that fits no line: the longest beginning for which `fits` holds, at least one character, and the rest.
 * Letters are parted with a hyphen, where it can be before a consonant and a vowel.
 */
export function parted(word: string, fits: (head: string) => boolean): readonly [head: string, rest: string] {
  const characters = charactersOf(word);
  const headOf = (count: number): string => {
    const head = characters.slice(0, count).join('');
    const between = characters.slice(Math.max(0, count - 2), count + 2).join('');
    return LETTERS.test(between) && /\p{L}\p{L}$/u.test(head) ? `${head}-` : head;
  };
  let most = 1;
  while (most < characters.length - 1 && fits(headOf(most + 1))) most++;
  // A letter or two alone on a line are no part of a word.
  if (most > 4 && LETTERS.test(characters.slice(most - 3, most).join(''))) most = Math.min(most, characters.length - 3);
  const isSyllable = (count: number) =>
    VOWEL.test(characters[count + 1] ?? '') &&
    !VOWEL.test(characters[count] ?? 'a') &&
    VOWEL.test(characters.slice(0, count).join(''));
  for (let count = most; count >= Math.max(3, most - 3); count--)
    if (characters.length - count >= 2 && isSyllable(count)) return [headOf(count), characters.slice(count).join('')];
  return [headOf(most), characters.slice(most).join('')];
}
