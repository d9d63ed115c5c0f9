import {
  COLUMN_ROLES,
  type DescribedColumn,
  type DescribedTable,
  PEOPLE_SPLITS,
  type PeopleSplit,
  type TableDescription,
  type TableOptions,
} from '../../../shared/contract/import.ts';
import type { FormatOptions } from '../format.ts';
import { cellName, columnLetters, type SourceTable } from '../tables/source-table.ts';
import { cellText } from './cells.ts';
import { type Columns, columnsAt, findColumns, firstFilled } from './columns.ts';
import { dateReading, twofoldDates } from './date-reading.ts';
import { programDaysOf, tableOptions, toldOf } from './options.ts';
import { matrixOf } from './pairs.ts';
import { peopleOf } from './people-cell.ts';
import { ROLE_WORDS } from './role-words.ts';
import { readMoment } from './times.ts';

const HEAD_ROWS = 12;
const HEAD_COLUMNS = 30;
const MOST_DATES = 5;
const MOST_CELLS = 500;

/** How tables would be read with these options, and what else could be chosen. */
export function describeTables(
  tables: readonly SourceTable[],
  options: FormatOptions,
): Pick<TableDescription, 'tables' | 'roles' | 'options'> {
  const { used } = tableOptions(options);
  return {
    tables: tables.map((table) => describeTable(table, used, programDaysOf(options))),
    roles: COLUMN_ROLES.map((role) => ({ role, ...ROLE_WORDS[role], of: [...ROLE_WORDS[role].of] })),
    options: used,
  };
}

function describeTable(table: SourceTable, options: TableOptions, programDays: readonly string[]): DescribedTable {
  const { rows, name, fileName } = table;
  const told = toldOf(options, table);
  const isMatrix = (told.use === undefined || told.use === 'matrix') && matrixOf(table) !== null;
  const found = findColumns(rows, told);
  const guessedAt = found?.headerAt ?? firstFilled(rows);
  const columns = found ?? (guessedAt === null ? null : columnsAt(rows, guessedAt, told));
  const dates = columns ? dateReading(table, columns, told.dateOrder, programDays) : null;
  const twofold = columns ? twofoldDates(table, columns) : [];
  return {
    name,
    fileName,
    isSheet: name !== fileName,
    use: isMatrix ? 'matrix' : (told.use ?? (found ? found.use : 'nothing')),
    rows: rows.slice((columns?.headerAt ?? -1) + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .length,
    headerRow: found ? found.headerAt + 1 : null,
    head: rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.slice(0, HEAD_COLUMNS).map((cell) => cut(cell.trim(), 80))),
    columns: columns ? describeColumns(table, columns, told.mapping) : [],
    split: columns ? describeSplit(table, columns, told.split ?? 'auto') : null,
    dates: {
      order:
        twofold.length === 0 && told.dateOrder === undefined ? (dates?.order ?? 'day-first') : (dates?.order ?? null),
      from: dates?.from ?? 'none',
      cells: twofold.slice(0, MOST_DATES).map(({ row, column, text }) => ({
        cell: cellName(row, column),
        text,
        dayFirst: dateAs(text, 'day-first'),
        monthFirst: dateAs(text, 'month-first'),
      })),
    },
  };
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

function dateAs(text: string, order: 'day-first' | 'month-first'): string {
  const read = readMoment(text, order);
  return read.kind === 'read' ? (read.date ?? '') : '';
}

function describeColumns(table: SourceTable, columns: Columns, mapping: TableOptions['mapping']): DescribedColumn[] {
  return columns.names.map((name, column) => {
    const samples: string[] = [];
    let filled = 0;
    for (const { cells } of table.rows.slice(columns.headerAt + 1)) {
      const text = cellText(cells[column] ?? '');
      if (text === '') continue;
      filled++;
      if (samples.length < 3 && !samples.includes(text)) samples.push(text);
    }
    const { use: guessed, confidence, why } = columns.guesses[column] ?? { use: 'custom', confidence: 0, why: '' };
    return {
      name,
      letter: columnLetters(column),
      samples: samples.map((text) => cut(text, 200)),
      filled,
      use: columns.uses[column] ?? 'custom',
      guessed,
      confidence,
      why,
      isNew: mapping !== undefined && !Object.hasOwn(mapping, name),
    };
  });
}

const SPLIT_WORDS: Readonly<Record<PeopleSplit, string>> = {
  auto: 'By what stands in the cell',
  newline: 'One person a line',
  semicolon: 'At semicolons',
  bar: 'At bars |',
  comma: 'At commas',
  and: 'At commas and “and”',
  parentheses: 'Name (Affiliation), Name (Affiliation)',
  none: 'One person in each cell',
};

/** The ways to cut the first column that lists people, as far as they differ. */
function describeSplit(table: SourceTable, columns: Columns, used: PeopleSplit): DescribedTable['split'] {
  const column = (['speakers', 'authors', 'chairs', 'panelists', 'moderators'] as const).flatMap((role) =>
    columns.at(role),
  )[0];
  if (column === undefined) return null;
  const cells: { row: number; text: string }[] = [];
  for (let row = columns.headerAt + 1; row < table.rows.length && cells.length < MOST_CELLS; row++) {
    const text = cellText(table.rows[row]?.cells[column] ?? '');
    if (text !== '') cells.push({ row, text });
  }
  // The cell with the most marks shows best what each way does.
  const marks = ({ text }: { text: string }) => text.split(/[\n;|,(]|\sand\s/).length;
  const example = cells.reduce(
    (best, cell) => (marks(cell) > marks(best) ? cell : best),
    cells[0] ?? { row: 0, text: '' },
  );
  if (example.text === '') return null;
  const names = (text: string, split: PeopleSplit) => peopleOf(text, '', '', split).people.map(({ name }) => name);
  const ways = PEOPLE_SPLITS.map((split) => ({
    split,
    label: SPLIT_WORDS[split],
    people: cells.reduce((sum, { text }) => sum + names(text, split).length, 0),
    example: {
      cell: cellName(example.row, column),
      text: cut(example.text, 300),
      names: names(example.text, split)
        .slice(0, 30)
        .map((name) => cut(name, 100)),
    },
  }));
  const same = (one: (typeof ways)[number], other: (typeof ways)[number]) =>
    one.people === other.people && one.example.names.join('\n') === other.example.names.join('\n');
  const differing = ways.filter(
    (way, at) => way.split === used || way.split === 'auto' || !ways.slice(0, at).some((other) => same(other, way)),
  );
  return { column: columns.names[column] ?? '', used, ways: differing };
}
