import type { ImportIssue } from '../../../../shared/contract/import.ts';
import { ok, type Problem, type Result } from '../../../../shared/contract/problem.ts';
import { issue } from '../../issue.ts';
import { isoText, numberText, type Shown, serialText } from '../clock-text.ts';
import { SheetRows } from '../sheet-rows.ts';
import { placeIn, type SourceTable } from '../source-table.ts';
import { readWorkbookXml } from '../workbook-xml.ts';
import { unescaped } from './parts.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly fileName: string;
  readonly texts: readonly string[];
  readonly styles: readonly Shown[];
  readonly epoch1904: boolean;
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  hasFormula: boolean;
}

/** Reads one sheet; cells without a usable value are told with their place. */
export function readSheet(
  name: string,
  bytes: Uint8Array,
  context: SheetContext,
): Result<{ table: SourceTable; issues: ImportIssue[] }> {
  const rows = new SheetRows(name);
  const odd: { row: number; column: number; code: string; words: string }[] = [];
  const nameless = { name, fileName: context.fileName, rows: [] };
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let reading: 'value' | 'text' | null = null;
  let inReading = false;
  let hiddenRows = 0;

  const open = (element: string, attributes: Readonly<Record<string, string>>): undefined => {
    if (element === 'row') {
      const given = Number(attributes.r ?? 0);
      row = Number.isInteger(given) && given > 0 ? given - 1 : row + 1;
      column = -1;
      if (attributes.hidden === '1' || attributes.hidden === 'true') hiddenRows += 1;
    } else if (element === 'c') {
      const at = attributes.r === undefined ? null : addressOf(attributes.r);
      column = at?.column ?? column + 1;
      row = at?.row ?? row;
      cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), value: null, hasFormula: false };
    } else if (cell === null) return;
    else if (element === 'v') {
      reading = 'value';
      cell.value = '';
    } else if (element === 't') reading = 'text';
    else if (element === 'f') cell.hasFormula = true;
    else if (element === 'rPh') inReading = true;
  };
  const close = (element: string): Problem | undefined => {
    if (element === 'v' || element === 't') reading = null;
    else if (element === 'rPh') inReading = false;
    else if (element === 'c' && cell !== null) {
      const { text, code, words } = textOf(cell, context);
      cell = null;
      if (code !== undefined) odd.push({ row, column, code, words });
      return rows.set(row, column, text);
    }
    return undefined;
  };
  const text = (more: string): void => {
    if (cell !== null && reading !== null && !inReading) cell.value = (cell.value ?? '') + more;
  };
  const read = readWorkbookXml(bytes, `sheet “${name}”`, { open, close, text });
  if (!read.ok) return read;
  const issues = odd.map(({ row: at, column: in_, code, words }) =>
    issue(code, 'warning', [at + 1, at + 1], words, { place: placeIn(nameless, at, in_) }),
  );
  const table = { ...nameless, rows: rows.rows() };
  if (hiddenRows > 0) issues.push(hiddenIssue(table, hiddenRows));
  return ok({ table, issues });
}

function hiddenIssue(table: SourceTable, count: number): ImportIssue {
  const message = `${count} ${count === 1 ? 'row is' : 'rows are'} hidden in “${table.name}”; they are read like the others.`;
  return issue('rows.hidden', 'info', [1, Math.max(1, table.rows.length)], message, { place: placeIn(table) });
}

function addressOf(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (!match) return null;
  const letters = match[1]?.toUpperCase() ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row < 0 ? null : { row, column: column - 1 };
}

interface CellText {
  readonly text: string;
  readonly code?: string;
  readonly words: string;
}

const plain = (text: string): CellText => ({ text, words: '' });

function textOf({ type, style, value, hasFormula }: OpenCell, context: SheetContext): CellText {
  if (value === null) {
    if (!hasFormula) return plain('');
    const words =
      'This cell holds a formula without its result; it is empty here. Save the file in a spreadsheet first.';
    return { text: '', code: 'cell.formula', words };
  }
  switch (type) {
    case 's': {
      const shared = context.texts[Number(value)];
      if (shared !== undefined) return plain(shared);
      return { text: '', code: 'cell.broken', words: `This cell refers to text ${value}, which is not in the file.` };
    }
    case 'str':
    case 'inlineStr':
      return plain(unescaped(value));
    case 'b':
      return plain(value.trim() === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: '', code: 'cell.error', words: `This cell holds the error ${value}; it is empty here.` };
    case 'd':
      return plain(isoText(value));
    default:
      return plain(numberOf(value, context.styles[style] ?? 'number', context.epoch1904));
  }
}

function numberOf(value: string, shown: Shown, epoch1904: boolean): string {
  if (shown === 'number' || value.trim() === '') return numberText(value);
  return serialText(Number(value), shown, epoch1904) ?? numberText(value);
}
