import { htmlTable } from './html-table.ts';
import { type Incoming, incomingFile, incomingText, pastedName } from './incoming.ts';

/** The part of a clipboard that is looked at. */
export interface Pasted {
  readonly files: Iterable<File>;
  getData(type: string): string;
}

/** What a paste brings: files, a table of a spreadsheet as tab-separated text, or a text. Empty: nothing to import. */
export function incomingFromPaste(pasted: Pasted): readonly Incoming[] {
  const text = pasted.getData('text/plain');
  const table = tableText(pasted.getData('text/html'));
  // A spreadsheet brings a picture of its cells as a file too: its words come first.
  if (table !== null) return [incomingText('pasted.tsv', table)];
  if (text.trim() !== '') return [incomingText(pastedName(text), text)];
  return [...pasted.files].map(incomingFile);
}

/** The first table of some HTML as tab-separated text with quoted cells; null where it holds none of at least two columns. */
export function tableText(html: string): string | null {
  const rows = htmlTable(html);
  if (!rows?.some((cells) => cells.length > 1)) return null;
  return `${rows.map((cells) => cells.map(quoted).join('\t')).join('\n')}\n`;
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
