import { describe, expect, it } from 'vitest';
import { listedAuthors } from '../../../electron/import/conftool/authors.ts';
import { readSource } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { issuesOf } from './read.ts';

type Row = Readonly<Record<string, string>>;
function csvOf(rows: readonly Row[]): Uint8Array {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const text = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  return new TextEncoder().encode(text);
}
function readTables(first: readonly Row[], second: readonly Row[] = [], options: Row = {}): ImportedProgram {
  const more = second.length === 0 ? [] : [{ fileName: 'papers.csv', bytes: csvOf(second) }];
  const result = readSource(csvOf(first), 'sessions.csv', undefined, options, more);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const SESSION: Row = {
  session_ID: '7',
  session_short: 'S1',
  session_title: 'Roofs &amp; rivers',
  session_start: '2031-05-01 10:00',
  session_end: '2031-05-01 11:30',
  session_room: 'Aula',
  session_room_ID: '3',
  session_abstract: '<p>All of <b>it</b>.</p>',
  session_colour_vivid: '#ff0000',
  track_type: 'Green',
  chair1_ID: '40',
  chair1_name: 'Sims, Hal',
  chair1_organisation: 'Initech',
  chair2_name: 'Ivy Tan',
  presentations: '2',
};
const talk = (number: number, more: Row = {}): Row =>
  Object.fromEntries(
    Object.entries({
      title: `Talk ${number}`,
      paperID: `10${number}`,
      authors: 'Ann Lee\nBo Quist',
      presenting_author: 'Bo Quist',
      organisations: 'Acme; Hooli\nInitech',
      emails: 'ann@example.org\nbo@example.org',
      abstract: '<p>A &lt; B</p>',
      start: `2031-05-01 10:${number === 1 ? '00' : '30'}`,
      end: `2031-05-01 10:${number === 1 ? '20' : '50'}`,
      ...more,
    }).map(([name, value]) => [`p${number}_${name}`, value]),
  );
const WHOLE = { ...SESSION, ...talk(1), ...talk(2, { download_A: 'https://example.org/2.pdf' }) };

describe('sessions with their talks', () => {
  const imported = readTables([WHOLE]);
  it('are blocks with chairs, talks in order, an offset only where there is a gap', () => {
    expect(imported.sessions).toEqual([
      {
        key: 'session 7',
        lines: [2, expect.any(Number)],
        fields: {
          title: 'Roofs & rivers',
          abstract: 'All of **it**.',
          durationMinutes: 90,
          block: true,
          'custom:Session short': 'S1',
        },
        trackKey: 'green',
        people: [
          { personKey: 'person 40', role: 'chair' },
          { personKey: 'ivy tan', role: 'chair' },
        ],
        place: { date: '2031-05-01', start: 600, roomKey: 'aula' },
      },
      {
        key: 'paper 101',
        lines: [2, expect.any(Number)],
        fields: { title: 'Talk 1', abstract: 'A < B', durationMinutes: 20 },
        people: [
          { personKey: 'ann@example.org', role: 'author' },
          { personKey: 'bo@example.org', role: 'speaker' },
        ],
        place: { date: '2031-05-01', start: 600, roomKey: 'aula' },
        block: { key: 'session 7', position: 0 },
      },
      {
        key: 'paper 102',
        lines: [2, expect.any(Number)],
        fields: {
          title: 'Talk 2',
          abstract: 'A < B',
          durationMinutes: 20,
          'custom:Download A': 'https://example.org/2.pdf',
        },
        people: [
          { personKey: 'ann@example.org', role: 'author' },
          { personKey: 'bo@example.org', role: 'speaker' },
        ],
        place: { date: '2031-05-01', start: 630, roomKey: 'aula' },
        block: { key: 'session 7', position: 1, offset: 30 },
      },
    ]);
  });

  it('give people their organisations, several of one with a semicolon', () => {
    expect(imported.people.map(({ key, fields }) => [key, fields])).toEqual([
      ['person 40', { name: 'Hal Sims', affiliation: 'Initech' }],
      ['ivy tan', { name: 'Ivy Tan' }],
      ['ann@example.org', { name: 'Ann Lee', affiliation: 'Acme; Hooli', email: 'ann@example.org' }],
      ['bo@example.org', { name: 'Bo Quist', affiliation: 'Initech', email: 'bo@example.org' }],
    ]);
  });

  it('may have more groups in one row than in another', () => {
    const short = { ...SESSION, session_ID: '8', presentations: '1', ...talk(1, { paperID: '201' }) };
    expect(readTables([short, WHOLE]).sessions.map(({ key }) => key)).toEqual([
      'session 8',
      'paper 201',
      'session 7',
      'paper 101',
      'paper 102',
    ]);
  });

  it('of posters have talks without times, one after the other', () => {
    const posters = { ...SESSION, ...talk(1, { start: '', end: '' }), ...talk(2, { start: '', end: '' }) };
    expect(
      readTables([posters]).sessions.map(({ block, fields, place }) => [block, fields.durationMinutes, place?.start]),
    ).toEqual([
      [undefined, 90, 600],
      [{ key: 'session 7', position: 0 }, undefined, 600],
      [{ key: 'session 7', position: 1 }, undefined, 600],
    ]);
  });

  it('may give talks clock times alone, also after midnight', () => {
    const night = {
      ...SESSION,
      session_start: '2031-05-01 23:30',
      session_end: '2031-05-02 00:30',
      ...talk(1, { start: '23:30', end: '23:50' }),
      ...talk(2, { start: '00:00', end: '00:20' }),
    };
    expect(readTables([night]).sessions.map(({ block, fields }) => [block, fields.durationMinutes])).toEqual([
      [undefined, 60],
      [{ key: 'session 7', position: 0 }, 20],
      [{ key: 'session 7', position: 1, offset: 30 }, 20],
    ]);
  });

  it('without talks are no blocks', () => {
    expect(readTables([{ ...SESSION, presentations: '0' }]).sessions.map(({ fields }) => fields.block)).toEqual([
      undefined,
    ]);
  });
});

describe('what is odd about sessions is told', () => {
  it('a talk outside its session, a count that is wrong, no zone, no colour', () => {
    const imported = readTables([
      { ...SESSION, presentations: '3', ...talk(1, { start: '2031-05-01 09:00', end: '2031-05-01 09:20' }) },
    ]);
    expect(imported.sessions.map(({ block }) => block)).toEqual([undefined, undefined]);
    expect(imported.issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['talks.disagree', 'O2'],
      ['block.left', undefined],
      ['event.zone.missing', undefined],
      ['column.unused', undefined],
    ]);
  });

  it('times that may be read in two ways are asked for, or named by the option', () => {
    const row = { ...SESSION, session_start: '3/4/2031 10:00', session_end: '3/4/2031 11:00' };
    expect(issuesOf(readTables([row]), 'date.ambiguous').length).toBe(2);
    expect(readTables([row], [], { dateOrder: 'day-first' }).sessions[0]?.place?.date).toBe('2031-04-03');
  });

  it('a talk without an id has its place in its session for a key', () => {
    const imported = readTables([{ ...SESSION, presentations: '1', ...talk(1, { paperID: '' }) }]);
    expect(imported.sessions[1]?.key).toBe('session 7 talk 1');
  });
});

