import { softBreaks } from '../agenda-pdf/soft-breaks.ts';

/** Longer words may break anywhere: at the sizes of signs and badges they would fit no line. */
const WORD = 18;
/** Words of Latin letters are hyphenated instead, unless they are longer than words are. */
const LATIN_WORD = 40;

/** A text of a person's as it stands on signs, sheets and cards. */
export const said = (text: string): string =>
  text.replace(/\S+/gu, (word) =>
    softBreaks(word, /^\p{P}*[\p{Script=Latin}\p{M}'’-]+\p{P}*$/u.test(word) ? LATIN_WORD : WORD),
  );

/** The same for a text that may be absent. */
export const saidOrNull = (text: string | null): string | null => (text === null ? null : said(text));

/** Whether a text has words that look better cut than alone on a line; others read better whole. */
export const hasLongWords = (text: string): boolean => text.split(/[\s\u200b/–-]/).some((word) => word.length > 13);
