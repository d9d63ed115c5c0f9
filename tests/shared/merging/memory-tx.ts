import { readFileSync } from 'node:fs';
import { readSource } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { applyPlan } from '../../../shared/merging/apply-plan.ts';
import { checkedRow } from '../../../shared/merging/checked-row.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { findSource } from '../../../shared/merging/find-source.ts';
import type { ImportTx } from '../../../shared/merging/import-tx.ts';
import type { ImportPlan } from '../../../shared/merging/plan.ts';
import { planImport } from '../../../shared/merging/plan-import.ts';
import { type Id, idSchema } from '../../../shared/model/column.ts';
import {
  type AnyRow,
  applyDiff,
  type Diff,
  type ProgramState,
  rowKey,
  stateFromRows,
} from '../../../shared/model/state.ts';
import type { TableName } from '../../../shared/model/tables.ts';

let counter = 0;
export const testId = <T extends string>(_entity: T): Id<T> =>
  idSchema<T>().parse(`00000000-0000-4000-8000-${String(++counter).padStart(12, '0')}`);

/** A program with nothing in it but one plan. */
export function emptyProgram(): ProgramState {
  const planId = testId('plan');
  return stateFromRows({
    program: [
      checkedRow('program', {
        id: 'program',
        title: 'Untitled',
        timeZone: 'UTC',
        locale: 'en',
        paperSize: 'a4',
        currentPlanId: planId,
      }),
    ],
    plan: [{ id: planId, name: 'Plan', position: 0 }],
  });
}

/** A transaction straight on a state in memory; `writes` counts what was written. */
export function memoryTx(state: ProgramState): ImportTx & { writes: number } {
  const numbers = { session: state.session.size, person: state.person.size };
  const change = (table: TableName, diff: NonNullable<Diff[TableName]>) => {
    tx.writes++;
    applyDiff(state, { [table]: diff });
  };
  const tx: ImportTx & { writes: number } = {
    state,
    writes: 0,
    at: '2026-01-02T03:04:05Z',
    newId: testId,
    nextNumber: (kind) => ++numbers[kind],
    insert(table, row) {
      if (state[table].has(rowKey(table, row))) throw new Error(`${table} ${rowKey(table, row)} is there already`);
      change(table, { added: [checkedRow(table, row)], updated: [], removed: [] });
    },
    update(table, key, patch) {
      const row: AnyRow | undefined = state[table].get(key);
      if (!row) throw new Error(`${table} ${key} is not there`);
      const columns = Object.fromEntries(
        Object.entries(patch).map(([name, after]) => [name, [row[name], after] as const]),
      );
      change(table, { added: [], updated: [{ key, columns }], removed: [] });
    },
    remove(table, key) {
      const row = state[table].get(key);
      if (!row) throw new Error(`${table} ${key} is not there`);
      change(table, { added: [], updated: [], removed: [row] });
    },
  };
  return tx;
}

/** Plans the import of records into a state. */
export const planOf = (
  state: ProgramState,
  imported: ImportedProgram,
  fileName = 'talks.csv',
  decisions: Decisions = {},
): ImportPlan =>
  planImport(
    state,
    imported,
    { row: findSource(state, imported, fileName), fileName, fileHash: 'f'.repeat(64) },
    decisions,
  );

/** Plans and applies; answers the plan and how much was written. */
export function importInto(
  state: ProgramState,
  imported: ImportedProgram,
  fileName = 'talks.csv',
  decisions: Decisions = {},
) {
  const plan = planOf(state, imported, fileName, decisions);
  const tx = memoryTx(state);
  const counts = applyPlan(tx, plan);
  return { plan, counts, writes: tx.writes };
}

/** Reads a source that must be readable. */
export function read(source: string | Uint8Array, fileName: string): ImportedProgram {
  const result = readSource(typeof source === 'string' ? new TextEncoder().encode(source) : source, fileName);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** A file of the shared data folder, or null where the folder is absent. */
export function sharedData(path: string): Uint8Array | null {
  try {
    return readFileSync(new URL(`../../../../shared/data/${path}`, import.meta.url));
  } catch {
    return null;
  }
}
