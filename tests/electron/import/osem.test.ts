import { describe, expect, it } from 'vitest';
import { readStart } from '../../../electron/import/osem/start.ts';
import { readSources } from '../../../electron/import/read-source.ts';
import { osemCsv, osemRows } from './examples/osem.ts';
import { issuesOf, read, refusalOf } from './read.ts';
import { xlsxOf } from './workbook.ts';

describe('the CSV, with the title of the list above the header', () => {
  const program = read(osemCsv, 'events.csv');

  it('gives events with their places; the time may stand on the date without a space', () => {
    expect(program.format).toBe('osem');
    expect(program.sessions[0]).toEqual({
      key: '12',
      lines: [3, 3],
      fields: {
        title: 'Roofs',
        abstract: 'Glass, **mostly**.',
        notes: '2017-01-01 10:00AM  Cy: nice',
        level: 'Easy',
        status: 'confirmed',
        'custom:Submitter': 'Cy Marsh',
      },
      kindKey: 'talk',
      trackKey: 'building',
      people: [
        { personKey: 'ann@example.org', role: 'speaker' },
        { personKey: 'bo@example.org', role: 'speaker' },
      ],
      place: { date: '2017-10-02', start: 540, roomKey: 'great hall' },
    });
    expect(program.sessions.slice(1).map(({ place, fields }) => [place?.date, place?.start, fields.status])).toEqual([
      ['2017-10-02', 810, 'accepted'],
      ['2017-10-02', 720, 'proposed'],
      ['2017-10-02', 1470, 'withdrawn'],
    ]);
  });

  it('one address is one person, however the name is written; a break is of a service kind', () => {
    expect(program.people.map(({ key, fields }) => [key, fields.name])).toEqual([
      ['ann@example.org', 'Ann Lee'],
      ['bo@example.org', 'Bo Quist'],
    ]);
    expect(program.kinds.map(({ fields }) => fields)).toEqual([{ name: 'Talk' }, { name: 'Break', service: true }]);
  });

  it('tells of the line above the header, of missing speakers and of the missing zone', () => {
    expect(
      program.issues.filter(({ code }) => code !== 'person.differs').map(({ code, cell }) => [code, cell]),
    ).toEqual([
      ['preamble.skipped', undefined],
      ['speaker.missing', 'F5'],
      ['event.zone.missing', undefined],
    ]);
  });
});

it('the workbook has no such line, and is the same', async () => {
  const bytes = xlsxOf({ 'all events': osemRows });
  const result = await readSources([{ fileName: 'events.xlsx', bytes }]);
  if (!result.ok) throw new Error(result.problem.message);
  const bare = (records: readonly { readonly lines: unknown }[]) => records.map((record) => ({ ...record, lines: [] }));
  const csv = read(osemCsv, 'events.csv');
  expect(result.value.format).toBe('osem');
  expect(bare(result.value.sessions)).toEqual(bare(csv.sessions));
  expect(issuesOf(result.value, 'preamble.skipped')).toEqual([]);
});

it.each([
  ['2017-10-02 09:00AM ', { date: '2017-10-02', minute: 540 }],
  ['2017-10-0209:00AM ', { date: '2017-10-02', minute: 540 }],
  ['2017-10-0212:15AM ', { date: '2017-10-02', minute: 15 }],
  ['2017-10-02 12:15PM', { date: '2017-10-02', minute: 735 }],
  ['2017-10-02T09:00', { date: '2017-10-02', minute: 540 }],
  ['2017-10-02', null],
  ['2017-13-02 09:00AM', null],
  ['soon', null],
])('“%s” is %j', (text, expected) => {
  expect(readStart(text)).toEqual(expected);
});

describe('rows that are odd', () => {
  const [header = [], row = []] = osemRows;
  const told = (change: Readonly<Record<string, string>>) => {
    const changed = header.map((name, at) => change[name] ?? row[at] ?? '');
    const text = [header, changed].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
    return read(text, 'events.csv')
      .issues.filter(({ code }) => code !== 'event.zone.missing')
      .map(({ code, cell }) => [code, cell]);
  };

  it.each([
    [{ 'Event ID': '' }, [['id.missing', 'A2']]],
    [{ 'Event ID': '', Title: '' }, [['row.empty', undefined]]],
    [{ Title: '' }, [['title.missing', 'B2']]],
    [{ 'Start time': 'soon' }, [['time.unreadable', 'D2']]],
    [{ State: 'odd' }, [['value.unknown', 'L2']]],
    [{ 'Speaker Email': 'ann@example.org, bo@example.org, cy@example.org' }, [['people.unclear', 'G2']]],
  ])('%j is told with its cell', (change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  it('a number that stands twice: the first row counts', () => {
    const program = read(`${osemCsv}\n12,Again,,,,,,,,,,,`, 'events.csv');
    expect([program.sessions.length, issuesOf(program, 'id.duplicate').length]).toEqual([4, 1]);
  });

  it('another table is refused with what it has', () => {
    expect(refusalOf('title,speakers\nRoofs,Ann Lee\n', 'x.csv', 'osem').message).toBe(
      'This is no list of events from OSEM: it needs columns “Event ID” and “Title”. Seen: “title”, “speakers”.',
    );
  });
});
