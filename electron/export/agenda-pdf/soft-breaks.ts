const ZERO_WIDTH_SPACE = '\u200b';

// A letter keeps the marks that stand on it.
const FEW = /(?:\P{M}\p{M}*){4}(?=.)/gu;
const AFTER_MARKS = /(?<=[/._?&=,;:-])(?=[\p{L}\p{N}])/u;

/**
 * Lets words break that are longer than a column may be: in a stretch of more than `longest` characters without a
 * space, invisible spaces go after the marks that addresses have; a part that is too long even so may break anywhere.
 */
export function softBreaks(text: string, longest: number): string {
  return text.replace(/\S+/gu, (word) => (word.length <= longest ? word : broken(word, longest)));
}

const broken = (word: string, longest: number): string =>
  word
    .split(AFTER_MARKS)
    .map((part) => (part.length <= longest ? part : part.replace(FEW, `$&${ZERO_WIDTH_SPACE}`)))
    .join(ZERO_WIDTH_SPACE);
