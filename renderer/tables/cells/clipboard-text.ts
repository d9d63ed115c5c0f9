import { parse } from 'csv-parse/browser/esm/sync';

/** Cells as spreadsheets take them from the clipboard: tabs and lines; quotes around what holds one of these. */
export const toTsv = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => line.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Cells as an HTML table, which keeps line breaks in cells. */
export const toHtml = (cells: readonly (readonly string[])[]): string => {
  const line = (texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  return `<table>${cells.map(line).join('')}</table>`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** Reads what a spreadsheet copied. A quote that is not closed is taken as it stands. */
export function fromTsv(text: string): string[][] {
  const flat = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (flat === '') return [['']];
  try {
    return parse(flat, { delimiter: '\t', relax_quotes: true, relax_column_count: true, record_delimiter: '\n' });
  } catch {
    return flat.split('\n').map((line) => line.split('\t'));
  }
}
