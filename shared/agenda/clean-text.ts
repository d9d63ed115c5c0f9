// Control characters (but for tab and newline), noncharacters, and the marks that reorder text beyond their own run:
// they print nothing, break XML and PDF, or turn around what follows a title on the page.
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/**
 * Text as it may be printed: newlines are \n, marks that print nothing or reorder their surroundings are gone, half
 * surrogates are replaced. The marks that a word in a right-to-left script needs (LRM, RLM, joiners) stay.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNPRINTABLE, '')
    .trim();

/** The same on one line: every stretch of white space is one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** A text that may be absent; blank is absent. */
export const cleanOrNull = (text: string | null, clean: (text: string) => string = cleanLine): string | null =>
  text === null ? null : clean(text) || null;
