import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import { isPressing } from '../../shared/conflicts/finding.ts';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { Row, SessionId, TableName } from '../../shared/model/tables.ts';
import type { Entry } from '../../shared/schedule/schedule-index.ts';
import type { Connection } from '../client/connection.ts';
import type { ProgramStore } from './store.ts';

/** The program and the connection to it, for every component below. */
export const ProgramContext = createContext<{ readonly store: ProgramStore; readonly connection: Connection } | null>(
  null,
);

function useContextParts() {
  const parts = useContext(ProgramContext);
  if (!parts) throw new Error('a screen stands inside a program');
  return parts;
}

export const useStore = (): ProgramStore => useContextParts().store;
export const useConnection = (): Connection => useContextParts().connection;

/**
 * A value picked from the store; the component renders again when it becomes another one (by identity). Pick rows,
 * arrays that the store keeps, or plain values: never build a new object here (see `useTables`).
 */
export function useProgram<T>(pick: (store: ProgramStore) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => pick(store));
}

/** One row, or undefined; another row's change does not render the component. */
export const useRow = <T extends TableName>(table: T, id: string | null | undefined): Row<T> | undefined =>
  useProgram(({ state }) => (id == null ? undefined : (state[table].get(id) as Row<T> | undefined)));

/**
 * Something worked out from whole tables, again only when one of them changed. Where `compute` speaks of one row, give
 * the component that row's id as its key: the memory does not know of it.
 */
export function useTables<T>(tables: readonly TableName[], compute: (store: ProgramStore) => T): T {
  const store = useStore();
  const memo = useRef<{ readonly key: string; readonly value: T } | null>(null);
  const key = useSyncExternalStore(store.subscribe, () => tables.map((table) => store.version(table)).join(' '));
  if (memo.current?.key !== key) memo.current = { key, value: compute(store) };
  return memo.current.value;
}

/** A session's place and people in the current plan. */
export const useEntry = (id: SessionId): Entry | undefined => useProgram(({ index }) => index.entries.get(id));

/** The conflicts of a session that ask for something to be done: no notes, and none that is accepted. */
export const useConflictsOf = (id: SessionId): readonly Conflict[] => useProgram((store) => store.conflictsOf(id));

/** All conflicts that ask for something to be done, gravest first: no notes, and none that is accepted. */
export function useOpenConflicts(): readonly Conflict[] {
  const conflicts = useProgram((store) => store.conflicts);
  const memo = useRef<{ readonly of: readonly Conflict[]; readonly open: readonly Conflict[] } | null>(null);
  if (memo.current?.of !== conflicts) memo.current = { of: conflicts, open: conflicts.filter(isPressing) };
  return memo.current.open;
}
