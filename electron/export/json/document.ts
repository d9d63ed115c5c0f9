import type { Visibility } from '../../../shared/model/column.ts';
import type { AnyRow, ProgramState } from '../../../shared/model/state.ts';
import { rowKey } from '../../../shared/model/state.ts';
import { declarationOf, type TableName, tableNames } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import { publicPart } from './public-part.ts';

/** Who sees more: each sees what those before may. */
const ORDER: readonly Visibility[] = ['public', 'committee', 'private'];
const allows = (seen: Visibility, needed: Visibility): boolean => ORDER.indexOf(needed) <= ORDER.indexOf(seen);

/**
 * The document. `tables` holds the rows of each table by the names of `shared/model/tables.ts`, columns as declared
 * there (absent values are null, ids are UUIDs); times are a program day and minutes from its midnight, in the zone of
 * `program.timeZone`; `asOf` is a UTC instant. Readers pass over tables and columns that they do not know; a change that
 * breaks them raises `formatVersion`.
 */
export interface ProgramDocument {
  readonly format: 'lectern-program';
  readonly formatVersion: 1;
  readonly visibility: Visibility;
  /** There in all that is not public. */
  readonly internal?: true;
  readonly release: string | null;
  readonly revision: number;
  readonly asOf: string;
  readonly tables: { readonly [table: string]: readonly AnyRow[] };
}

/**
 * The program's tables as plain data, rows by key. Each column's declared visibility decides whether it is there; a
 * table with no column to see is left out. Custom values follow their field, links their own visibility.
 */
export function programDocument(input: ExportInput, visibility: Visibility): ProgramDocument {
  const state = visibility === 'public' ? publicPart(input.state) : input.state;
  const tables = tableNames.flatMap((table) => {
    const columns = visibleColumns(table, visibility);
    if (columns.length === 0) return [];
    const rows: AnyRow[] = [...state[table].values()];
    const shown = rows
      .filter((row) => isRowVisible(state, table, row, visibility))
      .sort((a, b) => (rowKey(table, a) < rowKey(table, b) ? -1 : 1))
      .map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
    return [[table, shown] as const];
  });
  const { release, revision, asOf } = input;
  return {
    format: 'lectern-program',
    formatVersion: 1,
    visibility,
    ...(visibility === 'public' ? {} : { internal: true as const }),
    release,
    revision,
    asOf,
    tables: Object.fromEntries(tables),
  };
}

function visibleColumns(table: TableName, visibility: Visibility): string[] {
  // Its columns are declared for the committee, since the field decides; a field's public values are public.
  if (table === 'customValue') return Object.keys(declarationOf(table).columns);
  const { key, columns } = declarationOf(table);
  const visible = Object.entries(columns).flatMap(([name, column]) =>
    allows(visibility, column.visibility) ? [name] : [],
  );
  // Ids alone tell nothing but how many rows there are.
  const telling = visible.length === Object.keys(columns).length || visible.some((name) => !key.includes(name));
  return telling ? visible : [];
}

function isRowVisible(state: ProgramState, table: TableName, row: AnyRow, visibility: Visibility): boolean {
  if (table === 'customField' || table === 'slidesLink') return allows(visibility, levelOf(row.visibility));
  if (table === 'customValue')
    return allows(visibility, levelOf(state.customField.get(String(row.fieldId))?.visibility));
  return true;
}

const levelOf = (value: unknown): Visibility => (value === 'public' || value === 'committee' ? value : 'private');
