import { dayNumber } from '../../../shared/time/wall.ts';
import type { ExportTable } from '../csv/tables.ts';
import { xmlText } from './xml.ts';

/** Columns that hold whole numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'duration', 'capacity']);
const DATES: ReadonlySet<string> = new Set(['day', 'start', 'end']);

/** The longest text that a cell may hold (Excel's own limit). */
const LONGEST = 32_767;

/** The first day of Excel's calendar, 30 December 1899, in days before 1970. */
const EPOCH = 25_569;

const [DATE_STYLE, TIME_STYLE, NUMBER_STYLE] = [2, 3, 4];

/** The column's letters: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** A table as a worksheet: its head is frozen and filters, text is text whatever it begins with, empty cells are not there. */
export function sheetXml({ columns, rows }: ExportTable, isoTimes: boolean, isFirst: boolean): string {
  const last = `${columnLetters(columns.length - 1)}${rows.length + 1}`;
  const head = columns.map((name, i) => textCell(`${columnLetters(i)}1`, name, 1)).join('');
  const body = rows.map((row, r) => {
    const cells = columns.map((name, i) => cellXml(`${columnLetters(i)}${r + 2}`, name, row[i] ?? '', isoTimes));
    return `<row r="${r + 2}">${cells.join('')}</row>`;
  });
  const widths = columns.map((name, i) => {
    const width = widthOf(name, rows, i);
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:${last}"/><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${head}</row>${body.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** As wide as its longest first lines, between 8 and 60 characters. */
function widthOf(name: string, rows: ExportTable['rows'], column: number): number {
  let longest = name.length;
  for (const row of rows) longest = Math.max(longest, (row[column] ?? '').split('\n', 1)[0]?.length ?? 0);
  return Math.min(60, Math.max(8, longest + 2));
}

function cellXml(at: string, column: string, text: string, isoTimes: boolean): string {
  if (text === '') return '';
  if (NUMBERS.has(column) && /^\d+$/.test(text)) return `<c r="${at}" s="${NUMBER_STYLE}"><v>${text}</v></c>`;
  const serial = DATES.has(column) && !isoTimes ? serialOf(text) : null;
  if (serial !== null) return `<c r="${at}" s="${text.length > 10 ? TIME_STYLE : DATE_STYLE}"><v>${serial}</v></c>`;
  return textCell(at, text, 0);
}

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escapes(text).slice(0, LONGEST))}</t></is></c>`;

// "_x000D_" in a cell stands for a character (ECMA-376 part 1, 22.4.2.4): one that is meant as text is escaped itself.
const escapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** A wall date or date and time (YYYY-MM-DD, YYYY-MM-DDTHH:MM) as days of Excel's calendar; null for any other text. */
function serialOf(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
  if (!match) return null;
  const [, date = '', hours = '0', minutes = '0'] = match;
  return dayNumber(date) + EPOCH + (Number(hours) * 60 + Number(minutes)) / 1440;
}
