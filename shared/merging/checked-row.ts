import type { AnyRow } from '../model/state.ts';
import { declarationOf, type Row, type TableName } from '../model/tables.ts';

/** A whole row of a table from loose values, each held to its column; what is absent is null. Throws if one does not fit. */
export function checkedRow<T extends TableName>(table: T, values: AnyRow): Row<T> {
  const { columns } = declarationOf(table);
  return Object.fromEntries(
    Object.entries(columns).map(([name, { schema }]) => [name, schema.parse(values[name] ?? null)]),
  ) as unknown as Row<T>;
}

/** Some columns of a row from loose values, each held to its column. Throws if one does not fit or is unknown. */
export function checkedPatch<T extends TableName>(table: T, values: AnyRow): Partial<Row<T>> {
  const { columns } = declarationOf(table);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const column = columns[name];
      if (!column) throw new Error(`${table} has no column ${name}`);
      return [name, column.schema.parse(value)];
    }),
  ) as unknown as Partial<Row<T>>;
}
