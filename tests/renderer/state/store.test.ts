import { afterEach, describe, expect, it } from 'vitest';
import { inShownPlan } from '../../../renderer/state/execute.ts';
import { currentNotices, dismiss } from '../../../renderer/state/notices.ts';
import { keepShownPlan } from '../../../renderer/state/shown-plan.ts';
import { ProgramStore } from '../../../renderer/state/store.ts';
import type { ChangeEvent, ProgramApi, ProgramEvent } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import { ok } from '../../../shared/contract/problem.ts';
import { type Diff, rowsFromState } from '../../../shared/model/state.ts';
import type { PlanId } from '../../../shared/model/tables.ts';
import { diffOf } from '../../../shared/placing/new-place.ts';
import { buildProgram, sessionIdOf } from '../../shared/builder.ts';
import { createProgramApi } from './program-api.ts';

afterEach(() => {
  for (const { id } of currentNotices()) dismiss(id);
});

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

describe('the shown plan', () => {
  const news = (): string[] => currentNotices().map(({ text }) => text);

  /** Monday, one talk at ten in the current plan, and a variant of it. */
  async function withVariant() {
    const { store, run, ...rest } = await opened();
    const execute = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<CommandValue<K>> => {
      const reply = await run(name, inShownPlan(name, args, store.planId));
      store.take(reply);
      return reply.value;
    };
    const { id: dayId } = await execute('day.add', { date: '2027-03-29', opening: 540, closing: 1080 });
    const { id: sessionId } = await execute('session.add', { fields: { title: 'Harbour lights' } });
    await execute('session.place', { sessionId, dayId, start: 600, roomId: null });
    const main = store.planId;
    const { id: variant } = await execute('plan.add', { name: 'Shorter' });
    const startIn = (planId: PlanId) => store.state.placement.get(`${planId} ${sessionId}`)?.start;
    const shownStart = () => store.index.entries.get(sessionId)?.place?.start;
    return { store, run, execute, sessionId, dayId, main, variant, startIn, shownStart, ...rest };
  }

  it('is the current one until a variant is chosen, whose places and conflicts are then shown and changed', async () => {
    const { store, execute, sessionId, dayId, main, variant, startIn, shownStart } = await withVariant();
    expect([store.planId, store.isVariant]).toEqual([main, false]);
    const version = store.version('placement');
    store.showPlan(variant);
    expect([store.planId, store.isVariant]).toEqual([variant, true]);
    expect(store.version('placement')).toBe(version + 1);
    await execute('session.place', { sessionId, dayId, start: 480, roomId: null });
    expect([startIn(main), startIn(variant), shownStart()]).toEqual([600, 480, 480]);
    expect(store.conflictsOf(sessionId).map(({ rule }) => rule)).toEqual(['outside-the-day']);
    store.showPlan(null);
    expect([shownStart(), store.conflictsOf(sessionId)]).toEqual([600, []]);
  });

  it('falls back to the current one with a notice when the variant is dropped by anybody', async () => {
    const { store, run, told, tell, variant, shownStart, ...of } = await withVariant();
    store.showPlan(variant);
    await of.execute('session.place', { sessionId: of.sessionId, dayId: of.dayId, start: 660, roomId: null });
    await run('plan.remove', { id: variant });
    tell(told.at(-1));
    expect([store.planId, store.isVariant, shownStart()]).toEqual([of.main, false, 600]);
    expect(news()).toEqual(['“Shorter” is no longer there. “Main”, the current plan, is shown.']);
  });

  it('follows the variant that becomes the current plan, and the current plan from then on', async () => {
    const { store, execute, main, variant } = await withVariant();
    store.showPlan(variant);
    await execute('plan.makeCurrent', { id: variant });
    expect([store.planId, store.isVariant]).toEqual([variant, false]);
    await execute('plan.makeCurrent', { id: main });
    expect([store.planId, store.isVariant]).toEqual([main, false]);
  });

  it('is remembered over a reload of the page, and only where it is a variant that is still there', async () => {
    const { store, main, variant, execute } = await withVariant();
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    keepShownPlan(store, storage);
    store.showPlan(variant);
    expect([...kept]).toEqual([['lectern.shownPlan test.lectern', variant]]);
    store.showPlan(main);
    expect([...kept]).toEqual([]);
    kept.set('lectern.shownPlan test.lectern', variant);
    keepShownPlan(store, storage);
    expect(store.planId).toBe(variant);
    await execute('plan.remove', { id: variant });
    kept.set('lectern.shownPlan test.lectern', variant);
    keepShownPlan(store, storage);
    expect([store.planId, [...kept]]).toEqual([main, []]);
  });
});