describe('papers', () => {
  const PAPER: Row = {
    paperID: '101',
    title: 'Talk 1',
    keywords: 'plants; roofs',
    topics: 'Green',
    session_ID: '7',
    abstract: '<p>Long.</p>',
    abstract_plain: 'Long.',
    authors_formatted_1_name: 'Lee, Ann',
    authors_formatted_1_organisation: 'Acme; Hooli',
    authors_formatted_2_name: 'Quist, Bo',
    download_link_a: 'https://example.org/1.pdf',
    original_filename_a: 'roofs.pdf',
  };

  it('come with keywords, topics, authors and links', () => {
    const imported = readTables([PAPER]);
    expect(imported.sessions).toEqual([
      {
        key: 'paper 101',
        lines: [2, 2],
        fields: {
          title: 'Talk 1',
          abstract: 'Long.',
          'custom:Download link a': 'https://example.org/1.pdf',
          'custom:Original filename a': 'roofs.pdf',
        },
        people: [
          { personKey: 'ann lee', role: 'author' },
          { personKey: 'bo quist', role: 'author' },
        ],
        tags: ['Green', 'plants', 'roofs'],
      },
    ]);
    expect(imported.people.map(({ fields }) => fields)).toEqual([
      { name: 'Ann Lee', affiliation: 'Acme; Hooli' },
      { name: 'Bo Quist' },
    ]);
  });

  it('beside sessions add what they know to the talks; one in no session comes without a place', () => {
    const imported = readTables([WHOLE], [PAPER, { ...PAPER, paperID: '999', title: 'Late', session_ID: '' }]);
    expect(
      imported.sessions.map(({ key, tags, place, block }) => [key, tags?.length, place?.start, block?.position]),
    ).toEqual([
      ['session 7', undefined, 600, undefined],
      ['paper 101', 3, 600, 0],
      ['paper 102', undefined, 630, 1],
      ['paper 999', 3, undefined, undefined],
    ]);
  });

  it('that were rejected are left out and told', () => {
    const rows = [
      { ...PAPER, acceptance_status: 'accepted' },
      { ...PAPER, paperID: '102', acceptance_status: 'rejected' },
    ];
    const imported = readTables(rows);
    expect(imported.sessions.map(({ key, fields }) => [key, fields.status])).toEqual([['paper 101', 'accepted']]);
    expect(issuesOf(imported, 'submission.left-out').length).toBe(1);
  });
});

