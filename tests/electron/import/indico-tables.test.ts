import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../electron/import/indico/people-cell.ts';
import { readSource, readSources } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { issuesOf, read, refusalOf } from './read.ts';
import { xlsxOf } from './workbook.ts';

const HEADER = [
  'Id',
  'Title',
  'Description',
  'Date',
  'Duration',
  'Type',
  'Session',
  'Track',
  'Presenters',
  'Presenters (affiliation)',
  'Presenters (email)',
  'Materials',
  'Program Code',
];
const ROW = [
  '12',
  'Gärten',
  'Short.',
  '2031-05-01 10:00',
  '0:20:00',
  'Oral',
  'Roofs',
  'Green',
  'Ann Lee, Bo Quist',
  'Ann Lee (Acme, Inc.), Bo Quist (Hooli)',
  'Ann Lee (ann@example.org), Bo Quist',
  'https://example.org/a.pdf',
  'A-1',
];
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
const readRows = (...rows: readonly (readonly string[])[]): ImportedProgram =>
  read(csvOf([HEADER, ...rows]), 'contributions.csv');
const change = (changes: Readonly<Record<string, string>>): readonly string[] =>
  ROW.map((cell, at) => changes[HEADER[at] ?? ''] ?? cell);

const EXPECTED = {
  key: 'number 12',
  lines: [2, 2],
  fields: {
    title: 'Gärten',
    abstract: 'Short.',
    durationMinutes: 20,
    'custom:Session': 'Roofs',
    'custom:Materials': 'https://example.org/a.pdf',
    'custom:Program Code': 'A-1',
  },
  trackKey: 'green',
  kindKey: 'oral',
  people: [
    { personKey: 'ann@example.org', role: 'speaker' },
    { personKey: 'bo quist', role: 'speaker' },
  ],
  place: { date: '2031-05-01', start: 600, roomKey: null },
};

describe('contributions of Indico', () => {
  it('are read from CSV', () => {
    const imported = readRows(ROW);
    expect(imported.format).toBe('indico-contributions');
    expect(imported.sessions).toEqual([EXPECTED]);
    expect(imported.people.map(({ fields }) => fields)).toEqual([
      { name: 'Ann Lee', affiliation: 'Acme, Inc.', email: 'ann@example.org' },
      { name: 'Bo Quist', affiliation: 'Hooli' },
    ]);
    expect(issuesOf(imported, 'block.unknown').length).toBe(1);
  });

  it('are read from Excel', async () => {
    const result = await readSources([
      { fileName: 'contributions.xlsx', bytes: xlsxOf({ Contributions: [HEADER, ROW] }) },
    ]);
    expect(result.ok && result.value.sessions).toEqual([EXPECTED]);
  });

  it('may have authors, co-authors, board numbers and keywords', () => {
    const header = [
      ...HEADER,
      'Authors',
      'Authors (affiliation)',
      'Authors (email)',
      'Co-Authors',
      'Board number',
      'Keywords',
    ];
    const row = [...ROW, 'Ann Lee, Cy Marsh', '', '', 'Di Noon', 'P7', 'plants, roofs'];
    const imported = read(csvOf([header, row]), 'contributions.csv');
    expect(imported.sessions[0]?.people).toEqual([
      ...EXPECTED.people,
      { personKey: 'cy marsh', role: 'author' },
      { personKey: 'di noon', role: 'author' },
    ]);
    expect([imported.sessions[0]?.fields['custom:Board number'], imported.sessions[0]?.tags]).toEqual([
      'P7',
      ['plants', 'roofs'],
    ]);
  });

  it('whose affiliations can’t be told apart by person are told with their cell, and not used', () => {
    const imported = readRows(change({ 'Presenters (affiliation)': 'Acme, Inc., Hooli' }));
    expect(imported.people.map(({ fields }) => fields.affiliation)).toEqual([undefined, undefined]);
    expect(imported.issues.filter(({ code }) => code === 'people.unclear').map(({ cell }) => cell)).toEqual(['J2']);
  });

  it('of one presenter have the whole cell for an affiliation', () => {
    const imported = readRows(
      change({
        Presenters: 'Ann Lee',
        'Presenters (affiliation)': 'Acme, Inc.',
        'Presenters (email)': 'ann@example.org',
      }),
    );
    expect(imported.people.map(({ fields }) => fields)).toEqual([
      { name: 'Ann Lee', affiliation: 'Acme, Inc.', email: 'ann@example.org' },
    ]);
  });

  it('with offsets in their times are taken as written, which is told once', () => {
    const date = { Date: '2031-05-01 10:00:00+02:00' };
    const imported = readRows(change(date), change({ ...date, Id: '13' }));
    expect(imported.sessions.map(({ place }) => place?.start)).toEqual([600, 600]);
    expect(issuesOf(imported, 'time.offset').length).toBe(1);
  });

  it('that are not scheduled, or of a length that is none, say so', () => {
    const imported = readRows(change({ Date: '', Duration: 'long' }));
    expect(imported.sessions[0]).not.toHaveProperty('place');
    expect(issuesOf(imported, 'duration.unreadable').length).toBe(1);
  });
});

