import { z } from 'zod';
import type { Column } from '../../../shared/model/column.ts';
import { type AnyRow, rowsFromState, stateFromRows } from '../../../shared/model/state.ts';
import { declarationOf, type TableName, tableNames } from '../../../shared/model/tables.ts';
import { buildProgram } from '../../shared/builder.ts';
import { SPEC } from './programs.ts';

/** A field that not everybody may see, and what stands in it in `withCanaries`. */
export interface Canary {
  readonly field: string;
  readonly visibility: 'committee' | 'private';
  readonly value: string;
}

const bounds = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
});

/** The bounds of a column's values, without its null. */
function boundsOf({ schema }: Column<unknown>): z.infer<typeof bounds> {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return bounds.parse((json.anyOf ?? []).find((one) => typeof one === 'object' && one.type !== 'null') ?? json);
}

/**
 * A program whose rows hold a telling text in every field that is not declared public and can hold one; tables that
 * it had no row of have one now. Made from the declarations, so that a new field is in it at once.
 */
export function withCanaries() {
  const canaries: Canary[] = [];
  const rows: Record<string, AnyRow[]> = Object.fromEntries(
    Object.entries(rowsFromState(buildProgram(SPEC))).map(([table, list]) => [table, [...list]]),
  );
  // A custom value is seen by whoever may see its field.
  rows.customField = [{ ...newRow('customField', rows), visibility: 'committee' }];
  for (const table of tableNames) {
    const { columns } = declarationOf(table);
    if (Object.values(columns).every(({ visibility }) => visibility === 'public')) continue;
    if ((rows[table] ?? []).length === 0) rows[table] = [newRow(table, rows)];
    rows[table] = (rows[table] ?? []).map((row) => ({ ...row, ...told(table, columns, row, canaries) }));
  }
  return { state: stateFromRows(rows), canaries };
}

function told(
  table: TableName,
  columns: Readonly<Record<string, Column<unknown>>>,
  row: AnyRow,
  canaries: Canary[],
): AnyRow {
  const filled = Object.entries(columns).flatMap(([name, column]) => {
    const { visibility, storage, references } = column;
    const { format, enum: choice, maxLength = 20, type } = boundsOf(column);
    const isFree = storage === 'json' || (type === 'string' && !format && !choice && references === null);
    if (visibility === 'public' || !isFree) return [];
    const value = `CANARY-${table}-${name}`.slice(0, maxLength);
    // A custom value counts as its field does, and a link's rows point to their owners.
    if (!canaries.some(({ field }) => field === `${table}.${name}`))
      canaries.push({ field: `${table}.${name}`, visibility, value });
    return [[name, value] as const];
  });
  return { ...row, ...Object.fromEntries(filled) };
}

/** A row of a table with something in each field. */
function newRow(table: TableName, rows: Readonly<Record<string, readonly AnyRow[]>>): AnyRow {
  const own = '00000000-0000-4000-8000-0000000000aa';
  return Object.fromEntries(
    Object.entries(declarationOf(table).columns).map(([name, column]) => {
      const { references, storage } = column;
      const { format, enum: choice, maximum = 1, type } = boundsOf(column);
      const pointed = rows[references ?? (name === 'ownerId' ? 'session' : '')]?.at(name === 'secondId' ? 1 : 0)?.id;
      const plain =
        storage === 'json'
          ? 'x'
          : choice
            ? choice.at(-1)
            : format === 'uuid'
              ? own
              : format === 'date'
                ? '2026-06-01'
                : format === 'date-time'
                  ? '2026-05-01T10:00:00Z'
                  : type === 'integer'
                    ? Math.min(maximum, 1)
                    : type === 'boolean'
                      ? true
                      : 'x';
      return [name, pointed ?? plain];
    }),
  );
}
