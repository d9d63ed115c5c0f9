const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Lets words break that are longer than a column may be: in a stretch of more than `longest` characters without a
 * space, invisible spaces go after the marks that addresses have, and after every few characters.
 */
export function softBreaks(text: string, longest: number): string {
  if (!new RegExp(`\\S{${longest + 1}}`, 'u').test(text)) return text;
  return text.replace(/\S+/gu, (word) =>
    word.length <= longest ? word : word.replace(PIECE, `$&${ZERO_WIDTH_SPACE}`),
  );
}

// A letter keeps the marks that stand on it.
const PIECE = /(?:\S\p{M}*){1,3}[/._?&=,;:-]+(?=\S)|(?:\S\p{M}*){4}(?=\S)/gu;
