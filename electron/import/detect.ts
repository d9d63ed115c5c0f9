import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { ImportFormat, SourceFile } from './format.ts';
import { formats } from './formats.ts';
import type { SourceTable } from './tables/source-table.ts';
import type { TableFormat } from './tables/table-format.ts';
import { peekTable } from './tables/text-table.ts';
import { binaryKind } from './text/binary.ts';
import { decodeText } from './text/decode.ts';
import { describeJson } from './text/describe-json.ts';
import { parseJson } from './text/parse-json.ts';

const HEAD = 65_536;

/** A file is taken for a format that is surer of it than this. */
const SURE = 0.25;

/**
 * The format of a file: the wanted one, else the one that is surest of it. A format of tables looks at `more` files of
 * the same import too. A refusal says what the file seems to be.
 */
export function detectFormat(
  bytes: Uint8Array,
  fileName: string,
  wanted?: string,
  more: readonly SourceFile[] = [],
): Result<ImportFormat> {
  if (wanted !== undefined) return wantedFormat(wanted);
  if (bytes.length === 0) return refuse('unreadable-source', `${fileName} is empty: there is nothing to import.`);
  const head = bytes.subarray(0, HEAD);
  const files = more.length === 0 ? [] : [{ fileName, bytes }, ...more];
  const peeked = files.flatMap((file) => peekTable(file.fileName, file.bytes) ?? []);
  const best = surest(formats, (format) =>
    peeked.length > 0 && format.tables ? format.tables.detectTables(peeked) : format.detect(fileName, head),
  );
  return best ? ok(best) : unknown(bytes, fileName);
}

/** The format of opened tables, where a workbook is among the files. */
export function detectTables(tables: readonly SourceTable[], fileName: string, wanted?: string): Result<TableFormat> {
  if (wanted === undefined) {
    const best = surest(
      formats.flatMap((format) => format.tables ?? []),
      (format) => format.detectTables(tables),
    );
    const can = `Lectern reads: ${formats.map(({ label }) => label).join('; ')}.`;
    return best
      ? ok(best)
      : refuse('unknown-format', `${fileName} has no sheet with a list of talks or people. ${can}`);
  }
  const found = wantedFormat(wanted);
  if (!found.ok) return found;
  const { label, tables: format } = found.value;
  return format
    ? ok(format)
    : refuse('unknown-format', `${fileName} is a workbook; “${label}” is no format of tables.`);
}

function surest<F>(candidates: readonly F[], scoreOf: (format: F) => number): F | undefined {
  const scored = candidates.map((format) => ({ format, score: scoreOf(format) })).sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score > SURE ? scored[0].format : undefined;
}

function wantedFormat(wanted: string): Result<ImportFormat> {
  const format = formats.find(({ id }) => id === wanted);
  const known = formats.map(({ id }) => id).join(', ');
  return format ? ok(format) : refuse('unknown-format', `There is no import format “${wanted}”. Known: ${known}.`);
}

function unknown(bytes: Uint8Array, fileName: string): Result<ImportFormat> {
  const can = `Lectern reads: ${formats.map(({ label }) => label).join('; ')}.`;
  const binary = binaryKind(bytes);
  if (binary) return refuse('unknown-format', `${fileName} is ${binary}, not a list of talks. ${can}`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.trim();
  if (text === '') return refuse('unreadable-source', `${fileName} holds no text but spaces. ${can}`);
  if (/^[{[]/.test(text)) {
    const json = parseJson(decoded.value.text);
    if (!json.ok) return json;
    return refuse('unknown-format', `${fileName} is JSON of another shape: ${describeJson(json.value.value)}. ${can}`, {
      line: 1,
    });
  }
  const opening = text.split('\n', 1)[0]?.trim().slice(0, 80) ?? '';
  return refuse(
    'unknown-format',
    `${fileName} is text of no known form; it begins with “${opening}” in line 1. ${can}`,
    { line: 1 },
  );
}
