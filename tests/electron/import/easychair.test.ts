import { describe, expect, it } from 'vitest';
import { readSource, readSources } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import type { Result } from '../../../shared/contract/problem.ts';
import { issuesOf } from './read.ts';
import { xlsxOf } from './workbook.ts';

type Rows = readonly (readonly string[])[];
const SUBMISSIONS: Rows = [
  ['#', 'title', 'authors', 'submitted', 'keywords', 'decision', 'notified', 'abstract', 'deleted?', 'Talk or demo?'],
  ['1', 'Roofs', 'Ann Lee and Bo Quist', '2031-01-01 10:00', 'plants\nroofs', 'accept', 'yes', 'Short.', 'no', 'talk'],
  ['2', 'Rivers', 'Cy Marsh', '', '', 'accept as poster', '', '', 'no', ''],
  ['3', 'Roads', 'Di Noon', '', '', 'reject', '', '', 'no', ''],
  ['4', 'Rails', 'Ed Orr', '', '', 'accept', '', '', 'yes', ''],
  ['5', 'Ropes', 'Fay Pugh', '', '', '', '', '', 'no', ''],
];
const AUTHORS: Rows = [
  [
    ...['submission #', 'first name', 'last name', 'email', 'country', 'affiliation', 'Web page', 'person #'],
    'corresponding?',
  ],
  ['1', 'Bo', 'Quist', 'bo@example.org', 'Sweden', 'Hooli', '', '12', ''],
  ['1', 'Ann', 'Lee', 'ann@example.org', 'Norway', 'Acme', 'https://example.org/ann', '11', '✔'],
  ['2', 'Cy', 'Marsh', '', '', '', '', '13', ''],
  ['3', 'Di', 'Noon', '', '', '', '', '14', ''],
  ['5', 'Ann', 'Lee', 'ann@example.org', 'Norway', 'Acme', '', '11', ''],
  ['9', 'Gus', 'Ray', '', '', '', '', '19', ''],
];
const TOPICS: Rows = [
  ['submission #', 'topic'],
  ['1', 'Green'],
  ['1', 'Cities'],
];
const COMMITTEE: Rows = [
  ['#', 'person #', 'first name', 'last name', 'email', 'country', 'affiliation', 'Web page', 'role'],
  ['1', '40', 'Hal', 'Sims', 'hal@example.org', 'Peru', 'Initech', '', 'chair'],
];

const csvOf = (rows: Rows): Uint8Array =>
  new TextEncoder().encode(
    rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );
const must = (result: Result<ImportedProgram>): ImportedProgram => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
function readFiles(files: Readonly<Record<string, Rows>>, options: Record<string, unknown> = {}): ImportedProgram {
  const [first, ...more] = Object.entries(files).map(([fileName, rows]) => ({ fileName, bytes: csvOf(rows) }));
  if (!first) throw new Error('no file');
  return must(readSource(first.bytes, first.fileName, undefined, options, more));
}
const ALL = {
  'submission.csv': SUBMISSIONS,
  'author.csv': AUTHORS,
  'submission_topic.csv': TOPICS,
  'committee.csv': COMMITTEE,
};
const briefly = ({ sessions }: ImportedProgram) => sessions.map(({ key, fields }) => [key, fields.status]);
const without = ({ lines: _, ...record }: ImportedProgram['sessions'][number]) => record;

const EXPECTED = [
  {
    key: '1',
    fields: {
      title: 'Roofs',
      abstract: 'Short.',
      status: 'accepted',
      'custom:Decision': 'accept',
      'custom:Talk or demo?': 'talk',
    },
    people: [
      { personKey: 'person 12', role: 'author' },
      { personKey: 'person 11', role: 'author' },
    ],
    tags: ['Green', 'Cities', 'plants', 'roofs'],
  },
  {
    key: '2',
    fields: { title: 'Rivers', status: 'accepted', 'custom:Decision': 'accept as poster' },
    people: [{ personKey: 'person 13', role: 'speaker' }],
  },
  { key: '5', fields: { title: 'Ropes', status: 'proposed' }, people: [{ personKey: 'person 11', role: 'speaker' }] },
];

