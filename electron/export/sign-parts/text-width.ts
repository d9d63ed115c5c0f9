// How wide the characters from space to tilde are in our bold sans serif, in hundredths of its size (the advance widths
// of Noto Sans Bold, OFL).
const ASCII = [
  26, 28, 48, 65, 57, 90, 75, 27, 34, 34, 54, 57, 29, 32, 28, 42, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 28, 29, 57,
  57, 57, 48, 90, 69, 67, 64, 73, 56, 55, 72, 77, 39, 33, 66, 56, 94, 81, 79, 62, 79, 66, 55, 58, 76, 65, 97, 67, 63,
  58, 33, 42, 33, 57, 41, 37, 60, 63, 52, 63, 60, 39, 63, 65, 30, 30, 62, 30, 98, 65, 63, 63, 63, 45, 50, 43, 65, 57,
  86, 58, 57, 49, 39, 55, 39, 57,
];

/** How much of that the other weights are, at most. */
export const SEMIBOLD = 0.985;
export const REGULAR = 0.96;

/** Signs that are as wide as they are high, and between which a line may break. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const NO_WIDTH = /[\p{M}\p{Default_Ignorable_Code_Point}\u200b]/u;

const known = new Map<string, number>();

function widthOfOne(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = lookedUp(character);
  known.set(character, width);
  return width;
}

function lookedUp(character: string): number {
  const base = character.normalize('NFD');
  const listed = ASCII[(base.codePointAt(0) ?? 0) - 32];
  if (listed !== undefined) return listed / 100;
  if (NO_WIDTH.test(character)) return 0;
  if (WIDE.test(character)) return 1;
  if (/[–·’‘“”…]/.test(character)) return character === '…' ? 0.9 : 0.55;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.3;
  if (/\p{Lu}/u.test(character)) return 0.8;
  return 0.72;
}

/** How wide a text is on one line, in sizes of its type (em); rather too wide than too narrow. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOfOne(character);
  return sum;
}

/** On how many lines a text stands in a column of `width` em: rather too many than too few. */
export function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const piece of piecesOf(text)) {
    const need = widthOf(piece.trimEnd());
    if (used > 0 && used + need > width) {
      lines++;
      used = 0;
    }
    // What is longer than a line is broken somewhere, not always at its very end.
    const over = Math.max(0, Math.ceil(need / (width * 0.9)) - 1);
    lines += need > width ? over : 0;
    used = need > width ? width : used + widthOf(piece);
  }
  return lines;
}

/** The pieces between which a line may break: words with the space after them, wide signs, parts around soft breaks. */
const piecesOf = (text: string): string[] =>
  text.split(/(?<=[\s\u200b])|(?<=[-–/])(?=\p{L})/u).flatMap((word) => (WIDE.test(word) ? [...word] : [word]));

/** The largest size, from `most` down to `least`, at which a text stands on at most `lines` lines of a width. */
export function largestSize(
  text: string,
  { width, lines, most, least }: { width: number; lines: number; most: number; least: number },
): number {
  for (let size = most; size > least; size *= 0.96) {
    const longest = Math.max(...text.split(/\s+/).map(widthOf));
    if (longest * size <= width && linesOf(text, width / size) <= lines) return size;
  }
  return least;
}
