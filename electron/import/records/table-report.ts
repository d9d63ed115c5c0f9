import type { ImportIssue } from '../../../shared/contract/import.ts';
import { Report } from '../frab/report.ts';
import { issue, type Lines } from '../issue.ts';
import type { TablePlace } from '../tables/source-table.ts';

/** A report on tables: what is told names the sheet that is being read, and the cell where one is meant. */
export class TableReport extends Report {
  #place: TablePlace | null = null;

  /** What is told from here on stands in this place; null: in the import as a whole. */
  at(place: TablePlace | null): void {
    this.#place = place;
  }

  override say(code: string, severity: ImportIssue['severity'], lines: Lines, message: string, raw?: string): void {
    const place = this.#place === null ? {} : { place: this.#place };
    this.issues.push(issue(code, severity, lines, message, { ...place, ...(raw === undefined ? {} : { raw }) }));
  }

  /** Tells of a cell. */
  sayOf(
    place: TablePlace,
    code: string,
    severity: ImportIssue['severity'],
    lines: Lines,
    message: string,
    raw?: string,
  ): void {
    this.issues.push(issue(code, severity, lines, message, { place, ...(raw === undefined ? {} : { raw }) }));
  }
}
