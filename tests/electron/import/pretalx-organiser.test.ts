import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import {
  csvText,
  germanRows,
  germanSpeakerRows,
  sessionRows,
  sessionsJson,
  speakerRows,
} from './examples/pretalx-organiser.ts';
import { issuesOf, read, refusalOf } from './read.ts';

type Rows = readonly (readonly string[])[];
const file = (fileName: string, rows: Rows) => ({ fileName, bytes: new TextEncoder().encode(csvText(rows)) });

function readRows(tables: Readonly<Record<string, Rows>>, options: Record<string, unknown> = {}): ImportedProgram {
  const [first, ...more] = Object.entries(tables).map(([name, rows]) => file(name, rows));
  if (!first) throw new Error('no table');
  const result = readSource(first.bytes, first.fileName, undefined, options, more);
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.format).toBe('pretalx-organiser');
  return result.value;
}

/** Some columns of the sessions, some rows. */
const some = (labels: readonly string[], rows: Rows = sessionRows): Rows => {
  const at = labels.map((label) => (rows[0] ?? []).indexOf(label));
  return rows.map((row) => at.map((column) => row[column] ?? ''));
};

const both = { 'roofs31_sessions.csv': sessionRows, 'roofs31_speakers.csv': speakerRows };

describe('sessions and speakers, two files at once', () => {
  const program = readRows(both);

  it('gives sessions; the apostrophe before a formula sign is no text, answers stay by question', () => {
    expect(program.sessions[0]).toEqual({
      key: 'ABCDEF',
      lines: [2, 5],
      fields: {
        title: '=Roofs of glass',
        abstract: '**Short.**',
        'custom:Description': 'Long.',
        notes: 'From the speaker.\n\nFrom us.',
        language: 'en',
        status: 'confirmed',
        recording: 'refused',
        durationMinutes: 30,
        'custom:Featured': 'yes',
        'custom:Created': '2031-01-05T10:00:00+01:00',
        'custom:Image': 'https://x.example/i.png',
        'custom:Median score': '2.0',
        'custom:Mean score': '1.5',
        'custom:Resources': 'https://x.example/a.pdf',
        'custom:Do you need water, or wine?': 'Wine',
      },
      trackKey: 'building',
      kindKey: 'talk',
      tags: ['roof', 'light'],
      people: [
        { personKey: 'ANNANN', role: 'speaker' },
        { personKey: 'BOBOBO', role: 'speaker' },
      ],
      place: { date: '2031-05-02', start: 540, roomKey: 'great hall' },
    });
    expect(program.from).toEqual({ system: 'pretalx', event: 'roofs31' });
  });

  it('gives speakers by their ids, under names that hold a comma', () => {
    expect(program.people.map(({ key, fields }) => [key, fields])).toEqual([
      [
        'ANNANN',
        { name: 'Ann Lee', email: 'ann@example.org', biography: '- builds\n- sleeps', 'custom:Shoe size': '42' },
      ],
      ['BOBOBO', { name: 'Quist, Bo', email: 'bo@example.org', 'custom:Picture': 'https://x.example/bo.png' }],
    ]);
  });

  it('puts what begins before 3:00 into the night before, and keeps states that have no word here', () => {
    const [, night, refused] = program.sessions;
    expect([night?.place, night?.fields.durationMinutes]).toEqual([
      { date: '2031-05-02', start: 1470, roomKey: 'cellar' },
      45,
    ]);
    expect([night?.fields['custom:Pending state'], refused?.fields.status, refused?.fields['custom:State']]).toEqual([
      'confirmed',
      'withdrawn',
      'rejected',
    ]);
    expect(refused?.place).toEqual({ date: null, start: null, roomKey: null });
  });

  it('tells what is odd with its file and cell: a talk given twice, the missing zone', () => {
    expect(program.issues.map(({ code, file: name, cell }) => [code, name, cell])).toEqual([
      ['column.custom', 'roofs31_sessions.csv', undefined],
      ['column.custom', 'roofs31_speakers.csv', undefined],
      ['talk.repeated', 'roofs31_sessions.csv', 'N3'],
      ['speaker.missing', 'roofs31_sessions.csv', undefined],
      ['event.zone.missing', undefined, undefined],
    ]);
    expect(issuesOf(readRows(both, { zone: 'Europe/Berlin' }), 'event.zone.missing')).toEqual([]);
    expect(readRows(both, { zone: 'Europe/London' }).sessions[0]?.place?.start).toBe(480);
  });

  it('the order of the files does not matter', () => {
    const turned = readRows({ 'roofs31_speakers.csv': speakerRows, 'roofs31_sessions.csv': sessionRows });
    expect([turned.sessions, turned.people]).toEqual([program.sessions, program.people]);
  });
});

