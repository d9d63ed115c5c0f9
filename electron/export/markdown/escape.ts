import { cleanLine } from '../../../shared/agenda/clean-text.ts';

// Marks of CommonMark and of what is usually added to it: tables, strikes, math, footnotes, addresses that link
// themselves, emoji by name. Each may stand after a backslash.
const MARKS = /[\\`*_[\]<>{}|~$^&#@"']|:(?=[^\s\d])|(?<!\d):(?=\d)|(?<=www)\.|!(?=\[|$)/gi;

// Marks that count at the start of a line: lists, rules, underlines of headings.
const AT_START = /^([+=-])|^(\d{1,9})([.)])/;

/** A text on one line of Markdown, that is read as this very text. */
export const escapedLine = (text: string): string => escapedRun(cleanLine(text)).replace(AT_START, escapedStart);

/** A part of a line, which is not its start. */
export const escapedRun = (text: string): string => text.replace(MARKS, '\\$&');

const escapedStart = (_: string, mark: string | undefined, digits: string | undefined, after: string | undefined) =>
  mark === undefined ? `${digits}\\${after}` : `\\${mark}`;

/** An address where a link has it. */
export const escapedAddress = (href: string): string => `<${href.replace(/[\\<>&]/g, '\\$&')}>`;

export const atLineStart = (line: string): string => line.replace(AT_START, escapedStart);
