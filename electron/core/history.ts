import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { sessionName } from '../../shared/model/names.ts';
import { type AnyRow, type Diff, type ProgramState, reverseDiff, rowKey } from '../../shared/model/state.ts';
import { type Row, type TableName, tableNames } from '../../shared/model/tables.ts';
import { canonicalJson } from './canonical.ts';
import type { Journal } from './database/journal.ts';
import type { Tx } from './tx.ts';

/** An old change to take back, or to make again. */
export interface Step {
  readonly revision: number;
  readonly label: string;
  readonly diff: Diff;
  readonly undoing: boolean;
}

/**
 * Takes a change back (or makes it again) through the writer, like any other change. It compares columns, and refuses
 * with the names of what somebody changed since (decision 10).
 */
export function takeBack(tx: Tx, step: Step, journal: Journal): Result<null> {
  const diff = step.undoing ? reverseDiff(step.diff) : step.diff;
  const changed = whatChangedSince(tx.state, diff);
  if (changed.length > 0) {
    const [first] = changed;
    const by = first ? journal.lastTouch(first.table, first.key, first.column) : null;
    const names = changed.map(({ name }) => name);
    return refuse(
      'changed-since',
      `“${step.label}” cannot be ${step.undoing ? 'undone' : 'redone'}: ${listed(names)} changed since${by ? ` (revision ${by})` : ''}.`,
      { names, revision: by },
    );
  }
  for (const table of [...tableNames].reverse()) {
    for (const row of diff[table]?.removed ?? []) tx.remove(table, rowKey(table, row));
  }
  for (const table of tableNames) {
    for (const { key, columns } of diff[table]?.updated ?? []) {
      const patch = Object.fromEntries(Object.entries(columns).map(([name, [, after]]) => [name, after]));
      tx.update(table, key, patch as { [C in keyof Row<typeof table>]?: Row<typeof table>[C] });
    }
    for (const row of diff[table]?.added ?? []) tx.insert(table, row as unknown as Row<typeof table>);
  }
  return ok(null);
}

interface Changed {
  readonly table: TableName;
  readonly key: string;
  readonly column: string;
  readonly name: string;
}

function whatChangedSince(state: ProgramState, diff: Diff): Changed[] {
  const changed: Changed[] = [];
  const note = (table: TableName, key: string, column: string, row: AnyRow | undefined) =>
    changed.push({ table, key, column, name: nameOf(state, table, row, column) });
  for (const table of tableNames) {
    const change = diff[table];
    if (!change) continue;
    for (const row of change.removed) {
      const key = rowKey(table, row);
      const now: AnyRow | undefined = state[table].get(key);
      const column = now ? Object.keys(row).find((name) => !same(now[name], row[name])) : '*';
      if (column) note(table, key, column, now ?? row);
    }
    for (const { key, columns } of change.updated) {
      const now: AnyRow | undefined = state[table].get(key);
      for (const [name, [before]] of Object.entries(columns)) {
        if (!now || !same(now[name], before)) note(table, key, now ? name : '*', now);
      }
    }
    for (const row of change.added) if (state[table].has(rowKey(table, row))) note(table, rowKey(table, row), '*', row);
  }
  return changed;
}

const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a) === canonicalJson(b);

function nameOf(state: ProgramState, table: TableName, row: AnyRow | undefined, column: string): string {
  const session = typeof row?.sessionId === 'string' ? state.session.get(row.sessionId) : undefined;
  const own = row?.name ?? row?.title ?? row?.label;
  const what = session ? `“${sessionName(session).text}”` : typeof own === 'string' ? `“${own}”` : `a ${table}`;
  return column === '*' ? what : `${column} of ${what}`;
}

const listed = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
