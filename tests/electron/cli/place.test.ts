import { expect, it } from 'vitest';
import { type Desk, type Execute, newDesk, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

interface Placed {
  readonly session: { readonly day: string | null; readonly start: string | null; readonly room: string | null };
  readonly conflicts: readonly { readonly rule: string }[];
}

async function conference(fill: (execute: Execute) => Promise<void> = smallConference): Promise<Desk> {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', fill);
  return desk;
}

async function placeOf(desk: Desk, ...args: string[]): Promise<Placed> {
  const printed = await desk.json('place', 'a.lectern', ...args);
  expect(shapes.place?.safeParse(printed).error).toBeUndefined();
  return printed as Placed;
}

it('a session is placed by title and room name, and listed where it is', async () => {
  const desk = await conference();
  const placed = await placeOf(desk, 'Tracing 101', '--start', '2026-06-01T10:30', '--room', 'Aula');
  expect(placed.session).toMatchObject({ day: '2026-06-01', start: '2026-06-01T10:30', room: 'Aula' });
  const [first] = (await desk.json('list', 'a.lectern', 'sessions')) as unknown[];
  expect(first).toEqual(placed.session);
});

it('a session is found by number and by id too, a room in any case', async () => {
  const desk = await conference();
  const byNumber = await placeOf(desk, '2', '--room', 'CELLAR');
  expect(byNumber.session).toMatchObject({ title: 'Late beats', room: 'Cellar' });
  const { id } = byNumber.session as unknown as { id: string };
  expect((await placeOf(desk, id, '--day', '2026-06-02')).session).toMatchObject({ title: 'Late beats', room: null });
});

it.each([
  ['a day', ['--day', '2026-06-01'], { day: '2026-06-01', start: null, room: null }],
  ['a room', ['--room', 'Aula'], { day: null, start: null, room: 'Aula' }],
  ['a time', ['--start', '2026-06-01T09:00'], { day: '2026-06-01', start: '2026-06-01T09:00', room: null }],
  [
    'day and time',
    ['--day', '2026-06-01', '--start', '9:30'],
    { day: '2026-06-01', start: '2026-06-01T09:30', room: null },
  ],
])('a session may be half placed: %s alone', async (_, args, where) => {
  expect((await placeOf(await conference(), '1', ...args)).session).toMatchObject(where);
});

it('a time after midnight belongs to the day before while that day is open', async () => {
  const desk = await conference();
  const late = await placeOf(desk, 'Late beats', '--start', '2026-06-03T01:00', '--room', 'Cellar');
  expect(late.session).toMatchObject({ day: '2026-06-02', start: '2026-06-03T01:00' });
  expect(late.conflicts).toEqual([]);
});

it('a time on no program day is refused, and the days are named', async () => {
  const desk = await conference();
  const { code, err } = await desk.lectern('place', 'a.lectern', '1', '--start', '2026-07-01T09:00');
  expect(code).toBe(1);
  expect(err).toContain('Days: 2026-06-01, 2026-06-02');
});

it('placing into a clash is done, and told', async () => {
  const desk = await conference();
  await placeOf(desk, '1', '--start', '2026-06-01T10:00', '--room', 'Aula');
  const clash = await placeOf(desk, '2', '--start', '2026-06-01T10:15', '--room', 'Aula');
  expect(clash.conflicts.map(({ rule }) => rule)).toEqual(['room-used-twice']);
  const check = await desk.lectern('check', 'a.lectern', '--json');
  expect(check.code).toBe(1);
  const found = JSON.parse(check.out) as { conflicts: { rule: string }[] };
  expect(shapes.check?.safeParse(found).error).toBeUndefined();
  expect(found.conflicts.filter(({ rule }) => rule === 'room-used-twice')).toMatchObject(clash.conflicts);
});

it('a rule that the committee set to block refuses the place, and nothing is written', async () => {
  const desk = await conference(async (execute) => {
    await smallConference(execute);
    await execute('rule.set', { rule: 'room-used-twice', level: 'block' });
  });
  await placeOf(desk, '1', '--start', '2026-06-01T10:00', '--room', 'Aula');
  const before = await desk.json('verify', 'a.lectern');
  const { code, out, err } = await desk.lectern(
    'place',
    'a.lectern',
    '2',
    '--start',
    '2026-06-01T10:15',
    '--room',
    'Aula',
  );
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/Tracing 101/);
  expect(await desk.json('verify', 'a.lectern')).toEqual(before);
});

