import { expect, it } from 'vitest';
import { ProgramStore } from '../../../renderer/state/store.ts';
import type { ChangeEvent, ProgramApi, ProgramEvent } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/contract/problem.ts';
import { type Diff, rowsFromState } from '../../../shared/model/state.ts';
import { buildProgram, sessionIdOf } from '../../shared/builder.ts';
import { createProgramApi } from './program-api.ts';

/** A real program in a file, whose events the test may hold back. */
async function opened() {
  const { api, run } = await createProgramApi();
  const listeners = new Set<(event: ProgramEvent) => void>();
  const told: ChangeEvent[] = [];
  let snapshots = 0;
  api.subscribe((event) => {
    if (event.kind === 'change') told.push(event);
  });
  const held: ProgramApi = {
    ...api,
    query: (name, args) => {
      snapshots += 1;
      return api.query(name, args);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const store = await ProgramStore.open(held);
  if (typeof store === 'string') throw new Error(store);
  const tell = (event: ProgramEvent | undefined) => {
    for (const listener of listeners) if (event) listener(event);
  };
  return { store, run, told, tell, snapshots: () => snapshots };
}

const names = (store: ProgramStore): string[] => [...store.state.room.values()].map(({ name }) => name);

it('applies the diffs of events in their order, without fetching the program again', async () => {
  const { store, run, told, tell, snapshots } = await opened();
  await run('room.add', { name: 'Aula' });
  await run('room.add', { name: 'Birke' });
  for (const event of told) tell(event);
  expect(names(store)).toEqual(['Aula', 'Birke']);
  expect(snapshots()).toBe(1);
});

it('takes the diff of an answer once, whether its event comes before or after', async () => {
  const { store, run, told, tell } = await opened();
  const first = await run('room.add', { name: 'Aula' });
  store.take(first);
  tell(told[0]);
  const second = await run('room.add', { name: 'Birke' });
  tell(told[1]);
  store.take(second);
  expect(names(store)).toEqual(['Aula', 'Birke']);
  expect(store.history.undo).toBe('Add room Birke');
});

it('fetches the program again after a gap in the events', async () => {
  const { store, run, told, tell, snapshots } = await opened();
  await run('room.add', { name: 'Aula' });
  await run('room.add', { name: 'Birke' });
  tell(told[1]);
  await expect.poll(() => names(store)).toEqual(['Aula', 'Birke']);
  expect(snapshots()).toBe(2);
});

it('leaves rows that did not change the same objects, and counts versions of changed tables alone', async () => {
  const { store, run } = await opened();
  store.take(await run('room.add', { name: 'Aula' }));
  const [aula] = store.state.room.values();
  const versions = [store.version('room'), store.version('session')];
  store.take(await run('room.add', { name: 'Birke' }));
  expect([...store.state.room.values()][0]).toBe(aula);
  expect([store.version('room'), store.version('session')]).toEqual([(versions[0] ?? 0) + 1, versions[1]]);
});

it('keeps the conflicts of a session the same array while they are the same', async () => {
  const state = buildProgram({
    days: { mon: '2026-06-01 09:00-18:00' },
    rooms: { Aula: 100, Birke: 40 },
    sessions: {
      A: { at: 'mon 10:00', room: 'Aula' },
      B: { at: 'mon 10:00', room: 'Aula' },
      C: { at: 'mon 10:00', room: 'Birke' },
    },
  });
  const snapshot = {
    revision: 1,
    rows: rowsFromState(state),
    history: { undo: null, redo: null },
    fileName: 'a.lectern',
    readOnly: null,
  };
  const { api } = await createProgramApi();
  const store = await ProgramStore.open({
    ...api,
    query: async () => ok(snapshot) as never,
    subscribe: () => () => {},
  });
  if (typeof store === 'string') throw new Error(store);
  const before = store.conflictsOf(sessionIdOf('A'));
  expect(before.map(({ rule }) => rule)).toEqual(['room-used-twice']);
  const renamed: Diff = {
    session: { added: [], removed: [], updated: [{ key: sessionIdOf('C'), columns: { title: ['C', 'Sea'] } }] },
  };
  store.take({ revision: 2, diff: renamed });
  expect(store.conflictsOf(sessionIdOf('A'))).toBe(before);
});
