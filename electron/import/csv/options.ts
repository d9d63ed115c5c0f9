import { type ImportIssue, type TableOptions, tableOptionsSchema } from '../../../shared/contract/import.ts';
import type { FormatOptions } from '../format.ts';
import { issue } from '../issue.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** How a table is read: what is told of it goes before what is told of all. */
export function toldOf(options: TableOptions, table: SourceTable): TableOptions {
  const { tables, ...all } = options;
  return { ...all, ...(tables?.[table.name] ?? tables?.[table.fileName]) };
}

/** The options as they fit the schema; those that don't are told and not used. */
export function tableOptions(options: FormatOptions): { readonly used: TableOptions; readonly issues: ImportIssue[] } {
  const { programDays: _, ...given } = options;
  const whole = tableOptionsSchema.safeParse(given);
  if (whole.success) return { used: whole.data, issues: [] };
  const issues: ImportIssue[] = [];
  const fitting = Object.entries(given).filter(([name, value]) => {
    const isFine = tableOptionsSchema.safeParse({ [name]: value }).success;
    const message = `The option “${name}” is not used: ${JSON.stringify(value).slice(0, 100)} is no value for it.`;
    if (!isFine) issues.push(issue('option.unknown', 'warning', [1, 1], message));
    return isFine;
  });
  return { used: tableOptionsSchema.parse(Object.fromEntries(fitting)), issues };
}

/** The dates of the program's days, where the reader was told. */
export const programDaysOf = ({ programDays }: FormatOptions): readonly string[] =>
  Array.isArray(programDays) ? programDays.filter((day): day is string => typeof day === 'string') : [];
