import { ok, type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { PlanId, Row, TableName } from '../../../shared/model/tables.ts';
import type { Tx } from '../tx.ts';

type Refusal = { readonly ok: false; readonly problem: Problem };

const NAMES: Partial<Record<TableName, string>> = {
  session: 'session',
  room: 'room',
  day: 'day',
  person: 'person',
  plan: 'variant',
  slot: 'slot',
};

/** The row with an id, or a problem that names what is missing. */
export function find<T extends TableName>(tx: Tx, table: T, id: string): Result<Row<T>> {
  const row = tx.state[table].get(id);
  const name = NAMES[table] ?? table;
  return row
    ? ok(row as Row<T>)
    : refuse('not-found', `The ${name} is no longer there: somebody has removed it. Nothing was changed.`, { id });
}

/** The first id that is not in a table, as a problem; null if all are there. */
export function missing(tx: Tx, table: TableName, ids: readonly (string | null | undefined)[]): Refusal | null {
  for (const id of ids) {
    if (id === null || id === undefined) continue;
    const found = find(tx, table, id);
    if (!found.ok) return found;
  }
  return null;
}

/** The plan a command works on: the one it names, else the current one. */
export function planOf(tx: Tx, planId: PlanId | undefined): Result<PlanId> {
  if (planId === undefined) {
    const program = tx.state.program.get('program');
    return program ? ok(program.currentPlanId) : refuse('internal', 'This file holds no program yet.');
  }
  const found = find(tx, 'plan', planId);
  return found.ok ? ok(planId) : found;
}

/** Rows of a table that satisfy a test, as a list that stays while rows are removed. */
export function rowsWhere<T extends TableName>(
  tx: Pick<Tx, 'state'>,
  table: T,
  test: (row: Row<T>) => boolean,
): Row<T>[] {
  return [...(tx.state[table] as unknown as ReadonlyMap<string, Row<T>>).values()].filter(test);
}

/** The next free position at the end of an ordered table. */
export function nextPosition(tx: Tx, table: 'room' | 'track' | 'kind' | 'plan' | 'customField'): number {
  let last = -1;
  for (const { position } of tx.state[table].values()) last = Math.max(last, position);
  return last + 1;
}

/** Names are compared without case and outer spaces, NFC. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');
