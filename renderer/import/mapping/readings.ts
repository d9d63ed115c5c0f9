import type {
  DescribedTable,
  TableDescription,
  TableOptions,
  TableReading,
} from '../../../shared/contract/import-tables.ts';

/** How one table is to be read besides how it seems; nothing where nobody said so. */
export const readingOf = (options: TableOptions, table: string): TableReading => options.tables?.[table] ?? {};

/** The options with something else said of one table. */
export const withReading = (options: TableOptions, table: string, said: TableReading): TableOptions => ({
  ...options,
  tables: { ...options.tables, [table]: { ...readingOf(options, table), ...said } },
});

/**
 * The options with another use of one column. All columns are named, as they are read now: what is left out would be
 * guessed anew by the next file, whatever was seen here.
 */
export function withColumn(options: TableOptions, table: DescribedTable, column: string, use: string): TableOptions {
  const known = Object.fromEntries(table.columns.map((one) => [one.name, one.use]));
  const said = readingOf(options, table.name);
  const mapping = { ...known, ...said.mapping, [column]: use } as NonNullable<TableReading['mapping']>;
  const header = said.headerRow ?? table.headerRow ?? namingRow(table);
  return withReading(options, table.name, { mapping, ...(header === null ? {} : { headerRow: header }) });
}

/** The row that the names of the columns stand in, where the core was not sure that it names them; from 1. */
export function namingRow({ head, columns }: DescribedTable): number | null {
  const names = new Set(columns.map(({ name }) => name));
  const at = head.findIndex((cells) => cells.some(Boolean) && cells.every((cell) => cell === '' || names.has(cell)));
  return at < 0 ? null : at + 1;
}

/** The use of a column: as it was chosen here, else as the core reads it. */
export const columnUse = (options: TableOptions, table: DescribedTable, column: string): string =>
  readingOf(options, table.name).mapping?.[column] ??
  table.columns.find(({ name }) => name === column)?.use ??
  'ignore';

/** From here on a guess is made without asking for a look. */
const SURE = 0.6;

/** Something about a table that only a person can tell, in words. */
export interface Ask {
  readonly table: string;
  readonly words: string;
}

/** What a person should look at before the tables are read. */
export function asksOf({ tables, isRemembered }: TableDescription): readonly Ask[] {
  return tables.flatMap((table): Ask[] => {
    const ask = (words: string): Ask => ({ table: table.name, words });
    if (table.use === 'nothing')
      return tables.length === 1
        ? [ask('No row was found that names columns: choose it, or say what a column is.')]
        : [];
    const asks: Ask[] = [];
    if (table.dates.order === null) asks.push(ask('Dates can be read in two ways.'));
    const added = table.columns.filter(({ isNew }) => isRemembered && isNew).map(({ name }) => `“${name}”`);
    if (added.length > 0) asks.push(ask(`Not there last time: ${added.join(', ')}.`));
    const unsure = table.columns.filter(
      ({ confidence, filled, use }) => !isRemembered && filled > 0 && use !== 'ignore' && confidence < SURE,
    );
    if (unsure.length > 0) asks.push(ask(`Not sure about ${unsure.map(({ name }) => `“${name}”`).join(', ')}.`));
    return asks;
  });
}