describe('the authors of a cell', () => {
  const names = (authors: string) => {
    const { authors: listed, unclear } = listedAuthors({ authors, organisations: '', emails: '', presenting: '' });
    return [listed.map(({ name }) => name), unclear];
  };
  it.each([
    ['Ann Lee', ['Ann Lee'], []],
    ['Lee, Ann', ['Ann Lee'], []],
    ['Ann Lee\nBo Quist', ['Ann Lee', 'Bo Quist'], []],
    ['Lee, Ann\nQuist, Bo', ['Ann Lee', 'Bo Quist'], []],
    ['Lee, Ann; Quist, Bo', ['Ann Lee', 'Bo Quist'], []],
    ['Ann Lee, Bo Quist', ['Ann Lee', 'Bo Quist'], []],
    ['Ann Lee, Bo Quist and Cy Marsh', ['Ann Lee', 'Bo Quist', 'Cy Marsh'], []],
    ['Lee, Ann (1); Quist, Bo (1,2)', ['Ann Lee', 'Bo Quist'], []],
    ['Ann Lee<sup>1,2</sup>, Bo Quist<sup>2</sup>', ['Ann Lee', 'Bo Quist'], []],
    ['Lee, Ann (1,2),', ['Ann Lee'], []],
    ['Ann Lee,', ['Ann Lee'], []],
    ['Lee, Ann, Quist, Bo', ['Ann Lee', 'Bo Quist'], ['authors']],
    ['', [], []],
  ])('%j', (cell, expected, unclear) => {
    expect(names(cell)).toEqual([expected, unclear]);
  });

  const affiliations = (authors: string, organisations: string) => {
    const { authors: listed, unclear } = listedAuthors({ authors, organisations, emails: '', presenting: '' });
    return [listed.map(({ affiliation }) => affiliation), unclear];
  };
  it.each([
    ['by line', 'Ann Lee\nBo Quist', 'Acme; Hooli\nInitech', ['Acme; Hooli', 'Initech'], []],
    ['by semicolon', 'Ann Lee\nBo Quist', 'Acme; Initech', ['Acme', 'Initech'], []],
    ['one for all', 'Ann Lee, Bo Quist', 'Acme, Inc.', ['Acme, Inc.', 'Acme, Inc.'], []],
    ['all of one', 'Ann Lee', 'Acme\nHooli', ['Acme; Hooli'], []],
    ['by number', 'Lee, Ann (1); Quist, Bo (1,2)', '1: Acme; 2: Hooli, Inc.', ['Acme', 'Acme; Hooli, Inc.'], []],
    ['by number and line', 'Lee, Ann (2); Quist, Bo (1)', '1 : Acme\n2: Hooli', ['Hooli', 'Acme'], []],
    ['more than people', 'Ann Lee\nBo Quist', 'A\nB\nC', [null, null], ['organisations']],
  ])('have their organisations %s', (_how, authors, organisations, expected, unclear) => {
    expect(affiliations(authors, organisations)).toEqual([expected, unclear]);
  });

  it('who presents but is not among them is one of them too', () => {
    const { authors } = listedAuthors({ authors: 'Ann Lee', organisations: '', emails: '', presenting: 'Quist, Bo' });
    expect(authors.map(({ name, presents }) => [name, presents])).toEqual([
      ['Ann Lee', false],
      ['Bo Quist', true],
    ]);
  });
});
