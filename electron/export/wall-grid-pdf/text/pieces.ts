/** A part of a text that stays on one line, and whether a space follows. */
export interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

// Scripts without spaces break between any two letters, but no line begins with what closes or ends with what opens.
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const CLOSES = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々ゝゞァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;
// Not between digits: a number or a time stays whole.
const AFTER_MARKS = /(?<=[\p{L}\p{N}][/_?&=,;:–—-])(?=\p{L})|(?<=\p{L}[/_?&=,;:–—-])(?=\p{N})/u;

/** Letters that need no look at what follows. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A text's characters as a reader counts them. */
export const charactersOf = (text: string): string[] =>
  PLAIN.test(text) ? text.split('') : [...graphemes.segment(text)].map(({ segment }) => segment);

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

const LETTER = /^\p{L}/u;
const VOWEL = /[aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýÿаеёиоуыэюяαεηιουωάέήίόύώ]/i;

/**
 * Parts a word that fits no line: the longest beginning that is no wider than `room`, at least one character, and the rest.
 * Letters are parted with a hyphen, where it can be before a consonant and a vowel.
 */
export function parted(
  word: string,
  measure: (text: string) => number,
  room: number,
): readonly [head: string, rest: string] {
  const characters = charactersOf(word);
  const isLetter = (i: number): boolean => LETTER.test(characters[i] ?? '');
  const isHyphened = (count: number): boolean => isLetter(count - 2) && isLetter(count - 1) && isLetter(count);
  const hyphen = measure('-');
  let most = 1;
  let width = measure(characters[0] ?? '');
  for (let count = 2; count < characters.length; count++) {
    width += measure(characters[count - 1] ?? '');
    if (width > room) break;
    if (width + (isHyphened(count) ? hyphen : 0) <= room) most = count;
  }
  // A letter or two alone on a line are no part of a word.
  if (most > 4 && isHyphened(most)) most = Math.max(1, Math.min(most, characters.length - 3));
  const isSyllable = (count: number) =>
    isHyphened(count) &&
    VOWEL.test(characters[count + 1] ?? '') &&
    !VOWEL.test(characters[count] ?? 'a') &&
    characters.slice(0, count).some((one) => VOWEL.test(one));
  let at = most;
  for (let count = most; count >= Math.max(3, most - 3); count--)
    if (characters.length - count >= 2 && isSyllable(count)) {
      at = count;
      break;
    }
  return [characters.slice(0, at).join('') + (isHyphened(at) ? '-' : ''), characters.slice(at).join('')];
}
