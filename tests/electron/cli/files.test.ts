import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { type Desk, filesIn, hashOf, newDesk, programFile, smallConference } from './lectern.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** Files that are no programs, by what they are; each is made at the given path. */
const BAD: readonly (readonly [string, RegExp, (path: string, desk: Desk) => Promise<void> | void])[] = [
  ['a picture', /not a Lectern program/, (path) => writeFileSync(path, Buffer.concat([PNG, Buffer.alloc(5000, 7)]))],
  ['a short picture', /not a Lectern program/, (path) => writeFileSync(path, PNG)],
  ['a folder', /a folder/, (path) => void mkdirSync(path)],
  ['an empty file', /empty/, (path) => writeFileSync(path, '')],
  ['a text', /not a Lectern program/, (path) => writeFileSync(path, 'Tracing 101;Ada\n'.repeat(100))],
  [
    'the database of another program',
    /not a Lectern program/,
    (path) => void new Sqlite(path).exec('CREATE TABLE t (a)').close(),
  ],
  [
    'a program that was cut off',
    /damaged|cut off/,
    async (path, desk) => {
      await programFile(desk, 'bad.lectern', smallConference);
      truncateSync(path, 100_000);
    },
  ],
];

it.each(BAD)('%s is refused in words, by verbs that read and that write, and left as it is', async (_, words, make) => {
  const desk = newDesk();
  const path = desk.path('bad.lectern');
  await make(path, desk);
  writeFileSync(desk.path('talks.csv'), 'title\nOne\n');
  const bytes = () => (filesIn(desk.folder).includes('bad.lectern') ? contentOf(path) : 'gone');
  const before = [bytes(), filesIn(desk.folder)];
  const calls = [['list', 'sessions'], ['verify'], ['place', '1', '--room', 'Aula'], ['import', 'talks.csv']];
  for (const [verb = '', ...rest] of calls) {
    const { code, out, err } = await desk.lectern(verb, 'bad.lectern', ...rest);
    expect([verb, code, out]).toEqual([verb, 1, '']);
    expect(err).toMatch(words);
    expect(err).toContain(path);
  }
  expect([bytes(), filesIn(desk.folder)]).toEqual(before);
});

function contentOf(path: string): string {
  try {
    return readFileSync(path).toString('hex');
  } catch {
    return 'a folder';
  }
}

it('a file that is not there is not made', async () => {
  const desk = newDesk();
  const { code, err } = await desk.lectern('list', 'absent.lectern', 'people');
  expect([code, filesIn(desk.folder)]).toEqual([1, []]);
  expect(err).toContain('absent.lectern');
});

it('a new program never replaces a file', async () => {
  const desk = newDesk();
  writeFileSync(desk.path('precious.lectern'), 'something else');
  const { code, err } = await desk.lectern('new', 'precious.lectern', '--title', 'New');
  expect([code, readFileSync(desk.path('precious.lectern'), 'utf8')]).toEqual([1, 'something else']);
  expect(err).toContain('exists already');
});

it('a new program takes its title from its file name and its zone from the machine, unless told', async () => {
  const desk = newDesk();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(await desk.json('new', 'PyCon Ruritania.lectern')).toEqual({
    file: desk.path('PyCon Ruritania.lectern'),
    title: 'PyCon Ruritania',
    timeZone,
  });
  expect(await desk.json('new', 'b.lectern', '--title', 'B', '--timezone', 'Asia/Kathmandu')).toMatchObject({
    title: 'B',
    timeZone: 'Asia/Kathmandu',
  });
});

it('verbs that read leave the bytes of the file and its folder as they were', async () => {
  const desk = newDesk();
  const path = await programFile(desk, 'a.lectern', smallConference);
  const before = hashOf(path);
  const lists = ['sessions', 'people', 'rooms', 'slots', 'conflicts'].map((what) => ['list', 'a.lectern', what]);
  for (const call of [...lists, ['check', 'a.lectern'], ['history', 'a.lectern'], ['verify', 'a.lectern']]) {
    expect([call, (await desk.lectern(...call)).code]).toEqual([call, 0]);
  }
  expect([hashOf(path), filesIn(desk.folder)]).toEqual([before, ['a.lectern']]);
});