it('a title or room that two share is refused, and their ids are listed', async () => {
  const ids: string[] = [];
  const desk = await conference(async (execute) => {
    for (const [title, name] of [
      ['Opening', 'Hall'],
      ['Opening', 'Hall'],
    ] as const) {
      ids.push((await execute('session.add', { fields: { title } })).id);
      ids.push((await execute('room.add', { name })).id);
    }
  });
  const session = await desk.lectern('place', 'a.lectern', 'Opening', '--room', 'Hall');
  const room = await desk.lectern('place', 'a.lectern', '1', '--room', 'Hall');
  expect([session.code, room.code]).toEqual([1, 1]);
  expect([0, 2].filter((i) => !session.err.includes(ids[i] ?? '?'))).toEqual([]);
  expect([1, 3].filter((i) => !room.err.includes(ids[i] ?? '?'))).toEqual([]);
});

it('a title that is only like one is refused, and the like ones are named', async () => {
  const { code, err } = await (await conference()).lectern('place', 'a.lectern', 'tracing', '--room', 'Aula');
  expect(code).toBe(1);
  expect(err).toContain('Tracing 101');
});

it('a wall time that the zone skips is refused; one that it repeats is asked about', async () => {
  const desk = await conference(async (execute) => {
    await execute('day.add', { date: '2026-03-28', opening: 540, closing: 1680 });
    await execute('day.add', { date: '2026-10-24', opening: 540, closing: 1680 });
    await execute('session.add', { fields: { title: 'Night shift' } });
  });
  const skipped = await desk.lectern('place', 'a.lectern', '1', '--start', '2026-03-29T02:30');
  expect([skipped.code, /does not exist in Europe\/Berlin/.test(skipped.err)]).toEqual([1, true]);
  const repeated = await desk.lectern('place', 'a.lectern', '1', '--start', '2026-10-25T02:30');
  expect([repeated.code, /twice/.test(repeated.err)]).toEqual([1, true]);
  const second = await placeOf(desk, '1', '--start', '2026-10-25T02:30', '--fold', '1');
  expect(second.session).toMatchObject({ day: '2026-10-24', start: '2026-10-25T02:30' });
});

it('unplace, undo and redo go back and forth, and the history tells it', async () => {
  const desk = await conference();
  await placeOf(desk, '1', '--start', '2026-06-01T10:00', '--room', 'Aula');
  const printed = {
    unplace: await desk.json('unplace', 'a.lectern', 'Tracing 101'),
    undo: await desk.json('undo', 'a.lectern'),
    redo: await desk.json('redo', 'a.lectern'),
  };
  for (const [verb, value] of Object.entries(printed)) expect(shapes[verb]?.safeParse(value).error).toBeUndefined();
  expect(printed.undo).toMatchObject({ undone: ['Unplace “Tracing 101”'] });
  const history = (await desk.json('history', 'a.lectern', '--limit', '4')) as { label: string; undone: boolean }[];
  expect(history.map(({ label, undone }) => [label, undone])).toEqual([
    ['Redo: Unplace “Tracing 101”', false],
    ['Undo: Unplace “Tracing 101”', false],
    ['Unplace “Tracing 101”', false],
    ['Move “Tracing 101” to Aula, 2026-06-01, 10:00', false],
  ]);
});

it('undo to a revision takes back everything after it, or says that there is nothing', async () => {
  const desk = await conference();
  const [newest] = (await desk.json('history', 'a.lectern', '--limit', '1')) as { revision: number }[];
  const revision = newest?.revision ?? 0;
  const before = (await desk.json('verify', 'a.lectern')) as { stateHash: string };
  await placeOf(desk, '1', '--room', 'Aula');
  await placeOf(desk, '2', '--room', 'Aula');
  const undone = (await desk.json('undo', 'a.lectern', '--to', String(revision))) as { undone: string[] };
  expect(undone.undone.length).toBe(2);
  expect(await desk.json('verify', 'a.lectern')).toMatchObject({ ok: true, stateHash: before.stateHash });
  const [told] = (await desk.json('history', 'a.lectern', '--limit', '1')) as { label: string }[];
  expect(told?.label).toBe('Undo: Move “Late beats” to Aula and 1 more');
  const redone = [await desk.json('redo', 'a.lectern'), await desk.json('redo', 'a.lectern')];
  expect(redone).toMatchObject([{ redone: ['Move “Tracing 101” to Aula'] }, { redone: ['Move “Late beats” to Aula'] }]);
  const tooFar = await desk.lectern('redo', 'a.lectern');
  expect([tooFar.code, tooFar.out]).toEqual([1, '']);
});