it('German labels; commas between ids are safe, and names with a comma are those of the speakers’ table', () => {
  const program = readRows({ 'x_sessions.csv': germanRows, 'x_speakers.csv': germanSpeakerRows });
  expect(program.sessions[0]).toMatchObject({
    key: 'ABCDEF',
    fields: { title: 'Dächer', status: 'confirmed', recording: 'refused', durationMinutes: 30 },
    kindKey: 'vortrag',
    people: [{ personKey: 'ANNANN', role: 'speaker' }],
    place: { date: '2031-05-02', start: 540, roomKey: 'großer saal' },
  });
  expect(program.people[0]?.fields).toEqual({
    name: 'Ann Lee',
    email: 'ann@example.org',
    biography: 'Baut.',
    'custom:Picture': 'https://x.example/ann.png',
  });
  expect(issuesOf(program, 'people.unclear').map(([, message]) => message)).toEqual([
    '“Dächer” has 2 ids of speakers, but the names “Ann Lee, Quist, Bo” can’t be told apart as 2. Import the speakers too, or choose line ends as delimiter.',
  ]);
});

describe('fields that were not ticked', () => {
  it('no names, no ids: nothing is said of people; no times: nothing of places', () => {
    const program = readRows({ 'x_sessions.csv': some(['ID', 'Proposal title', 'Proposal state']) });
    expect(program.sessions.every(({ people, place }) => people === undefined && place === undefined)).toBe(true);
    expect(program.issues).toEqual([]);
  });

  it('names alone are people by name; a speakers’ table gives them their ids', () => {
    const labels = ['ID', 'Proposal title', 'Proposal state', 'Speaker names'];
    const alone = readRows({ 'x_sessions.csv': some(labels) });
    expect(alone.people.map(({ key, fields }) => [key, fields.name])).toEqual([
      ['name: ann lee', 'Ann Lee'],
      ['name: bo quist', 'Quist, Bo'],
    ]);
    const known = readRows({ 'x_sessions.csv': some(labels), 'x_speakers.csv': speakerRows });
    expect(known.sessions[0]?.people?.map(({ personKey }) => personKey)).toEqual(['ANNANN', 'BOBOBO']);
  });

  it('ids alone: nothing is said of who speaks, and that is told once', () => {
    const program = readRows({ 'x_sessions.csv': some(['ID', 'Proposal title', 'Speaker IDs']) });
    expect(program.sessions.map(({ people }) => people)).toEqual([undefined, undefined, []]);
    expect(issuesOf(program, 'speakers.missing')).toHaveLength(1);
  });

  it('people may be known by their own table alone', () => {
    const program = readRows({
      'x_sessions.csv': some(['ID', 'Proposal title', 'Proposal state']),
      'x_speakers.csv': speakerRows,
    });
    expect(program.sessions.map(({ people }) => people?.map(({ personKey }) => personKey))).toEqual([
      ['ANNANN', 'BOBOBO'],
      ['BOBOBO'],
      undefined,
    ]);
  });

  it('speakers alone bring their proposals, where the titles can be told apart', () => {
    const program = readRows({ 'x_speakers.csv': speakerRows });
    expect(program.sessions.map(({ key, fields, people }) => [key, fields.title, people?.length])).toEqual([
      ['ABCDEF', '=Roofs of glass', 2],
      ['GHIJKL', 'At night', 1],
    ]);
    const [header = [], ann = []] = speakerRows;
    const commas = [
      header,
      ann.map((cell) =>
        cell === 'ABCDEF' ? 'ABCDEF, GHIJKL' : cell === '=Roofs of glass' ? 'Roofs, and more, Night' : cell,
      ),
    ];
    const unclear = readRows({ 'x_speakers.csv': commas });
    expect(unclear.sessions).toEqual([]);
    expect(unclear.issues.map(({ code }) => code)).toEqual([
      'column.custom',
      'titles.unclear',
      'session.dangling',
      'session.dangling',
    ]);
  });

  it('the plain list of names and e-mail addresses', () => {
    const program = readRows({
      'speakers.csv': [
        ['name', 'email', 'confirmed'],
        ['Ann Lee', 'Ann@example.org', 'True'],
      ],
    });
    expect(program.people).toEqual([
      {
        key: 'ann@example.org',
        lines: [2, 2],
        fields: { name: 'Ann Lee', email: 'Ann@example.org', 'custom:Confirmed': 'True' },
      },
    ]);
  });
});

