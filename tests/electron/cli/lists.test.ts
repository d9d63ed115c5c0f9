import { expect, it } from 'vitest';
import { hashOf, newDesk, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

it.each(['sessions', 'people', 'rooms', 'slots', 'conflicts'])(
  'list %s prints the shape that is documented',
  async (what) => {
    const desk = newDesk();
    await programFile(desk, 'a.lectern', smallConference);
    await desk.json('place', 'a.lectern', '1', '--start', '2026-06-01T12:15', '--room', 'Aula');
    const rows = await desk.json('list', 'a.lectern', what);
    expect(shapes[`list ${what}`]?.safeParse(rows).error).toBeUndefined();
    expect((rows as unknown[]).length).toBe({ sessions: 3, people: 2, rooms: 2, slots: 1, conflicts: 2 }[what]);
    const words = await desk.lectern('list', 'a.lectern', what);
    expect(words.out.trim().split('\n').length).toBeGreaterThanOrEqual(1);
  },
);

it('what is absent is null: a session without a title, a person without an e-mail address', async () => {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', smallConference);
  const sessions = (await desk.json('list', 'a.lectern', 'sessions')) as { title: string | null }[];
  expect(sessions.map(({ title }) => title)).toEqual(['Tracing 101', 'Late beats', null]);
  const people = (await desk.json('list', 'a.lectern', 'people')) as Record<string, unknown>[];
  expect(people.map(({ name, affiliation, email }) => [name, affiliation, email])).toEqual([
    ['Ada Ångström', 'Uppsala', null],
    ['Bob Brown', null, 'bob@example.org'],
  ]);
});

it('text of a file cannot move the reader’s terminal', async () => {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', async (execute) => {
    await execute('room.add', { name: 'Red \u001b[31m room\u202e\nsecond line' });
  });
  const { out } = await desk.lectern('list', 'a.lectern', 'rooms');
  expect(out.split('\n')[1]).toBe('Red  [31m room second line');
});

it('verify tells a sound file, and one whose rows were changed from outside', async () => {
  const desk = newDesk();
  const path = await programFile(desk, 'a.lectern', smallConference);
  const sound = await desk.json('verify', 'a.lectern');
  expect(shapes.verify?.safeParse(sound).error).toBeUndefined();
  expect(sound).toMatchObject({ ok: true, problems: [] });
  const { default: Sqlite } = await import('better-sqlite3');
  new Sqlite(path).exec("UPDATE session SET title = 'Tampered' WHERE number = 1").close();
  const before = hashOf(path);
  const { code, out } = await desk.lectern('verify', 'a.lectern', '--json');
  const found: unknown = JSON.parse(out);
  expect(shapes.verify?.safeParse(found).error).toBeUndefined();
  expect([code, hashOf(path)]).toEqual([1, before]);
  expect(found).toMatchObject({ ok: false });
});
