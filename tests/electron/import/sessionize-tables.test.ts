import { describe, expect, it } from 'vitest';
import { readSource, readSources } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { csvText } from './examples/pretalx-organiser.ts';
import { accepted, blocks, flattened, schedule } from './examples/sessionize-tables.ts';
import { issuesOf, refusalOf } from './read.ts';
import { xlsxOf } from './workbook.ts';

type Rows = readonly (readonly string[])[];
const ANN = '0a0a0a0a-0000-4000-8000-000000000001';
const BO = '0a0a0a0a-0000-4000-8000-000000000002';

function readCsv(tables: Readonly<Record<string, Rows>>, options: Record<string, unknown> = {}): ImportedProgram {
  const files = Object.entries(tables).map(([fileName, rows]) => ({
    fileName,
    bytes: new TextEncoder().encode(csvText(rows)),
  }));
  const [first, ...more] = files;
  if (!first) throw new Error('no table');
  const result = readSource(first.bytes, first.fileName, undefined, options, more);
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.format).toBe('sessionize-tables');
  return result.value;
}

async function readXlsx(sheets: Readonly<Record<string, Rows>>): Promise<ImportedProgram> {
  const fileName = 'roofs31 flattened accepted sessions - exported 2031-04-01.xlsx';
  const result = await readSources([{ fileName, bytes: xlsxOf(sheets) }]);
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.format).toBe('sessionize-tables');
  return result.value;
}

describe('flattened accepted sessions, from a workbook', () => {
  it('gives each session once with its speakers, categories, answers and place', async () => {
    const program = await readXlsx({ 'Accepted sessions': flattened });
    expect(program.sessions.map(({ lines: _, ...session }) => session)).toEqual([
      {
        key: '101',
        fields: {
          title: 'Roofs of glass',
          abstract: 'First line.\nSecond line.',
          status: 'confirmed',
          durationMinutes: 45,
          level: 'Beginner',
          'custom:Owner': 'Ann Lee',
          'custom:Owner Email': 'ann@example.org',
          'custom:Informed': 'yes',
          'custom:Live Link': 'https://live.example.org/101',
          'custom:What do you bring?': 'bricks',
        },
        trackKey: 'building',
        kindKey: 'talk',
        tags: ['roof', 'light'],
        people: [
          { personKey: ANN, role: 'speaker' },
          { personKey: BO, role: 'speaker' },
        ],
        place: { date: '2031-05-02', start: 540, roomKey: 'great hall' },
      },
      {
        key: '103',
        fields: {
          title: 'Late songs',
          durationMinutes: 60,
          'custom:Owner': 'Bo',
          'custom:Owner Email': 'bo@example.org',
        },
        trackKey: 'building',
        kindKey: 'talk',
        people: [{ personKey: BO, role: 'speaker' }],
        place: { date: '2031-05-02', start: 1470, roomKey: 'cellar' },
      },
    ]);
  });

  it('gives speakers with links and answers; what stands after the speaker’s id is theirs', async () => {
    const program = await readXlsx({ 'Accepted sessions': flattened });
    expect(program.people.map(({ key, fields }) => [key, fields])).toEqual([
      [
        ANN,
        {
          name: 'Ann Lee',
          email: 'ann@example.org',
          jobTitle: 'Roofer',
          biography: 'Builds.',
          affiliation: 'Acme Glass',
          url: 'https://ann.example.org',
          'custom:Profile Picture': 'https://example.org/ann.jpg',
          'custom:X (Twitter)': 'https://twitter.example/ann',
          'custom:First time?': 'Yes',
        },
      ],
      [BO, { name: 'Bo', email: 'bo@example.org' }],
    ]);
    expect(program.issues.map(({ code }) => code)).toEqual(['column.custom', 'event.zone.missing']);
  });

  it('is the same as the CSV', async () => {
    const bare = ({ sessions, people, rooms, tracks, kinds }: ImportedProgram) =>
      [sessions, people, rooms, tracks, kinds].map((list) => list.map((record) => ({ ...record, lines: [] })));
    expect(bare(readCsv({ 'x.csv': flattened }))).toEqual(bare(await readXlsx({ Sheet1: flattened })));
  });
});

