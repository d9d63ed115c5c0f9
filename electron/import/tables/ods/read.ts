import type { ImportIssue } from '../../../../shared/contract/import.ts';
import { ok, type Problem, type Result, refuse } from '../../../../shared/contract/problem.ts';
import { issue } from '../../issue.ts';
import { LIMITS } from '../../limits.ts';
import type { Zip } from '../../zip/open-zip.ts';
import { SheetRows } from '../sheet-rows.ts';
import type { SourceTable } from '../source-table.ts';
import type { OpenedTables } from '../text-table.ts';
import { readWorkbookXml } from '../workbook-xml.ts';
import { count, OdsCell } from './cell.ts';

/** Reads the sheets of an ODF spreadsheet (ISO/IEC 26300, OpenDocument 1.0 to 1.4). */
export async function readOds(zip: Zip, fileName: string, wanted: readonly string[]): Promise<Result<OpenedTables>> {
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest?.ok && new TextDecoder().decode(manifest.value).includes('encryption-data')) {
    return refuse('unreadable-source', `${fileName} has a password. Save it without one and try again.`);
  }
  const bytes = await zip.read('content.xml');
  if (bytes === null) return refuse('unreadable-source', `${fileName} is damaged: it has no content.`);
  if (!bytes.ok) return bytes;
  const content = new Content(fileName, wanted);
  const read = readWorkbookXml(bytes.value, 'content', content);
  return read.ok ? ok(content) : read;
}

// Texts in a cell that are not its own: notes beside it, readings, drawings laid over it.
const APART = new Set(['annotation', 'ruby-text', 'frame', 'custom-shape', 'shapes', 'tracked-changes', 'forms']);

/** What is met on the way through content.xml. */
class Content implements OpenedTables {
  readonly tables: SourceTable[] = [];
  readonly issues: ImportIssue[] = [];
  readonly #fileName: string;
  readonly #wanted: readonly string[];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet: { readonly name: string; readonly rows: SheetRows; readonly isRead: boolean } | null = null;
  #row = 0;
  #rowTimes = 1;
  #cells: [column: number, text: string][] = [];
  #column = 0;
  #cell: OdsCell | null = null;
  #paragraphs = 0;
  #apart = 0;
  #hasNotes = false;

  constructor(fileName: string, wanted: readonly string[]) {
    this.#fileName = fileName;
    this.#wanted = wanted;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): undefined {
    if (this.#apart > 0 || APART.has(name)) {
      this.#apart += 1;
      this.#hasNotes ||= name === 'annotation';
      return;
    }
    switch (name) {
      case 'style':
        this.#style = attributes['style:name'] ?? '';
        return;
      case 'table-properties':
        if (attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
        return;
      case 'table':
        return this.#openSheet(attributes);
      case 'table-row':
        this.#rowTimes = count(attributes['table:number-rows-repeated']);
        this.#cells = [];
        this.#column = 0;
        return;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = new OdsCell(attributes);
        return;
      case 'p':
        this.#paragraphs += 1;
        if (this.#paragraphs === 1) this.#cell?.paragraph();
        return;
      case 's':
        return this.text(' '.repeat(Math.min(count(attributes['text:c']), LIMITS.cellCharacters)));
      case 'tab':
        return this.text('\t');
      case 'line-break':
        return this.text('\n');
    }
  }

  close(name: string): Problem | undefined {
    if (this.#apart > 0) {
      this.#apart -= 1;
      return undefined;
    }
    if (name === 'p') this.#paragraphs -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') return this.#closeCell();
    else if (name === 'table-row') return this.#closeRow();
    else if (name === 'table') this.#closeSheet();
    return undefined;
  }

  text(text: string): undefined {
    if (this.#apart === 0 && this.#paragraphs > 0) this.#cell?.add(text);
  }

  #openSheet(attributes: Readonly<Record<string, string>>): undefined {
    const name = attributes['table:name'] ?? `Sheet ${this.tables.length + 1}`;
    const isHidden = this.#hiddenStyles.has(attributes['table:style-name'] ?? '');
    const isRead = this.#wanted.length > 0 ? this.#wanted.includes(name) : !isHidden;
    if (isHidden && this.#wanted.length === 0) {
      const message = `Sheet “${name}” is hidden and not read. Name it in the options to read it.`;
      const place = { file: this.#fileName, sheet: name };
      this.issues.push(issue('sheet.hidden', 'info', [1, 1], message, { place }));
    }
    this.#sheet = { name, rows: new SheetRows(name), isRead };
    this.#row = 0;
  }

  #closeCell(): Problem | undefined {
    const { text = '', repeated = 1 } = this.#cell ?? {};
    const from = this.#column;
    this.#cell = null;
    this.#column += repeated;
    if (text === '') return undefined;
    // One more than may be is enough to say that there are too many.
    for (let at = from; at < Math.min(this.#column, LIMITS.columns + 1); at++) this.#cells.push([at, text]);
    return undefined;
  }

  #closeRow(): Problem | undefined {
    const first = this.#row;
    this.#row += this.#rowTimes;
    if (this.#cells.length === 0 || !this.#sheet?.isRead) return undefined;
    for (let at = first; at < Math.min(this.#row, LIMITS.rows + 2); at++) {
      for (const [column, text] of this.#cells) {
        const problem = this.#sheet.rows.set(at, column, text);
        if (problem) return problem;
      }
    }
    return undefined;
  }

  #closeSheet(): void {
    if (this.#sheet?.isRead) {
      this.tables.push({ name: this.#sheet.name, fileName: this.#fileName, rows: this.#sheet.rows.rows() });
    }
    this.#sheet = null;
    if (!this.#hasNotes) return;
    this.#hasNotes = false;
    const message = 'The sheet has comments beside its cells; they are not read.';
    const place = { file: this.#fileName, sheet: this.tables.at(-1)?.name ?? '' };
    this.issues.push(issue('comments.skipped', 'info', [1, 1], message, { place }));
  }
}