describe('submissions with their authors in the order of the rows, and topics', () => {
  it.each([
    ['from several files at once', ALL],
    ['whichever is the first', Object.fromEntries(Object.entries(ALL).reverse())],
    ['with rows above the header', { ...ALL, 'submission.csv': [['All submissions'], ...SUBMISSIONS] }],
    ['with other columns first', { ...ALL, 'author.csv': AUTHORS.map((cells) => [...cells].reverse()) }],
  ])('%s', (_how, files) => {
    const imported = readFiles(files);
    expect(imported.format).toBe('easychair');
    expect(imported.sessions.map(without)).toEqual(EXPECTED);
    expect(imported.people.map(({ key, fields }) => [key, fields])).toEqual([
      ['person 12', { name: 'Bo Quist', email: 'bo@example.org', affiliation: 'Hooli', 'custom:Country': 'Sweden' }],
      [
        'person 11',
        {
          name: 'Ann Lee',
          email: 'ann@example.org',
          affiliation: 'Acme',
          url: 'https://example.org/ann',
          'custom:Country': 'Norway',
        },
      ],
      ['person 13', { name: 'Cy Marsh' }],
    ]);
  });

  it('from the sheets of one workbook, with others beside them', async () => {
    const bytes = xlsxOf({
      Submissions: SUBMISSIONS,
      Authors: AUTHORS,
      Topics: TOPICS,
      Committee: COMMITTEE,
      Reviews: [
        ['submission #', 'score'],
        ['1', '2'],
      ],
    });
    const imported = must(await readSources([{ fileName: 'conf.xlsx', bytes }]));
    expect(imported.format).toBe('easychair');
    expect(imported.sessions.map(without)).toEqual(EXPECTED);
    expect(
      imported.issues.filter(({ code }) => code === 'table.skipped').map(({ sheet, message }) => [sheet, message]),
    ).toEqual([
      [
        'Reviews',
        '“Reviews” is not one of submissions, authors, topics and committee (or one of them again), so its 2 rows are not used.',
      ],
    ]);
  });
});

describe('traps', () => {
  it('what was rejected or deleted is left out and told, with its people', () => {
    const left = readFiles(ALL).issues.filter(({ code }) => code === 'submission.left-out');
    expect(left.map(({ message, raw }) => [message, raw])).toEqual([
      ['one submission is left out of the program: status “deleted”.', '4 Rails'],
      ['one submission is left out of the program: decision “reject”.', '3 Roads'],
    ]);
  });

  it('which decisions count may be named', () => {
    expect(briefly(readFiles(ALL, { accepted: 'accept as poster' }))).toEqual([
      ['2', 'accepted'],
      ['5', 'proposed'],
    ]);
  });

  it('rows of submissions that are not there are told with their place', () => {
    const stray = readFiles(ALL).issues.filter(({ code }) => code === 'submission.unknown');
    expect(stray.map(({ file, cell, message }) => [file, cell, message])).toEqual([
      ['author.csv', 'A7', '“author.csv” has a row of the submission 9, which is not among the submissions; left out.'],
    ]);
  });

  it('without the table of authors names are split from a text, which is told', () => {
    const imported = readFiles({ 'submission.csv': SUBMISSIONS });
    expect(imported.people.map(({ fields }) => fields.name)).toEqual(['Ann Lee', 'Bo Quist', 'Cy Marsh', 'Fay Pugh']);
    expect(issuesOf(imported, 'authors.split').length).toBe(1);
  });

  it('authors alone come as people, since nothing says which talks are in the program', () => {
    const imported = readFiles({ 'author.csv': AUTHORS });
    expect([imported.format, imported.sessions, imported.people.length]).toEqual(['easychair', [], 5]);
    expect(issuesOf(imported, 'submissions.missing').length).toBe(1);
  });

  it('the committee is left out beside submissions, unless it is wanted or alone', () => {
    expect(issuesOf(readFiles(ALL), 'committee.left-out').length).toBe(1);
    const names = (imported: ImportedProgram) =>
      imported.people.map(({ fields }) => [fields.name, fields['custom:Committee role']]);
    expect(names(readFiles(ALL, { committee: 'yes' })).at(-1)).toEqual(['Hal Sims', 'chair']);
    expect(names(readFiles({ 'committee.csv': COMMITTEE }))).toEqual([['Hal Sims', 'chair']]);
  });

  it('the corresponding author speaks where that is wanted', () => {
    expect(readFiles(ALL, { speakers: 'corresponding' }).sessions[0]?.people).toEqual([
      { personKey: 'person 12', role: 'author' },
      { personKey: 'person 11', role: 'speaker' },
    ]);
  });

  it('tracks of a conference with several come as tracks', () => {
    const rows = SUBMISSIONS.map((cells, at) => [...cells, at === 0 ? 'track name' : at === 1 ? 'Green' : '']);
    const imported = readFiles({ 'submission.csv': rows });
    expect([imported.sessions[0]?.trackKey, imported.tracks.map(({ fields }) => fields.name)]).toEqual([
      'green',
      ['Green'],
    ]);
  });

  it('a list of numbered talks is no table of EasyChair', () => {
    const imported = readFiles({
      'talks.csv': [
        ['#', 'title', 'authors'],
        ['1', 'Roofs', 'Ann Lee'],
      ],
    });
    expect(imported.format).toBe('csv');
  });

  it('columns of the reviewing are told once', () => {
    expect(issuesOf(readFiles(ALL), 'value.unused').map(([, message]) => message)).toEqual([
      '“column submitted” stands in the file once; it has no place in a program and stays in the file only.',
      '“column notified” stands in the file once; it has no place in a program and stays in the file only.',
    ]);
  });

  it('topics alone are refused', () => {
    const result = readSource(csvOf(TOPICS), 'submission_topic.csv');
    expect(result.ok ? '' : result.problem.message).toContain('topics alone; add the table of submissions');
  });
});