describe('other shapes', () => {
  it('accepted sessions: names in one cell, whose they are told by ids beside them', () => {
    const program = readCsv({ 'x.csv': accepted });
    expect(program.sessions.map(({ people }) => people?.map(({ personKey }) => personKey))).toEqual([[ANN, BO], [BO]]);
    expect(program.people.map(({ fields }) => fields.name)).toEqual(['Ann Lee', 'Bo']);
  });

  it('a block of columns for each speaker', () => {
    const program = readCsv({ 'x.csv': blocks });
    expect(program.sessions.map(({ people }) => people?.map(({ personKey }) => personKey))).toEqual([
      ['ann@example.org', 'bo@example.org'],
      ['bo@example.org'],
    ]);
    expect(program.people.map(({ fields }) => fields)).toEqual([
      { name: 'Ann Lee', email: 'ann@example.org' },
      { name: 'Bo', email: 'bo@example.org', 'custom:LinkedIn': 'https://linkedin.example/bo' },
    ]);
  });

  it('the schedule list has no ids: titles are the keys, equal breaks at two times are two', () => {
    const program = readCsv({ 'roofs31 schedulelist - exported 2031-04-01.csv': schedule });
    expect(program.sessions.map(({ key, place, fields }) => [key, place?.start, fields.durationMinutes])).toEqual([
      ['roofs of glass', 540, 45],
      ['coffee break', 600, 30],
      ['coffee break #2', 900, undefined],
      ['late songs', 1410, 60],
    ]);
    expect(program.kinds.map(({ fields }) => fields)).toEqual([{ name: 'Service session', service: true }]);
  });

  it('sessions and schedule at once: the schedule’s rows find their sessions by the title', async () => {
    const unplaced = flattened.map((row, at) =>
      row.map((cell, column) => (at > 0 && [12, 13, 14].includes(column) ? '' : cell)),
    );
    const program = await readXlsx({ Schedule: schedule, Sessions: unplaced });
    expect(program.sessions.map(({ key, place, fields }) => [key, place?.start, fields.durationMinutes])).toEqual([
      ['101', 540, 45],
      ['103', 1410, 60],
      ['coffee break', 600, 30],
      ['coffee break #2', 900, undefined],
    ]);
    expect(program.people.map(({ key }) => key)).toEqual([ANN, BO]);
  });

  it('a title after a name is no name of its own', () => {
    const rows = [schedule[0] ?? [], ['2031-05-02', '9:00 AM', 'Hall', 'Roofs', 'Ann Lee, PhD, Bo']];
    const program = readCsv({ 'x schedulelist.csv': rows });
    expect(program.people.map(({ fields }) => fields.name)).toEqual(['Ann Lee, PhD', 'Bo']);
  });

  it('headers may be spelt otherwise', () => {
    const [header = [], ...rows] = flattened;
    const other = header.map(
      (name) => ({ TagLine: 'Tag Line', FirstName: 'First Name', 'Session Id': 'session id' })[name] ?? name,
    );
    expect(readCsv({ 'x.csv': [other, ...rows] }).people[0]?.fields.jobTitle).toBe('Roofer');
  });
});

describe('rows that are odd', () => {
  const [header = [], row = []] = flattened;
  const told = (change: Readonly<Record<string, string>>) =>
    readCsv({ 'x.csv': [header, header.map((name, at) => change[name] ?? row[at] ?? '')] })
      .issues.filter(({ code }) => code !== 'event.zone.missing' && code !== 'column.custom')
      .map(({ code, cell }) => [code, cell]);

  it.each([
    [{ Title: '' }, [['title.missing', 'B2']]],
    [{ 'Scheduled At': 'soon' }, [['time.unreadable', 'N2']]],
    [{ 'Scheduled At': '03/04/2031 09:00' }, [['date.ambiguous', 'N2']]],
    [{ 'Scheduled Duration': 'long' }, [['duration.unreadable', 'O2']]],
    [{ 'Scheduled At': '5/22/2031 9:00:00 AM' }, []],
  ])('%j is told with its cell', (change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  it('an id with two titles: the first row counts', () => {
    const again = row.map((cell, at) => (at === 1 ? 'Another' : cell));
    const program = readCsv({ 'x.csv': [header, row, again] });
    expect([program.sessions.length, issuesOf(program, 'id.duplicate').length]).toEqual([1, 1]);
  });

  it('a day without a year is told and left open', () => {
    const rows = [schedule[0] ?? [], ['Saturday, May 2', '9:00 AM', 'Hall', 'Roofs', 'Ann Lee']];
    const program = readCsv({ 'x schedulelist - exported 2031-04-01.csv': rows });
    expect(program.sessions[0]?.place).toEqual({ date: null, start: null, roomKey: 'hall' });
    expect(program.issues.map(({ code }) => code)).toEqual(['time.unreadable', 'day.missing']);
  });

  it('another table is refused with what it has', () => {
    expect(refusalOf('a,b\n1,2\n', 'x.csv', 'sessionize-tables').message).toBe(
      'This is no export of Sessionize: it needs a column “Title” or “Speaker Id”. Seen: “a”, “b”.',
    );
  });
});
