import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Desk, hashOf, newDesk, programFile, realFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

interface Imported {
  readonly format: string;
  readonly revision: number | null;
  readonly created: { readonly sessions: number; readonly people: number; readonly rooms: number };
  readonly updated: { readonly sessions: number; readonly people: number; readonly rooms: number };
  readonly pending: readonly unknown[];
  readonly issues: readonly { readonly code: string; readonly lines: readonly [number, number] }[];
}

const NOTHING = { sessions: 0, people: 0, rooms: 0 };

async function imported(desk: Desk, ...args: string[]): Promise<Imported> {
  const printed = await desk.json('import', ...args);
  expect(shapes.import?.safeParse(printed).error).toBeUndefined();
  return printed as Imported;
}

const listed = async (desk: Desk, what: string): Promise<Record<string, unknown>[]> =>
  (await desk.json('list', 'a.lectern', what)) as Record<string, unknown>[];

const times = (issues: Imported['issues'], code: string): number =>
  issues.filter((issue) => issue.code === code).length;

const CSV =
  'title,speakers,room,start\nTracing 101,Ada Ångström (Uppsala),Aula,2026-06-01T10:00\nLate beats,Bob Brown,,\n';

it('talks of a CSV are imported in one step, and the same file again changes nothing', async () => {
  const desk = newDesk();
  await desk.json('new', 'a.lectern');
  writeFileSync(desk.path('talks.csv'), CSV);
  const first = await imported(desk, 'a.lectern', 'talks.csv');
  expect([first.revision, first.created]).toEqual([2, { sessions: 2, people: 2, rooms: 1 }]);
  const before = await desk.json('verify', 'a.lectern');
  const bytes = hashOf(desk.path('a.lectern'));
  const again = await imported(desk, 'a.lectern', 'talks.csv');
  expect(hashOf(desk.path('a.lectern'))).toBe(bytes);
  expect([again.revision, again.created, again.updated]).toEqual([null, NOTHING, NOTHING]);
  expect(await desk.json('verify', 'a.lectern')).toEqual(before);
  await desk.json('undo', 'a.lectern');
  expect([await listed(desk, 'sessions'), await listed(desk, 'people')]).toEqual([[], []]);
});

it('a dry run tells the same and writes nothing', async () => {
  const desk = newDesk();
  await desk.json('new', 'a.lectern');
  writeFileSync(desk.path('talks.csv'), CSV);
  const before = hashOf(desk.path('a.lectern'));
  const dry = await imported(desk, 'a.lectern', 'talks.csv', '--dry-run');
  expect([dry.revision, hashOf(desk.path('a.lectern'))]).toEqual([null, before]);
  const real = await imported(desk, 'a.lectern', 'talks.csv');
  expect({ ...dry, revision: 2 }).toEqual(real);
});

const utf16 = Buffer.from(`\ufeff${CSV}`, 'utf16le');
const windows1252 = Buffer.from(CSV, 'latin1');

it.each([
  ['UTF-16', utf16],
  ['Windows-1252', windows1252],
])('a CSV in %s is read with its letters', async (_, bytes) => {
  const desk = newDesk();
  await desk.json('new', 'a.lectern');
  writeFileSync(desk.path('talks.csv'), bytes);
  await imported(desk, 'a.lectern', 'talks.csv');
  expect((await listed(desk, 'people')).map(({ name }) => name)).toEqual(['Ada Ångström', 'Bob Brown']);
});

