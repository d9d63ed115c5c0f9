import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { findConflicts } from '../../shared/conflicts/engine.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import type { ChangeEvent, ProgramApi, Reply } from '../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../shared/contract/commands.ts';
import type { Result } from '../../shared/contract/problem.ts';
import { applyDiff, type ProgramState, rowsFromState, stateFromRows } from '../../shared/model/state.ts';
import type { DayId, RoomId, SessionId } from '../../shared/model/tables.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
};

const refusal = (result: Result<unknown>): string => (result.ok ? 'was not refused' : result.problem.code);

/**
 * One afternoon of a committee, over any transport: a fresh program (only `program.create` done) is filled, a talk is
 * placed into a conflict, undone and redone, wrong requests are refused as values, and every change is told in order.
 */
export async function scenario(api: ProgramApi): Promise<void> {
  const events: ChangeEvent[] = [];
  const stop = api.subscribe((event) => {
    if (event.kind === 'change') events.push(event);
  });
  const first = must(await api.query('program.snapshot', {}));
  expect(first.revision).toBe(1);
  const mine = stateFromRows(first.rows);
  let revision = 1;

  const execute = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<Reply<K>> => {
    const reply = must(await api.execute(name, args, { commandId: randomUUID(), baseRevision: revision }));
    revision += 1;
    expect(reply.revision).toBe(revision);
    return reply;
  };

  const day = (await execute('day.add', { date: '2026-06-01', opening: 540, closing: 1080 })).value.id;
  const room = (await execute('room.add', { name: 'Großer Saal', capacity: 200 })).value.id;
  await execute('slot.add', { dayIds: [day], start: 720, end: 780, kind: 'break', label: 'Lunch' });
  const ada = (await execute('person.add', { name: 'Ada Ångström' })).value.id;
  const speaks = [{ personId: ada, role: 'speaker' as const }];
  const one = (await execute('session.add', { fields: { title: 'One', durationMinutes: 30 }, people: speaks })).value;
  const two = (await execute('session.add', { fields: { title: 'Two', durationMinutes: 30 }, people: speaks })).value;
  expect([one.number, two.number]).toEqual([1, 2]);

  await execute('session.place', placed(one.id, day, 600, room));
  expect(rulesBroken(must(await api.query('program.snapshot', {})).rows)).toEqual([]);
  const clash = await execute('session.place', placed(two.id, day, 615, room));
  const rules = ['person-in-two-places', 'room-used-twice'];
  expect(rulesBroken(must(await api.query('program.snapshot', {})).rows)).toEqual(rules);
  expect(Object.keys(clash.diff)).toEqual(['placement']);

  const undone = await execute('history.undo', {});
  expect(undone.value.labels).toEqual(['Move “Two” to Großer Saal, 2026-06-01, 10:15']);
  expect(rulesBroken(must(await api.query('program.snapshot', {})).rows)).toEqual([]);
  await execute('history.redo', {});
  expect(rulesBroken(must(await api.query('program.snapshot', {})).rows)).toEqual(rules);

  await refusedAsValues(api, revision, one.id, day);
  await onlyOnce(api, revision, room);
  revision += 1;

  const bytes = new Uint8Array([0, 255, 13, 10, 128]);
  expect(must(await api.upload('talks – “ä”.csv', bytes))).toMatch(/^[\w-]+$/);
  expect(refusal(await api.download('nothing-here'))).toBe('not-found');
  const made = must(await api.query('export.make', { product: 'csv' }));
  const csv = must(await api.download(made.id));
  expect([csv.byteLength, new TextDecoder().decode(csv).includes('Großer Saal')]).toEqual([made.bytes, true]);

  await vi.waitFor(() => expect(events.length).toBe(revision - 1), { timeout: 5000 });
  expect(events.map((event) => event.revision)).toEqual(events.map((_, i) => i + 2));
  expect(new Set(events.map(({ actor }) => actor)).size).toBe(1);
  expect(events.at(-1)?.history).toEqual({ undo: 'Change room Großer Saal', redo: null });
  for (const { diff } of events) applyDiff(mine, diff);
  const last = must(await api.query('program.snapshot', {}));
  expect(last.revision).toBe(revision);
  expect(sorted(rowsFromState(mine))).toEqual(sorted(last.rows));

  const history = must(await api.query('history.list', { limit: 100 }));
  expect(history.map((entry) => entry.revision)).toEqual(history.map((_, i) => revision - i));
  const found = must(await api.query('program.verify', {}));
  expect({ ok: found.ok, revision: found.revision, problems: found.problems }).toEqual({
    ok: true,
    revision,
    problems: [],
  });
  stop();
}

/** What does not fit is refused as a value, and nothing is written. */
async function refusedAsValues(api: ProgramApi, revision: number, sessionId: SessionId, dayId: DayId): Promise<void> {
  const envelope = () => ({ commandId: randomUUID(), baseRevision: revision });
  const nobody = randomUUID() as SessionId;
  expect(refusal(await api.execute('session.place', placed(nobody, dayId, 600, null), envelope()))).toBe('not-found');
  expect(refusal(await api.execute('session.place', placed(sessionId, dayId, -1, null), envelope()))).toBe('invalid');
  expect(refusal(await api.execute('session.place', placed(sessionId, null, 600, null), envelope()))).toBe('invalid');
  // Other programs may send anything: what the types forbid here comes as a wrong name and wrong arguments.
  const wrong = 'program.explode' as 'history.redo';
  expect(refusal(await api.execute(wrong, {}, envelope()))).toBe('invalid');
  const noQuery = 'program.secrets' as 'program.verify';
  expect(refusal(await api.query(noQuery, {}))).toBe('invalid');
  expect(refusal(await api.query('history.list', { limit: 0 }))).toBe('invalid');
  expect(must(await api.query('program.snapshot', {})).revision).toBe(revision);
}

/** The same command id twice has one effect and one answer. */
async function onlyOnce(api: ProgramApi, revision: number, id: RoomId): Promise<void> {
  const envelope = { commandId: randomUUID(), baseRevision: revision };
  const once = must(await api.execute('room.update', { id, patch: { capacity: 150 } }, envelope));
  const again = must(await api.execute('room.update', { id, patch: { capacity: 150 } }, envelope));
  expect(once.revision).toBe(revision + 1);
  expect(again).toEqual(once);
  expect(must(await api.query('program.snapshot', {})).revision).toBe(revision + 1);
}

const placed = (sessionId: SessionId, dayId: DayId | null, start: number | null, roomId: RoomId | null) => ({
  sessionId,
  dayId,
  start,
  roomId,
});

function rulesBroken(rows: Parameters<typeof stateFromRows>[0]): string[] {
  const state = stateFromRows(rows);
  const plan = state.program.get('program')?.currentPlanId;
  return plan === undefined ? [] : rulesOf(state, plan);
}

const rulesOf = (state: ProgramState, plan: Parameters<typeof buildIndex>[1]): string[] =>
  findConflicts(buildIndex(state, plan), settingsOf(state))
    .map(({ rule }) => rule)
    .sort();

/** Rows in one order: the order of a table says nothing. */
const sorted = (rows: object): unknown =>
  Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      [...(list as unknown[])].map((row) => JSON.stringify(row, keysOf(row))).sort(),
    ]),
  );

const keysOf = (row: unknown): string[] => Object.keys(row as object).sort();
