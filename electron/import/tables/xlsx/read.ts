import type { ImportIssue } from '../../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../../shared/contract/problem.ts';
import { issue } from '../../issue.ts';
import type { Zip } from '../../zip/open-zip.ts';
import type { SourceTable } from '../source-table.ts';
import type { OpenedTables } from '../text-table.ts';
import { type ListedSheet, type Relation, readRelations, readSharedTexts, readStyles, readWorkbook } from './parts.ts';
import { readSheet } from './sheet.ts';

/**
 * Reads the sheets of an Excel workbook (ECMA-376, both its dialects): those that are shown, and of the hidden ones
 * those that are asked for by name.
 */
export async function readXlsx(zip: Zip, fileName: string, wanted: readonly string[]): Promise<Result<OpenedTables>> {
  const parts = await partsOf(zip, fileName);
  if (!parts.ok) return parts;
  const { sheets, epoch1904, relations } = parts.value;
  const texts = await optional(zip, relations, 'sharedStrings', readSharedTexts);
  if (!texts.ok) return texts;
  const styles = await optional(zip, relations, 'styles', readStyles);
  if (!styles.ok) return styles;
  const context = { fileName, texts: texts.value, styles: styles.value, epoch1904 };
  const tables: SourceTable[] = [];
  const issues: ImportIssue[] = [];
  const told = (code: string, message: string, sheet?: string) =>
    issues.push(issue(code, 'info', [1, 1], message, { place: { file: fileName, ...(sheet ? { sheet } : {}) } }));
  for (const { name, relation, isHidden } of sheets) {
    const found = relations.find(({ id, type }) => id === relation && type === 'worksheet');
    // A sheet that is all chart has no cells.
    if (!found || (wanted.length > 0 && !wanted.includes(name))) continue;
    if (isHidden && wanted.length === 0) {
      told('sheet.hidden', `Sheet “${name}” is hidden and not read. Name it in the options to read it.`, name);
      continue;
    }
    const bytes = await zip.read(found.target);
    if (bytes === null) return refuse('unreadable-source', `${fileName} is damaged: sheet “${name}” is missing in it.`);
    if (!bytes.ok) return bytes;
    const sheet = readSheet(name, bytes.value, context);
    if (!sheet.ok) return sheet;
    tables.push(sheet.value.table);
    issues.push(...sheet.value.issues);
  }
  if (zip.names.some((name) => /^xl\/(?:threaded)?comments/i.test(name))) {
    told('comments.skipped', 'The workbook has comments beside its cells; they are not read.');
  }
  return ok({ tables, issues });
}

interface Parts {
  readonly sheets: readonly ListedSheet[];
  readonly epoch1904: boolean;
  readonly relations: readonly Relation[];
}

async function partsOf(zip: Zip, fileName: string): Promise<Result<Parts>> {
  const top = await zip.read('_rels/.rels');
  if (top && !top.ok) return top;
  const roots = top ? readRelations(top.value, '') : ok([]);
  if (!roots.ok) return roots;
  const main = roots.value.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/')) : '';
  const book = await zip.read(main);
  if (book === null) return refuse('unreadable-source', `${fileName} is damaged: it lists no sheets.`);
  if (!book.ok) return book;
  const listed = readWorkbook(book.value);
  if (!listed.ok) return listed;
  const related = await zip.read(
    `${folder === '' ? '' : `${folder}/`}_rels/${main.slice(main.lastIndexOf('/') + 1)}.rels`,
  );
  if (related && !related.ok) return related;
  const relations = related ? readRelations(related.value, folder) : ok([]);
  return relations.ok ? ok({ ...listed.value, relations: relations.value }) : relations;
}

async function optional<T>(
  zip: Zip,
  relations: readonly Relation[],
  type: string,
  read: (bytes: Uint8Array) => Result<readonly T[]>,
): Promise<Result<readonly T[]>> {
  const found = relations.find((relation) => relation.type === type);
  const bytes = found ? await zip.read(found.target) : null;
  if (bytes === null) return ok([]);
  return bytes.ok ? read(bytes.value) : bytes;
}