describe('rows that are odd', () => {
  const oneRow = (change: Readonly<Record<string, string>>): Rows => {
    const [header = [], row = []] = sessionRows;
    return [header, header.map((label, at) => change[label] ?? row[at] ?? '')];
  };
  const codesOf = (rows: Rows) =>
    readRows({ 'x_sessions.csv': rows, 'y_speakers.csv': speakerRows })
      .issues.filter(({ severity }) => severity !== 'info')
      .map(({ code, cell }) => [code, cell]);

  it.each([
    [{ ID: '' }, [['id.missing', 'A2']]],
    [{ ID: '', 'Proposal title': '' }, [['row.empty', undefined]]],
    [{ 'Proposal title': '' }, [['title.missing', 'B2']]],
    [{ Duration: 'long' }, [['duration.unreadable', 'M2']]],
    [{ 'Proposal state': 'odd' }, [['value.unknown', 'C2']]],
    [{ Start: 'soon' }, [['time.unreadable', 'V2']]],
    [
      { 'Start (time)': '10:00:00' },
      [
        ['time.disagrees', 'V2'],
        ['duration.unusable', 'Y2'],
      ],
    ],
    [{ 'Speaker IDs': 'ANNANN\nNOBODY', 'Speaker names': '' }, [['speaker.dangling', 'S2']]],
  ])('%j is told with its cell', (change, expected) => {
    const told = codesOf(oneRow(change)).filter(([code]) => code !== 'event.zone.missing');
    expect(told).toEqual(expected);
  });

  it('an id that stands twice: the first row counts', () => {
    const program = readRows({ 'x_sessions.csv': [...sessionRows, ...sessionRows.slice(1, 2)] });
    expect([program.sessions.length, issuesOf(program, 'id.duplicate').length]).toEqual([3, 1]);
  });

  it('a table without “ID” is refused with what it has', () => {
    expect(refusalOf('title,speakers\nRoofs,Ann Lee\n', 'x.csv', 'pretalx-organiser').message).toBe(
      'This is no export of sessions or speakers from pretalx: it needs a column “ID” (or the names and e-mail addresses of speakers). Seen: “title”, “speakers”.',
    );
  });
});

describe('the export as JSON', () => {
  const text = JSON.stringify(sessionsJson, null, 2);

  it('is the same as the CSV', () => {
    const json = read(text, 'roofs31_sessions.json');
    const csv = readRows({ 'roofs31_sessions.csv': sessionRows });
    const bare = ({ sessions, people, rooms, tracks, kinds }: ImportedProgram) =>
      [sessions, people, rooms, tracks, kinds].map((list) => list.map((record) => ({ ...record, lines: [] })));
    expect(json.format).toBe('pretalx-export');
    expect(json.from).toEqual(csv.from);
    expect(bare(json)).toEqual(bare(csv));
    expect(json.sessions[1]?.lines[0]).toBeGreaterThan(30);
    expect(issuesOf(json, 'text.languages')).toHaveLength(1);
    expect(read(text, 'x.json', { language: 'de' }).rooms[0]?.fields.name).toBe('Great hall (de)');
  });

  it('what is no object is left out, what is no list is refused', () => {
    const json = read(JSON.stringify([...sessionsJson, 5]), 'x.json');
    expect(issuesOf(json, 'record.unusable').map(([, message]) => message)).toEqual([
      '[3] is no object; it is left out.',
    ]);
    expect(refusalOf('{"ID": "ABCDEF"}', 'x.json', 'pretalx-export').code).toBe('unknown-format');
  });
});
