import { expect, it } from 'vitest';
import { type Desk, filesIn, hashOf, newDesk, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

async function placedDesk(): Promise<Desk> {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', smallConference);
  await desk.json('place', 'a.lectern', 'Tracing 101', '--start', '2026-06-01T10:00', '--room', 'Aula');
  await desk.json('place', 'a.lectern', 'Late beats', '--start', '2026-06-01T11:00', '--room', 'Cellar');
  return desk;
}

it('a release is published with what is still open on standard error, and what changed since is told', async () => {
  const desk = await placedDesk();
  const { code, out, err } = await desk.lectern('publish', 'a.lectern', '--name', 'v1', '--notes', 'For print.');
  expect([code, out]).toEqual([0, expect.stringMatching(/^Published v1 \(revision \d+\)\.\n$/)]);
  expect(err).toMatch(
    /^Not yet: 1 session without a place\.\n[\s\S]*Without a place: 1\n {2}3 {2}A talk that has no title yet\.\n/,
  );
  expect((await desk.lectern('diff', 'a.lectern', 'v1', 'draft')).out).toBe('There is no difference.\n');

  await desk.json('place', 'a.lectern', 'Tracing 101', '--start', '2026-06-01T11:00', '--room', 'Cellar');
  await desk.json('place', 'a.lectern', 'Late beats', '--start', '2026-06-01T10:00', '--room', 'Aula');
  await desk.json('place', 'a.lectern', '3', '--start', '2026-06-02T10:00', '--room', 'Aula');
  const bytes = hashOf(desk.path('a.lectern'));
  const told = await desk.lectern('diff', 'a.lectern', 'v1', 'draft');
  expect([told.code, told.err, told.out]).toEqual([
    0,
    '',
    `Moved: 1
  “A talk that has no title yet.” has a place now: Tue 2 June, 10:00–10:45, Aula.

Swapped: 1
  “Tracing 101” and “Late beats” change places: the first is now Mon 1 June, 11:00–11:30, Cellar, the second Mon 1 June, 10:00–10:30, Aula.
`,
  ]);
  const printed = await desk.json('diff', 'a.lectern', 'v1', 'draft');
  expect(shapes.diff?.safeParse(printed).error).toBeUndefined();
  expect(printed).toMatchObject({
    from: { name: 'v1' },
    to: { name: 'draft', publishedAt: null },
    changes: [
      { kind: 'moved', before: null, after: { day: '2026-06-02', start: '2026-06-02T10:00', room: 'Aula' } },
      { kind: 'swapped', first: { after: { end: '2026-06-01T11:30' } }, second: { before: { room: 'Cellar' } } },
    ],
  });
  expect(hashOf(desk.path('a.lectern'))).toBe(bytes);

  const second = await desk.json('publish', 'a.lectern', '--name', 'v2');
  expect(shapes.publish?.safeParse(second).error).toBeUndefined();
  expect(second).toMatchObject({ release: { name: 'v2' }, ready: true });
  expect((await desk.lectern('undo', 'a.lectern')).out).not.toContain('v2');
  expect((await desk.lectern('diff', 'a.lectern', 'v2', 'draft')).out).toMatch(/^Moved: 1\n/);
});

it('a rule that is set to block holds the release up with exit code 1; errors are told and do not', async () => {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', async (execute) => {
    await smallConference(execute);
    await execute('rule.set', { rule: 'accepted-but-unplaced', level: 'block' });
  });
  const held = await desk.lectern('publish', 'a.lectern', '--name', 'v1');
  expect([held.code, held.out]).toEqual([1, '']);
  expect(held.err).toMatch(/The committee lets no release go out with this\.\n$/);
  expect((await desk.lectern('diff', 'a.lectern', 'v1', 'draft')).err).toBe(
    'lectern: There is no release “v1”. There is: draft.\n',
  );
  expect(filesIn(desk.folder)).toEqual(['a.lectern']);
});

it('a release without a name is wrong use', async () => {
  const desk = newDesk();
  const { code, err } = await desk.lectern('publish', 'a.lectern');
  expect([code, err.includes('--name is missing')]).toEqual([2, true]);
});
