import { z } from 'zod';

/** Who may see a field: the public, the committee, or only the committee's contact keepers (decision 14). */
export type Visibility = 'public' | 'committee' | 'private';

/** How a value lies in SQLite: booleans as 0/1, JSON as text, the rest as itself. */
export type Storage = 'text' | 'integer' | 'boolean' | 'json';

/** One declared column: its check, its storage, who may see it, and the table its id points to. */
export interface Column<T> {
  readonly schema: z.ZodType<T>;
  readonly storage: Storage;
  readonly visibility: Visibility;
  readonly references: string | null;
}

const column = <T>(schema: z.ZodType<T>, storage: Storage, references: string | null = null): Column<T> => ({
  schema,
  storage,
  visibility: 'public',
  references,
});

/** A text of at most `max` characters. */
export const text = (max = 20_000): Column<string> => column(z.string().max(max), 'text');

/** One of the named values. */
export const oneOf = <const V extends readonly [string, ...string[]]>(...values: V): Column<V[number]> =>
  column(z.enum(values), 'text');

/** A calendar date, YYYY-MM-DD. */
export const date = (): Column<string> => column(z.iso.date(), 'text');

/** An instant in UTC, ISO 8601. */
export const instant = (): Column<string> => column(z.iso.datetime(), 'text');

/** A whole number in a closed range. */
export const integer = (min: number, max: number): Column<number> =>
  column(z.number().int().min(min).max(max), 'integer');

export const boolean = (): Column<boolean> => column(z.boolean(), 'boolean');

/** A value kept as JSON text and checked by `schema`. */
export const json = <T>(schema: z.ZodType<T>): Column<T> => column(schema, 'json');

/** An id of a row of `table`; the database holds it to that table where `references` is true. */
export const idOf = <const T extends string>(table: T, references = true): Column<Id<T>> =>
  column(idSchema<T>(), 'text', references ? table : null);

/** An id, branded so that a room's never lands in a person's column. */
export type Id<T extends string> = string & { readonly __id: T };

// The brand exists only in the types; what is checked is that the text is a UUID.
export const idSchema = <const T extends string>(): z.ZodType<Id<T>> => z.uuid() as unknown as z.ZodType<Id<T>>;

/** The same column, where the value may be absent (null). */
export const optional = <T>(c: Column<T>): Column<T | null> => ({ ...c, schema: c.schema.nullable() });

/** The same column, for the committee's eyes. */
export const committee = <T>(c: Column<T>): Column<T> => ({ ...c, visibility: 'committee' });

/** The same column, contact data that no public product ever holds. */
export const secret = <T>(c: Column<T>): Column<T> => ({ ...c, visibility: 'private' });

/** A table as it is declared: its key columns and all columns, in order. */
export interface TableDeclaration<C extends Record<string, Column<unknown>>> {
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
}

export const table = <C extends Record<string, Column<unknown>>>(
  key: readonly (keyof C & string)[],
  columns: C,
): TableDeclaration<C> => ({ key, columns });

/** The row that a declaration describes. */
export type RowOf<D> =
  D extends TableDeclaration<infer C> ? { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never } : never;
