import type { ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result } from '../../../shared/contract/problem.ts';
import type { FormatOptions, SourceFile } from '../format.ts';
import { named } from '../tables/open-tables.ts';
import { decodeText } from '../text/decode.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import type { JsonPlaces } from '../text/json-places.ts';
import { parseJson } from '../text/parse-json.ts';
import type { Place } from './place.ts';

/** A parsed JSON file of an import. */
export interface JsonFile {
  readonly value: unknown;
  readonly places: JsonPlaces;
  /** The whole file. */
  readonly at: Place;
}

/** Where an element of a list of a file stands; the path of a list at the top is ''. */
export const placeOf = ({ places, at }: JsonFile, list: string, index: number): Place => ({
  ...at,
  lines: places.linesOf(list, index),
});

/** Parses the JSON files of an import. A refusal names line and column, and the file where there are several. */
export function readJsonFiles(
  bytes: Uint8Array,
  options: FormatOptions,
  more: readonly SourceFile[] = [],
): Result<{ readonly files: readonly JsonFile[]; readonly issues: readonly ImportIssue[] }> {
  const sources: readonly SourceFile[] = [{ fileName: fileNameOf(options), bytes }, ...more];
  const files: JsonFile[] = [];
  const issues: ImportIssue[] = [];
  for (const source of sources) {
    const file = more.length === 0 ? {} : { file: source.fileName };
    const decoded = decodeText(source.bytes, options.encoding);
    const json = decoded.ok ? parseJson(decoded.value.text) : decoded;
    if (!json.ok) return more.length === 0 ? json : named(json, source.fileName);
    if (!decoded.ok) return decoded;
    issues.push(...encodingIssues(decoded.value).map((issue) => ({ ...issue, ...file })));
    files.push({ ...json.value, at: { lines: [1, decoded.value.text.split('\n').length], ...file } });
  }
  return ok({ files, issues });
}

/** What the first file is called, which the reader of sources tells beside the options. */
export const fileNameOf = (options: FormatOptions): string =>
  typeof options.fileName === 'string' ? options.fileName : 'the first file';

/** The language that localized texts are taken in: the option `language`, else English. */
export const languageOf = (options: FormatOptions): string =>
  typeof options.language === 'string' ? options.language : 'en';
