import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { fileNameOf, type JsonFile, languageOf, placeOf, readJsonFiles } from '../json/json-files.ts';
import { isObject, textOf } from '../json/json-record.ts';
import { tellLanguages } from '../json/languages.ts';
import { Told } from '../json/told.ts';
import { LIMITS } from '../limits.ts';
import type { SourceTable, TableRow } from '../tables/source-table.ts';
import { peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { isOwnLabel } from './labels.ts';
import { readExport } from './read.ts';

/** The organiser's export as JSON: a list of objects whose members are the labels of the CSV's columns. */
export const pretalxExport: ImportFormat = {
  id: 'pretalx-export',
  label: 'pretalx export of sessions or speakers (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*\[\s*\{\s*"ID"\s*:/.test(text)) return 0;
    const labels = new Set(
      [...text.slice(0, 20_000).matchAll(/"((?:[^"\\]|\\.){2,80})"\s*:/g)].map(([, label = '']) => label),
    );
    if ([...labels].map(unescaped).some(isOwnLabel)) return 0.95;
    return /^\s*\[\s*\{\s*"ID"\s*:\s*"[A-Z0-9]{6}"/.test(text) ? 0.8 : 0.3;
  },
  read(bytes, options, more) {
    const read = readJsonFiles(bytes, options, more);
    if (!read.ok) return read;
    const told = new Told();
    told.issues.push(...read.value.issues);
    return readFiles(read.value.files, options, told);
  },
};

function unescaped(label: string): string {
  try {
    return String(JSON.parse(`"${label}"`));
  } catch {
    return label;
  }
}

function readFiles(files: readonly JsonFile[], options: FormatOptions, told: Told): Result<ImportedProgram> {
  const tables: SourceTable[] = [];
  const language = languageOf(options);
  tellLanguages(files, language, told);
  for (const file of files) {
    if (!Array.isArray(file.value)) {
      const seen = describeJson(file.value);
      return refuse('unknown-format', `The file is JSON, but no export of pretalx: it is no list. It is ${seen}.`);
    }
    if (file.value.length > LIMITS.rows) {
      return refuse('too-large', `The file has ${file.value.length} records; at most ${LIMITS.rows} are read.`);
    }
    tables.push(tableOf(file, file.value, language, fileNameOf(options), told));
  }
  const read = readExport(tables, pretalxExport.id, options, true);
  if (!read.ok) return read;
  const issues = read.value.issues.map(({ file, sheet: _, ...issue }) =>
    files.length > 1 && file !== undefined ? { ...issue, file } : issue,
  );
  return { ok: true, value: { ...read.value, issues: [...told.issues, ...issues] } };
}

/** The list as a table: its labels are the header, lists stand one value a line. */
function tableOf(file: JsonFile, list: readonly unknown[], language: string, first: string, told: Told): SourceTable {
  const records = list.flatMap((value, index) => {
    const at = placeOf(file, '', index);
    if (isObject(value)) return [{ value, lines: at.lines }];
    told.say('record.unusable', 'error', at, `[${index}] is no object; it is left out.`, JSON.stringify(value));
    return [];
  });
  const labels = [...new Set(records.flatMap(({ value }) => Object.keys(value)))].slice(0, LIMITS.columns);
  const rows: TableRow[] = records.map(({ value, lines }) => ({
    lines,
    cells: labels.map((label) => cellOf(Object.hasOwn(value, label) ? value[label] : null, language)),
  }));
  const name = file.at.file ?? first;
  return { name, fileName: name, rows: [{ cells: labels, lines: [1, 1] }, ...rows] };
}

const cellOf = (value: unknown, language: string): string =>
  Array.isArray(value) ? value.map((part) => textOf(part, language)).join('\n') : textOf(value, language);
