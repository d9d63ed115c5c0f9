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
  if (!/<table/i.test(html)) return null;
  // Parsed apart from the page: nothing of it is run or loaded.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])].map(cellsOf);
  const isTable = rows.some((cells) => cells.length > 1);
  return isTable ? `${rows.map((cells) => cells.map(quoted).join('\t')).join('\n')}\n` : null;
}

/** Merged cells keep their columns: what follows must not move to the left. */
const cellsOf = ({ cells }: HTMLTableRowElement): readonly string[] =>
  [...cells].flatMap((cell) => [wordsOf(cell), ...Array.from({ length: Math.min(cell.colSpan, 100) - 1 }, () => '')]);

function wordsOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  const lines = (cell.textContent ?? '').split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  return lines.join('\n').trim();
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
