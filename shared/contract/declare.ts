import { z } from 'zod';
import type { ProgramState } from '../model/state.ts';
import { declarationOf, type Row, type TableName } from '../model/tables.ts';

/** A command as data: its arguments, what it answers, its label in the history, and whether undo may take it back. */
export interface CommandDeclaration<A, V> {
  readonly args: z.ZodType<A>;
  /** Only for the type of the answer's value. */
  readonly value?: V;
  /** The history's words, from the state before the command. */
  readonly label: (args: A, before: ProgramState) => string;
  readonly undoable: boolean;
}

/** Declares a command that answers nothing. */
export const command = <A>(
  args: z.ZodType<A>,
  label: (args: A, before: ProgramState) => string,
): CommandDeclaration<A, null> => ({ args, label, undoable: true });

/** Declares a command that answers a value, such as the ids of what it made. */
export const commandGiving =
  <V>() =>
  <A>(args: z.ZodType<A>, label: (args: A, before: ProgramState) => string): CommandDeclaration<A, V> => ({
    args,
    label,
    undoable: true,
  });

/** The same command, stepped over by undo. */
export const notUndoable = <A, V>(declaration: CommandDeclaration<A, V>): CommandDeclaration<A, V> => ({
  ...declaration,
  undoable: false,
});

/** The check of one column, as the model declares it. */
export function field<T extends TableName, C extends keyof Row<T> & string>(table: T, name: C): z.ZodType<Row<T>[C]> {
  const column = declarationOf(table).columns[name];
  if (!column) throw new Error(`${table} has no column ${name}`);
  return column.schema as z.ZodType<Row<T>[C]>;
}

/** Some columns of a row, each of which may be left out: a change to be made. */
export function patch<T extends TableName, const C extends readonly (keyof Row<T> & string)[]>(
  table: T,
  names: C,
): z.ZodType<{ readonly [K in C[number]]?: Row<T>[K] | undefined }> {
  const shape = Object.fromEntries(names.map((name) => [name, field(table, name).optional()]));
  return z.strictObject(shape) as unknown as z.ZodType<{ readonly [K in C[number]]?: Row<T>[K] | undefined }>;
}
