import type { Id } from '../model/column.ts';
import type { ProgramState } from '../model/state.ts';
import type { Row, TableName } from '../model/tables.ts';

/** What applying a plan needs of a transaction: the state (kept up to date by it), new ids and numbers, and writes. */
export interface ImportTx {
  readonly state: ProgramState;
  /** The command's instant, UTC. */
  readonly at: string;
  newId<T extends string>(entity: T): Id<T>;
  nextNumber(kind: 'session' | 'person'): number;
  insert<T extends TableName>(table: T, row: Row<T>): void;
  update<T extends TableName>(table: T, key: string, patch: Partial<Row<T>>): void;
  remove(table: TableName, key: string): void;
}