it.each([
  ['JSON of another shape', 'data.json', '{"talks": []}', /JSON of another shape/],
  ['broken JSON', 'data.json', '{"Schedule": {', /line 1/],
  ['an empty file', 'talks.csv', '', /empty/],
  ['a picture', 'talks.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG|picture|image/i],
  ['a file that is not there', 'absent.csv', null, /There is no file/],
])('%s is refused in words, and not a byte is written', async (_, name, content, words) => {
  const desk = newDesk();
  const path = await programFile(desk, 'a.lectern', smallConference);
  if (content !== null) writeFileSync(desk.path(name), content);
  const before = hashOf(path);
  const { code, out, err } = await desk.lectern('import', 'a.lectern', name, '--json');
  expect([code, out, hashOf(path)]).toEqual([1, '', before]);
  expect(err).toMatch(words);
  expect(err).toContain(name);
});

it('a folder, an unknown suggestion and the program itself are refused', async () => {
  const desk = newDesk();
  const path = await programFile(desk, 'a.lectern', smallConference);
  mkdirSync(desk.path('folder'));
  writeFileSync(desk.path('talks.csv'), CSV);
  const before = hashOf(path);
  const calls = [['folder'], ['talks.csv', '--accept', 'nothing.such'], ['a.lectern']];
  for (const call of calls) {
    const { code, err } = await desk.lectern('import', 'a.lectern', ...call);
    expect([call, code]).toEqual([call, 1]);
    expect(err).toMatch(/\S/);
  }
  expect(hashOf(path)).toBe(before);
});

const slides = realFile('slides-page/velocity-ny-2017.txt');

it.skipIf(slides === null)(
  'the speaker slides page gives 29 sessions and 34 people; accepting the suggestions gives 37',
  async () => {
    const desk = newDesk();
    await desk.json('new', 'a.lectern', '--timezone', 'America/New_York');
    const page = await imported(desk, 'a.lectern', slides ?? '');
    expect([page.format, page.created.sessions, page.created.people]).toEqual(['slides-page', 29, 34]);
    expect([times(page.issues, 'speaker.missing'), times(page.issues, 'affiliation.unbalanced')]).toEqual([3, 1]);
    expect(times(page.issues, 'title.missing')).toBe(1);
    expect([(await listed(desk, 'sessions')).length, (await listed(desk, 'people')).length]).toEqual([29, 34]);
    const accepted = await imported(desk, 'a.lectern', slides ?? '', '--accept', 'speaker.suggested');
    expect(accepted.created).toEqual({ ...NOTHING, people: 3 });
    expect([(await listed(desk, 'sessions')).length, (await listed(desk, 'people')).length]).toEqual([29, 37]);
    const again = await imported(desk, 'a.lectern', slides ?? '');
    expect([again.revision, again.created, again.updated]).toEqual([null, NOTHING, NOTHING]);
  },
);

const feed = realFile('oscon-2014/osconfeed.json');

it.skipIf(feed === null)(
  'the OSCON feed gives 484 sessions and 357 people without a double booking; a planted one is found',
  async () => {
    const desk = newDesk();
    await desk.json('new', 'a.lectern', '--timezone', 'America/Los_Angeles');
    const { created } = await imported(desk, 'a.lectern', feed ?? '');
    expect([created.sessions, created.people, created.rooms]).toEqual([484, 357, 53]);
    const clashes = async () => {
      const { out } = await desk.lectern('check', 'a.lectern', '--json');
      const { conflicts } = JSON.parse(out) as { conflicts: { rule: string; sessions: string[] }[] };
      return conflicts.filter(({ rule }) => rule === 'room-used-twice' || rule === 'person-in-two-places');
    };
    expect(await clashes()).toEqual([]);
    const [one, two] = (await listed(desk, 'sessions')).filter(({ start, kind }) => start !== null && kind !== 'Break');
    await desk.json('place', 'a.lectern', String(two?.id), '--start', String(one?.start), '--room', String(one?.room));
    const planted = await clashes();
    expect(planted.some(({ rule, sessions }) => rule === 'room-used-twice' && sessions.includes(String(two?.id)))).toBe(
      true,
    );
  },
);

it('talks and their people from two files are one import', async () => {
  const desk = newDesk();
  await desk.json('new', 'a.lectern');
  writeFileSync(desk.path('talks.csv'), 'title,speakers,length\nTracing 101,Ada Ångström,soon\n');
  writeFileSync(desk.path('people.csv'), 'name;affiliation\nAda Ångström;Uppsala\nBob Brown;\n');
  const first = await imported(desk, 'a.lectern', 'talks.csv', 'people.csv');
  expect([first.revision, first.created]).toEqual([2, { sessions: 1, people: 2, rooms: 0 }]);
  expect((await imported(desk, 'a.lectern', 'talks.csv', 'people.csv')).revision).toBe(null);
});

const FIRST = 'id,title,duration\n1,Roofs,30\n2,Rivers,45\n';
const NEWER = 'id,title,duration\n1,Roofs of stone,40\n2,Rivers,50\n';

/** A program whose first talk was changed here since it was imported, and a newer file that changes it too. */
async function changedOnBothSides(): Promise<Desk> {
  const desk = newDesk();
  await desk.json('new', 'a.lectern');
  writeFileSync(desk.path('talks.csv'), FIRST);
  await imported(desk, 'a.lectern', 'talks.csv');
  writeFileSync(desk.path('take.json'), '{"*": "theirs"}');
  // The edit comes from another source, whose word is taken: for the first source that is a change made here.
  writeFileSync(desk.path('other.csv'), 'title,duration\nRoofs,33\n');
  await imported(desk, 'a.lectern', 'other.csv', '--decisions', 'take.json');
  writeFileSync(desk.path('talks.csv'), NEWER);
  return desk;
}
const lengths = async (desk: Desk) => (await listed(desk, 'sessions')).map(({ durationMinutes }) => durationMinutes);

it('a dry run prints the whole plan, and with its decisions edited it is replayed', async () => {
  const desk = await changedOnBothSides();
  const plan = (await desk.json('import', 'a.lectern', 'talks.csv', '--dry-run')) as {
    rows: { key: string; fields: { field: string; outcome: string; decision: string; edited?: { label: string } }[] }[];
    pending: { key: string }[];
    decisions: Record<string, unknown>;
  };
  const told = plan.rows.flatMap(({ key, fields }) => fields.map(({ field, outcome }) => [key, field, outcome]));
  expect(told).toEqual([
    ['1', 'title', 'update'],
    ['1', 'durationMinutes', 'conflict'],
    ['2', 'durationMinutes', 'update'],
  ]);
  expect(plan.rows[0]?.fields[1]?.edited?.label).toBe('Import other.csv');
  expect(plan.pending.map(({ key }) => key)).toEqual(['session/durationMinutes/1']);
  const decisions = {
    'session/durationMinutes/1': 'theirs',
    'session/durationMinutes/2': 'mine',
    'session/title/1': { value: 'By hand' },
  };
  writeFileSync(desk.path('plan.json'), JSON.stringify({ ...plan, decisions }));
  const done = await imported(desk, 'a.lectern', 'talks.csv', '--decisions', 'plan.json', '--strict');
  expect([done.pending, await lengths(desk)]).toEqual([[], [40, 45]]);
  expect((await listed(desk, 'sessions')).map(({ title }) => title)).toEqual(['By hand', 'Rivers']);
  expect((await imported(desk, 'a.lectern', 'talks.csv')).revision).toBe(null);
});

it('--strict prints the plan, writes nothing and exits with 1 where a question is open', async () => {
  const desk = await changedOnBothSides();
  const before = hashOf(desk.path('a.lectern'));
  const { code, out, err } = await desk.lectern('import', 'a.lectern', 'talks.csv', '--strict', '--json');
  expect([code, shapes.import?.safeParse(JSON.parse(out)).error]).toEqual([1, undefined]);
  expect(err).toContain('a question is open. Nothing was written.');
  expect([hashOf(desk.path('a.lectern')), await lengths(desk)]).toEqual([before, [33, 45]]);
});

it.each([
  ['that are not there', null, /There is no file/],
  ['that are no JSON', 'mine', /holds no decisions/],
  ['that are a list', '["mine"]', /holds no decisions/],
  ['about nothing known', '{"talk-7": "mine"}', /“talk-7” is no decision/],
])('decisions %s are refused, and nothing is written', async (_, content, words) => {
  const desk = newDesk();
  await desk.json('new', 'a.lectern');
  writeFileSync(desk.path('talks.csv'), FIRST);
  if (content !== null) writeFileSync(desk.path('review.json'), content);
  const before = hashOf(desk.path('a.lectern'));
  const { code, err } = await desk.lectern('import', 'a.lectern', 'talks.csv', '--decisions', 'review.json');
  expect([code, words.test(err), hashOf(desk.path('a.lectern'))]).toEqual([1, true, before]);
});

it('the history keeps a report of each import: what came from which file, and what was kept against it', async () => {
  const desk = await changedOnBothSides();
  const { revision } = await imported(desk, 'a.lectern', 'talks.csv');
  const report = (await desk.json('history', 'a.lectern', '--report', String(revision))) as {
    files: { name: string }[];
    plan: { rows: { label: string; fields: { field: string; outcome: string }[] }[] };
  };
  expect(shapes['history report']?.safeParse(report).error).toBeUndefined();
  expect(report.files.map(({ name }) => name)).toEqual(['talks.csv']);
  const told = report.plan.rows.flatMap(({ fields }) => fields.map(({ field, outcome }) => `${field} ${outcome}`));
  expect(told).toEqual(['durationMinutes conflict', 'title update', 'durationMinutes update']);
  const { out } = await desk.lectern('history', 'a.lectern', '--report', String(revision));
  expect(out).toContain('# Import talks.csv');
  expect(out).toContain('  - durationMinutes, changed on both sides, kept as it was here: 33 (in the file: 40)');
  expect(out).toContain('  - title, updated: Roofs → Roofs of stone');
  const { code, err } = await desk.lectern('history', 'a.lectern', '--report', '1');
  expect([code, err.trim()]).toEqual([1, 'lectern: Revision 1 is no import.']);
});
