import { htmlToMarkdown, plainText } from '../text/html.ts';

// A text is HTML where it begins with a tag or closes a block; a lone tag in Markdown does not make it HTML.
const OPENS = /^\s*<(?:p|div|section|h[1-6]|ul|ol|blockquote|pre|table|span|strong|em|b|i|a|br)\b[^>]*>/i;
const CLOSES = /<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|table)\s*>/i;

/** A text of a schedule as Markdown: HTML (FOSDEM) is converted, Markdown (pretalx, c3voc) is kept. */
export const prose = (text: string): string =>
  OPENS.test(text) || CLOSES.test(text) ? htmlToMarkdown(text) : unindented(text.replace(/\r\n?/g, '\n')).trim();

/** A text on one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

/** Indented XML pushes the lines of a text to the right, where Markdown would take them for code. */
function unindented(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const depths = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths);
  if (depths.length === 0 || depth < 4) return text;
  return [first, ...rest.map((line) => line.slice(depth))].join('\n');
}
