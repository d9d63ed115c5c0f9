import { expect, it } from 'vitest';
import { checkedPlan } from '../../../electron/cli/checked.ts';
import { openProgram } from '../../../electron/core/open.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import { type Desk, newDesk, openingAt, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

interface Found {
  readonly key: string;
  readonly rule: string;
  readonly level: string;
  readonly from: string | null;
  readonly rooms: readonly string[];
  readonly accepted: { readonly reason: string } | null;
}

/** Two talks in the Aula at once (an error), one of them for more people than it holds (a warning). */
async function clash(): Promise<Desk> {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', async (execute) => {
    const { id: dayId } = await execute('day.add', { date: '2026-06-01', opening: 540, closing: 1080 });
    const { id: roomId } = await execute('room.add', { name: 'Aula', capacity: 40 });
    const { id: kindId } = await execute('kind.add', { name: 'Talk', durationMinutes: 30 });
    for (const [title, start, expectedAudience] of [
      ['First', 600, 90],
      ['Second', 615, 20],
    ] as const) {
      const fields = { title, kindId, durationMinutes: 30, expectedAudience, status: 'confirmed' } as const;
      const { id } = await execute('session.add', { fields });
      await execute('session.place', { sessionId: id, dayId, start, roomId });
    }
  });
  return desk;
}

/** Whatever other rules say of these talks is not what these tests are about. */
const ONLY = ['--rule', 'room-used-twice', '--rule', 'room-too-small'];
const found = async (desk: Desk, ...args: string[]): Promise<{ code: number; conflicts: Found[] }> => {
  const { code, out } = await desk.lectern('check', 'a.lectern', ...args, '--json');
  const told = JSON.parse(out) as { conflicts: Found[] };
  expect(shapes.check?.safeParse(told).error).toBeUndefined();
  return { code, conflicts: told.conflicts };
};

it('prints conflicts by rule, gravest first', async () => {
  const { code, out, err } = await (await clash()).lectern('check', 'a.lectern', ...ONLY);
  expect(out.trimEnd()).toBe(
    [
      'Room used twice (room-used-twice): 1',
      '  error  “First” (10:00–10:30) and “Second” (10:15–10:45) are both in Aula on Mon 1 June: 15 minutes.',
      '',
      'Room too small (room-too-small): 1',
      '  warning  90 people are expected at “First”, but Aula has 40 seats: 50 too few.',
    ].join('\n'),
  );
  expect([code, err.trimEnd()]).toEqual([1, '2 conflicts.']);
});

it('tells all that is known of a conflict as JSON', async () => {
  const { conflicts } = await found(await clash(), ...ONLY);
  expect(conflicts.map(({ rule, level, from, accepted }) => [rule, level, from, accepted])).toEqual([
    ['room-used-twice', 'error', '2026-06-01T10:15', null],
    ['room-too-small', 'warning', '2026-06-01T10:00', null],
  ]);
  expect(conflicts.every(({ key, rule, rooms }) => key.startsWith(`${rule} `) && rooms.length === 1)).toBe(true);
});

it.each<[args: readonly string[], code: number, rules: readonly string[]]>([
  [['--level', 'error'], 1, ['room-used-twice']],
  [['--level', 'block'], 0, []],
  [['--rule', 'room-too-small'], 0, ['room-too-small']],
  [['--rule', 'room-too-small', '--level', 'warning'], 1, ['room-too-small']],
  [['--rule', 'person-in-two-places'], 0, []],
])('%j ends with %i and tells %j', async (args, code, rules) => {
  const told = await found(await clash(), ...args);
  expect([told.code, told.conflicts.map(({ rule }) => rule)]).toEqual([code, rules]);
});

it('an accepted conflict is told with its reason as JSON, and fails no check', async () => {
  const desk = await clash();
  const opened = await openProgram(desk.path('a.lectern'), openingAt(desk));
  if (!opened.ok) throw new Error(opened.problem.message);
  const { api } = opened.value;
  const snapshot = await api.query('program.snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.problem.message);
  const plan = checkedPlan(stateFromRows(snapshot.value.rows));
  const grave = plan?.conflicts.filter(({ level }) => level === 'error') ?? [];
  for (const { key, factsHash } of grave)
    await api.execute(
      'conflict.accept',
      { conflict: key, factsHash, reason: 'A double act' },
      { commandId: crypto.randomUUID(), baseRevision: 0 },
    );
  await opened.value.close();
  const told = await found(desk, '--level', 'error');
  expect([told.code, told.conflicts.map(({ rule, accepted }) => [rule, accepted?.reason])]).toEqual([
    0,
    [['room-used-twice', 'A double act']],
  ]);
  const words = await desk.lectern('check', 'a.lectern', '--level', 'error');
  expect([words.code, words.out.trimEnd(), words.err.trimEnd()]).toEqual([
    0,
    'There is no conflict.',
    '0 conflicts; 1 more was accepted.',
  ]);
});

it('--ready says what a release waits for, and ends with 1 where it has to', async () => {
  const desk = await clash();
  const { code, out } = await desk.lectern('check', 'a.lectern', '--ready', '--json');
  const ready = JSON.parse(out) as { ready: boolean; verdict: string; expected: number };
  expect(shapes['check --ready']?.safeParse(ready).error).toBeUndefined();
  expect([code, ready.ready, ready.expected]).toEqual([1, false, 2]);
  expect(ready.verdict).toMatch(/^Not yet: 1 error/);
  const words = await desk.lectern('check', 'a.lectern', '--ready');
  expect(words.out.split('\n').slice(0, 4)).toEqual([
    ready.verdict,
    '',
    'Room used twice (room-used-twice): 1',
    '  error  “First” (10:00–10:30) and “Second” (10:15–10:45) are both in Aula on Mon 1 June: 15 minutes.',
  ]);
  expect(words.out).toContain('Without a speaker: 2\n  1  First\n  2  Second\n');
});

it('--ready lists what has no place', async () => {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', async (execute) => {
    await smallConference(execute);
    await execute('session.add', { fields: { title: 'Late news', durationMinutes: 20, status: 'accepted' } });
  });
  const { code, out } = await desk.lectern('check', 'a.lectern', '--ready');
  expect([code, out.split('\n')[0]]).toEqual([1, 'Not yet: 4 sessions without a place.']);
});
