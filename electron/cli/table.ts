/** Lays rows out in columns under their headings, for reading; absent values are empty. */
export function asTable(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = [headings, ...rows.map((row) => row.map((value) => flat(value)))];
  const widths = headings.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}

// Control characters from a file must not move the reader's terminal.
const flat = (value: string | number | null): string => plainLine(String(value ?? ''));

/** A text as one line without control or direction characters. */
export const plainLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** How many places a text takes: one for each character that a reader sees. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{Mn}/u.test(character) ? 0 : 1;
  return width;
}
