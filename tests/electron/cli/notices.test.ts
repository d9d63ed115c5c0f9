import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type Desk, hashOf, newDesk, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

async function publishedDesk(): Promise<Desk> {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', async (execute) => {
    await smallConference(execute);
    const { id } = await execute('person.add', { name: '=SUM(A1)', fields: { email: 'sum@example.org' } });
    await execute('session.add', { fields: { title: 'Cells' }, people: [{ personId: id, role: 'speaker' }] });
  });
  await desk.json('place', 'a.lectern', 'Tracing 101', '--start', '2026-06-01T10:00', '--room', 'Aula');
  await desk.json('place', 'a.lectern', 'Late beats', '--start', '2026-06-01T11:00', '--room', 'Cellar');
  await desk.json('publish', 'a.lectern', '--name', 'v1');
  return desk;
}

it('nobody counts as told but by --mark-told; then each is told what is different for them since', async () => {
  const desk = await publishedDesk();
  const bytes = hashOf(desk.path('a.lectern'));
  const first = await desk.lectern('notices', 'a.lectern', '--release', 'v1');
  expect([first.code, first.err, first.out.match(/^To: .*$/gm)]).toEqual([
    0,
    '',
    ['To: =SUM(A1) <sum@example.org>', 'To: Ada Ångström', 'To: Bob Brown <bob@example.org>'],
  ]);
  expect(hashOf(desk.path('a.lectern'))).toBe(bytes);

  const marked = await desk.json('notices', 'a.lectern', '--release', 'v1', '--mark-told');
  expect(shapes.notices?.safeParse(marked).error).toBeUndefined();
  expect(marked).toMatchObject({ release: 'v1', markedTold: 3 });
  expect((await desk.lectern('notices', 'a.lectern')).out).toBe('Everybody knows the program as it is.\n');

  await desk.json('place', 'a.lectern', 'Late beats', '--start', '2026-06-01T12:00', '--room', 'Aula');
  const { out } = await desk.lectern('notices', 'a.lectern');
  expect(out).toContain('- “Late beats” has moved.\n  Before: Monday, June 1, 2026');
  expect(out.match(/^To: .*$/gm)).toEqual(['To: Bob Brown <bob@example.org>']);
  expect((await desk.lectern('undo', 'a.lectern')).out).toContain('Late beats');
  expect((await desk.lectern('notices', 'a.lectern')).out).toBe('Everybody knows the program as it is.\n');
}, 20_000);

it('writes a text and a calendar for each person, or a table for mail merge that no spreadsheet runs', async () => {
  const desk = await publishedDesk();
  await desk.lectern('notices', 'a.lectern', '--person', 'Ada Ångström', '-o', desk.path('texts'));
  expect(readdirSync(desk.path('texts')).sort()).toEqual(['ada-angstrom.ics', 'ada-angstrom.txt']);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(desk.path('texts/ada-angstrom.ics'), 'utf8')));
  expect(calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'))).toEqual([
    'Tracing 101',
  ]);
  const { code } = await desk.lectern('notices', 'a.lectern', '--format', 'csv', '-o', desk.path('table'));
  expect(code).toBe(0);
  const name = 'test-notices-internal-draft.csv';
  expect(readdirSync(desk.path('table'))).toContain(name);
  const rows = parse(readFileSync(desk.path(`table/${name}`)), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map((row) => [row.name, row.email])).toEqual([
    ["'=SUM(A1)", 'sum@example.org'],
    ['Ada Ångström', ''],
    ['Bob Brown', 'bob@example.org'],
  ]);
}, 20_000);

it('refuses a format that there is not, a person and a release that nobody knows', async () => {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', smallConference);
  const refused = async (...args: string[]) => {
    const { code, err } = await desk.lectern('notices', 'a.lectern', ...args);
    return [code, err.split('\n')[0]];
  };
  expect(await refused('--format', 'pdf')).toEqual([2, expect.stringContaining('--format is text, csv, json')]);
  expect(await refused('--person', 'Zoe')).toEqual([1, expect.stringContaining('nobody called “Zoe”')]);
  expect(await refused('--release', 'v9')).toEqual([1, expect.stringContaining('no release “v9”')]);
}, 20_000);