describe('people of a cell', () => {
  it.each([
    [
      'Ann Lee, Bo Quist',
      [
        ['Ann Lee', null],
        ['Bo Quist', null],
      ],
    ],
    [
      'Ann Lee (Acme, Inc. (Labs)), Bo Quist (Hooli)',
      [
        ['Ann Lee', 'Acme, Inc. (Labs)'],
        ['Bo Quist', 'Hooli'],
      ],
    ],
    [
      'Lee, Ann (Acme), Quist, Bo',
      [
        ['Ann Lee', 'Acme'],
        ['Bo Quist', null],
      ],
    ],
    [
      'Prof. Ann Lee (Acme); Bo Quist',
      [
        ['Prof. Ann Lee', 'Acme'],
        ['Bo Quist', null],
      ],
    ],
    [
      'Ann Lee <ann@example.org>, Bo Quist <bo@example.org>',
      [
        ['Ann Lee', 'ann@example.org'],
        ['Bo Quist', 'bo@example.org'],
      ],
    ],
    ['Ann Lee (Acme', [['Ann Lee', 'Acme']]],
    [
      'ann@example.org, bo@example.org',
      [
        ['ann@example.org', null],
        ['bo@example.org', null],
      ],
    ],
    ['', []],
  ])('%j', (cell, expected) => {
    expect(entriesOf(cell).map(({ name, note }) => [name, note])).toEqual(expected);
  });
});

describe('the file that Indico imports from', () => {
  const TEXT = `2031-05-01T10:00,30,"Gärten, roofs",Ann,Lee,Acme,ann@example.org
,,Rivers,Bo,Quist,,
2031-05-01T11:00,,Rails,,,,
soon,x,Roads,Cy,Marsh,,,more
`;
  const readImport = (text: string): ImportedProgram => {
    const result = readSource(new TextEncoder().encode(text), 'import.csv', 'indico-import');
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  };

  it('has no header and seven columns; 20 minutes where it says no length, people also without an address', () => {
    const imported = readImport(TEXT);
    expect(
      imported.sessions.map(({ key, fields, people, place }) => [
        key,
        fields.durationMinutes,
        people?.[0]?.personKey,
        place?.start,
      ]),
    ).toEqual([
      ['Gärten, roofs', 30, 'ann@example.org', 600],
      ['Rivers', 20, 'bo quist', undefined],
      ['Rails', 20, undefined, 660],
      ['Roads', undefined, 'cy marsh', undefined],
    ]);
    expect(imported.issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['row.columns', 'A4'],
      ['duration.unreadable', 'B4'],
      ['time.unreadable', 'A4'],
    ]);
  });

  it('is read only where a person chooses it', () => {
    const found = readSource(new TextEncoder().encode(TEXT), 'import.csv');
    expect(found.ok && found.value.format).not.toBe('indico-import');
    expect(refusalOf(',,,\n', 'import.csv', 'indico-import').message).toBe(
      'The file has no row with a title in its third column.',
    );
  });
});