describe('a change that is shown before its answer', () => {
  /** A program with a session and two rooms on one day, and what a move to a room will write. */
  async function withSession() {
    const parts = await opened();
    const { run, store, told, tell } = parts;
    const { id: dayId } = (await run('day.add', { date: '2027-03-29' })).value;
    const { id: aula } = (await run('room.add', { name: 'Aula' })).value;
    const { id: sessionId } = (await run('session.add', { fields: { title: 'Fog', durationMinutes: 30 } })).value;
    for (const event of told.splice(0)) tell(event);
    const place = { sessionId, dayId, start: 600, roomId: aula, planId: store.planId };
    const room = () => store.index.entries.get(sessionId)?.roomId ?? null;
    return { ...parts, place, aula, sessionId, room, diff: diffOf(store.state, store.planId, [place]) };
  }

  it('is there at once, and its answer finds it done: the very same rows', async () => {
    const { store, run, place, aula, sessionId, room, diff } = await withSession();
    store.predict(diff);
    const entry = store.index.entries.get(sessionId);
    expect([room(), store.isSaving]).toEqual([aula, true]);
    store.take(await run('session.place', place));
    expect([room(), store.isSaving, store.index.entries.get(sessionId)]).toEqual([aula, false, entry]);
    expect(store.index.entries.get(sessionId)).toBe(entry);
  });

  it('is taken back when its command is refused', async () => {
    const { store, room, diff } = await withSession();
    store.predict(diff);
    store.withdraw();
    expect([room(), store.isSaving, store.state.placement.size]).toEqual([null, false, 0]);
  });

  it('gives way to what another page did first, and comes back with its own answer', async () => {
    const { store, run, told, tell, place, aula, room, diff } = await withSession();
    store.predict(diff);
    const { id: birke } = (await run('room.add', { name: 'Birke' })).value;
    await run('session.place', { ...place, roomId: birke });
    for (const event of told.splice(0)) tell(event);
    expect([room(), store.isSaving]).toEqual([birke, false]);
    store.take(await run('session.place', place));
    expect(room()).toBe(aula);
  });

  it('leaves the program as the core has it, whatever comes', async () => {
    const { store, run, told, tell, place, diff } = await withSession();
    store.predict(diff);
    await run('session.place', { ...place, start: 615 });
    for (const event of told.splice(0)) tell(event);
    await run('history.undo', {});
    for (const event of told.splice(0)) tell(event);
    expect(store.state.placement.size).toBe(0);
    expect(store.index.entries.get(place.sessionId)?.place).toBe(null);
  });
});

describe('a program with much text', () => {
  it('is there before what its rules on texts find, and is told of it', async () => {
    const people = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`p${i}`, { name: `Person ${i}` }]));
    const twice = { one: { name: 'Ada Lake' }, other: { name: 'Lake, Ada' } };
    const state = buildProgram({ people: { ...people, ...twice }, sessions: { a: { speakers: [] } } });
    const { api } = await createProgramApi();
    const store = await ProgramStore.open({
      ...api,
      query: async (name, args) => {
        const answer = await api.query(name, args);
        return answer.ok ? ok({ ...JSON.parse(JSON.stringify(answer.value)), rows: rowsFromState(state) }) : answer;
      },
    });
    if (typeof store === 'string') throw new Error(store);
    const rules = () => store.conflicts.map(({ rule }) => rule);
    expect(rules()).toEqual(['no-speaker']);
    await new Promise<void>((resolve) => void store.subscribe(resolve));
    expect(rules()).toEqual(['same-person-twice', 'no-speaker']);
  });
});
