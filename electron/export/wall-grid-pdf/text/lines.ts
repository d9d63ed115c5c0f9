import { type Piece, parted } from './pieces.ts';

/** Lines of text, whether all of it stands on them, and how many words were parted for that. */
export interface Lines {
  readonly lines: readonly string[];
  readonly whole: boolean;
  readonly parted: number;
}

/**
 * Breaks a text into lines of at most `width` ems, the first one shorter by `indent`. What does not fit on `most` lines
 * is left out, and the last line then ends with an ellipsis.
 */
export function linesOf(
  pieces: readonly Piece[],
  measure: (text: string) => number,
  width: number,
  most: number = 400,
  indent = 0,
): Lines {
  const lines: string[] = [];
  let [line, used] = ['', indent];
  let space = false;
  let partings = 0;
  const fits = (text: string): boolean => measure(text) <= width;
  const close = () => {
    lines.push(line);
    [line, used, space] = ['', 0, false];
  };
  const gap = measure(' ');
  for (const piece of pieces) {
    let text = piece.text;
    for (;;) {
      const wide = measure(text);
      if (used + (space ? gap : 0) + wide <= width) {
        line += space ? ` ${text}` : text;
        used += (space ? gap : 0) + wide;
        break;
      }
      if (line !== '' || (used > 0 && fits(text))) {
        close();
      } else {
        const [head, rest] = parted(text, measure, width - used);
        if (used > 0 && measure(head) > width - used) {
          // Not even a letter goes beside the marks.
          close();
          continue;
        }
        if (text === piece.text) partings++;
        line = head;
        close();
        if (rest === '') break;
        text = rest;
      }
      if (lines.length >= most)
        return { lines: shortened(lines, measure, width, most, indent), whole: false, parted: partings };
    }
    space = line !== '' && piece.spaced;
  }
  if (line !== '') lines.push(line);
  const whole = lines.length <= most;
  return { lines: whole ? lines : shortened(lines, measure, width, most, indent), whole, parted: partings };
}

function shortened(
  lines: readonly string[],
  measure: (text: string) => number,
  full: number,
  most: number,
  indent: number,
): string[] {
  const kept = lines.slice(0, most);
  const width = full - (most === 1 ? indent : 0);
  let last = (kept.pop() ?? '').replace(/[\s,;:.–—-]+$/u, '');
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd().toWellFormed();
  return [...kept, `${last}…`];
}

/** The width of the widest part that breaks nowhere. */
export const longestOf = (pieces: readonly Piece[], measure: (text: string) => number): number =>
  pieces.reduce((widest, { text }) => Math.max(widest, measure(text)), 0);
