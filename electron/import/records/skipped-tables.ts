import { placeIn, type SourceTable } from '../tables/source-table.ts';
import type { TableReport } from './table-report.ts';

/** Tells of tables in an import that hold nothing that is wanted. */
export function tellSkipped(tables: readonly SourceTable[], wanted: string, report: TableReport): void {
  for (const table of tables) {
    const filled = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const [first] = filled;
    if (!first) continue;
    report.at(placeIn(table));
    const message = `“${table.name}” is not ${wanted} (or one of them again), so its ${filled.length} rows are not used.`;
    const lines = [first.lines[0], filled.at(-1)?.lines[1] ?? first.lines[1]] as const;
    report.say('table.skipped', 'info', lines, message, first.cells.join(' | '));
  }
}
