import { describe, expect, it } from 'vitest';
import { namesOf, peopleOf } from '../../../electron/import/csv/people-cell.ts';
import { readDuration, readMoment } from '../../../electron/import/csv/times.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import { issuesOf, read, refusalOf, utf16 } from './read.ts';

const TABLE =
  'Title;Speakers;Affiliation;Track;Length;Room;Start\nCafé – a history;Zoë Gäbler;Größe & Söhne;Food;45 min;Aula;2031-05-01 09:30\n';
const SESSION = {
  key: 'cafe a history',
  lines: [2, 2],
  fields: { title: 'Café – a history', durationMinutes: 45 },
  trackKey: 'food',
  people: [{ personKey: 'gabler zoe', role: 'speaker' }],
  place: { date: '2031-05-01', start: 570, roomKey: 'aula' },
};

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((character) => (character === '–' ? 0x96 : character.charCodeAt(0))));

describe('a table is read alike', () => {
  it.each([
    ['in UTF-8', new TextEncoder().encode(TABLE)],
    ['in UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${TABLE}`)],
    ['in UTF-16, little end first', utf16(TABLE, 'le')],
    ['in UTF-16, big end first', utf16(TABLE, 'be')],
    ['in UTF-16 without a mark', utf16(TABLE, 'le').slice(2)],
    ['in Windows-1252', windows1252(TABLE)],
    ['with commas', new TextEncoder().encode(TABLE.replaceAll(';', ','))],
    ['with tabs', new TextEncoder().encode(TABLE.replaceAll(';', '\t'))],
    ['with line ends of Windows', new TextEncoder().encode(TABLE.replaceAll('\n', '\r\n'))],
  ])('%s', (_name, bytes) => {
    const table = read(bytes, 'talks.csv');
    expect(table.sessions).toEqual([SESSION]);
    expect(table.people.map(({ fields }) => fields)).toEqual([{ name: 'Zoë Gäbler', affiliation: 'Größe & Söhne' }]);
  });

  it('and says when the encoding was guessed', () => {
    expect(issuesOf(read(windows1252(TABLE), 'talks.csv'), 'encoding.assumed')).toEqual([
      [
        [1, 1],
        'The file is read as windows-1252. Check the accents in the preview, and choose another encoding if they are wrong.',
      ],
    ]);
  });
});

it('reads quoted cells with delimiters, quotation marks and line ends, and keeps the lines', () => {
  const table = read('title,abstract\n"A, ""b""","one\ntwo"\nC,d\n', 'talks.csv');
  expect(table.sessions.map(({ lines, fields }) => [lines, fields])).toEqual([
    [[2, 3], { title: 'A, "b"', abstract: 'one\ntwo' }],
    [[4, 4], { title: 'C', abstract: 'd' }],
  ]);
});

it('finds a header below other rows, and tells of those', () => {
  const table = read('Our conference,,\n,,\nTalk title,Presented by,Notes\nRoofs,Ann Lee,\n', 'talks.csv');
  expect(table.sessions.map(({ fields }) => fields.title)).toEqual(['Roofs']);
  expect(issuesOf(table, 'preamble.skipped').map(([lines]) => lines)).toEqual([[1, 1]]);
});

it('keeps unknown columns as fields of one’s own, and tells of cells beyond the header', () => {
  const table = read('title,T-shirt size,title\nRoofs,XL,Second,stray\n', 'talks.csv');
  expect(table.sessions[0]?.fields).toEqual({
    title: 'Roofs',
    'custom:T-shirt size': 'XL',
    'custom:title 2': 'Second',
  });
  expect(issuesOf(table, 'row.long')).toEqual([[[2, 2], 'Row 2: it has 4 cells, the header 3; “stray” is not used.']]);
});

it('names row and column of what it can’t read, and keeps the rest', () => {
  const table = read('title,start,duration,status\n\nRoofs,teatime,long,maybe\n', 'talks.csv');
  expect(
    table.issues
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, lines, message }) => [code, lines, message]),
  ).toEqual([
    ['value.unknown', [3, 3], 'Row 3, column status: “maybe” is no status known here; it is left as it is.'],
    [
      'time.unreadable',
      [3, 3],
      'Row 3, column start: “teatime” is no date or time that can be read, such as 2017-10-02 09:00.',
    ],
    [
      'duration.unreadable',
      [3, 3],
      'Row 3, column duration: “long” is no length that can be read, such as 45 or 1:30.',
    ],
  ]);
  expect(table.sessions[0]?.fields).toEqual({ title: 'Roofs' });
});

it('a table of people alone gives people', () => {
  const table = read('ID,Name,E-Mail,Company,Bio\n7,Ann Lee,ann@example.org,Acme,Bakes.\n', 'people.csv');
  expect(table.sessions).toEqual([]);
  expect(table.people).toEqual([
    {
      key: '7',
      lines: [2, 2],
      fields: { name: 'Ann Lee', email: 'ann@example.org', affiliation: 'Acme', biography: 'Bakes.' },
    },
  ]);
});

it('one row for each speaker of a talk gives one talk', () => {
  const table = read('session id,title,speaker\n5,Roofs,Ann Lee\n5,Roofs,Bo Quist\n', 'talks.csv');
  expect(table.sessions.map(({ people }) => people?.length)).toEqual([2]);
});

it('people of the same name with other affiliations or addresses are two', () => {
  const table = read('title,speaker\nA,Ann Lee (Acme)\nB,Ann Lee (Hooli)\nC,Ann Lee (Acme)\n', 'talks.csv');
  expect(table.people.map(({ key }) => key)).toEqual(['ann lee', 'ann lee #2']);
  expect(table.sessions.map(({ people }) => people?.[0]?.personKey)).toEqual(['ann lee', 'ann lee #2', 'ann lee']);
});

describe('the names of a cell', () => {
  it.each([
    ['Ann Lee', ['Ann Lee']],
    ['Ann Lee; Bo Quist', ['Ann Lee', 'Bo Quist']],
    ['Ann Lee|Bo Quist', ['Ann Lee', 'Bo Quist']],
    ['Ann Lee\nBo Quist', ['Ann Lee', 'Bo Quist']],
    ['Ann Lee and Bo Quist', ['Ann Lee', 'Bo Quist']],
    ['Ann Lee, Bo Quist and Cy Marsh', ['Ann Lee', 'Bo Quist', 'Cy Marsh']],
    ['Ann Lee, Bo Quist, & Cy Marsh', ['Ann Lee', 'Bo Quist', 'Cy Marsh']],
    ['Lee, Ann', ['Lee, Ann']],
    ['Andrea Sandoval', ['Andrea Sandoval']],
  ])('%s', (cell, names) => {
    expect(namesOf(cell)).toEqual(names);
  });

  it('take affiliations in parentheses, or from the column beside', () => {
    expect(
      peopleOf('Ann Lee (Acme, Inc.), Bo Quist (Hooli)', '', '').people.map(({ affiliation }) => affiliation),
    ).toEqual(['Acme, Inc.', 'Hooli']);
    expect(peopleOf('Ann Lee; Bo Quist', 'Acme; Hooli', 'a@x.org, b@x.org').people).toEqual([
      { name: 'Ann Lee', affiliation: 'Acme', email: 'a@x.org', cut: false },
      { name: 'Bo Quist', affiliation: 'Hooli', email: 'b@x.org', cut: false },
    ]);
  });

  it('leave open what is not clear', () => {
    expect(peopleOf('Ann Lee; Bo Quist', 'Acme', '')).toEqual({
      people: [
        { name: 'Ann Lee', affiliation: null, email: null, cut: false },
        { name: 'Bo Quist', affiliation: null, email: null, cut: false },
      ],
      unclear: ['affiliations'],
    });
  });
});

describe('dates and times', () => {
  it.each([
    ['2031-05-01T09:00', '2031-05-01', 540],
    ['2031-05-01 09:00:00', '2031-05-01', 540],
    ['1.5.2031', '2031-05-01', null],
    ['1.5.2031, 9:30', '2031-05-01', 570],
    ['13/5/2031 9:30 pm', '2031-05-13', 1290],
    ['5/13/2031 12:15 AM', '2031-05-13', 15],
    ['Thursday, 1 May 2031', '2031-05-01', null],
    ['May 1st, 2031 14:00', '2031-05-01', 840],
    ['Thu 2031-05-01 14:00', '2031-05-01', 840],
    ['14:00', null, 840],
    ['9am', null, 540],
  ])('%s', (cell, date, minute) => {
    expect(readMoment(cell, null)).toEqual({ kind: 'read', date, minute, offset: null });
  });

  it.each(['30.2.2031', '2031-13-01', '25:00', 'noon', '7', '2031'])('%s is none', (cell) => {
    expect(readMoment(cell, null)).toEqual({ kind: 'unreadable' });
  });

  it('3/4/2031 is asked about, unless another date of the table or a person tells the order', () => {
    expect(readMoment('3/4/2031', null)).toEqual({ kind: 'ambiguous' });
    expect(issuesOf(read('title,date\nA,3/4/2031\n', 't.csv'), 'date.ambiguous')).toHaveLength(1);
    expect(read('title,date\nA,3/4/2031\nB,13/4/2031\n', 't.csv').sessions[0]?.place?.date).toBe('2031-04-03');
    expect(read('title,date\nA,3/4/2031\n', 't.csv', { dateOrder: 'month-first' }).sessions[0]?.place?.date).toBe(
      '2031-03-04',
    );
  });

  it.each([
    ['45', 45],
    ['45 min', 45],
    ['0:45', 45],
    ['1:30', 90],
    ['1:30:00', 90],
    ['1 h 30', 90],
    ['1.5 hours', 90],
    ['PT1H30M', 90],
    ['2h', 120],
    ['9999', null],
    ['soon', null],
    ['', null],
  ])('a length of “%s” is %s minutes', (cell, minutes) => {
    expect(readDuration(cell)).toBe(minutes);
  });
});

describe('what is no table is refused with its place', () => {
  it('without a known header: what was seen, what is expected', () => {
    expect(refusalOf('alpha,beta\n1,2\n', 'x.csv').message).toBe(
      'Row 1 names no column that is known. Seen: “alpha”, “beta”. Expected a header with at least a title or a name, such as: title, speakers, affiliations, abstract, track, duration, room, start.',
    );
  });

  it('with a quotation mark that never closes', () => {
    const { code, message, details } = refusalOf('title,room\nA,b\n"C,d\nE,f\n', 'x.csv');
    expect([code, details]).toEqual(['unreadable-source', { line: 3 }]);
    expect(message).toMatch(/^Line 3: a quotation mark opens a cell and is never closed/);
  });

  it('with nothing under its header', () => {
    expect(refusalOf('title,room\n\n', 'x.csv').message).toBe(
      'The table has a header in row 1, but no row with a talk or a person below it.',
    );
  });

  it('with too many rows, columns or characters', () => {
    expect(refusalOf(`title\n${'x\n'.repeat(50_001)}`, 'x.csv').code).toBe('too-large');
    expect(refusalOf(`title${',c'.repeat(200)}\n`, 'x.csv').message).toBe(
      'Row 1 (line 1) has 201 columns; at most 200 are read.',
    );
    expect(refusalOf(`title,room\nA,${'x'.repeat(32_768)}\n`, 'x.csv').details).toEqual({ row: 2, line: 2, column: 2 });
  });
});

const papers = sharedData('acl-2020/main_papers.csv');
it.skipIf(papers === null)('a real table of papers: 778, authors joined by bars (needs ../shared/data)', () => {
  const table = read(papers ?? '', 'main_papers.csv');
  expect([table.format, table.sessions.length, table.tracks.length]).toEqual(['csv', 778, 25]);
  expect(table.sessions.every(({ people = [], fields }) => people.length > 0 && fields.title)).toBe(true);
});

it('asks about characters that look like damaged UTF-8, and refuses those of an encoding that it does not know', () => {
  const utf8 = new TextEncoder().encode('title\nCafé\nGröße\n');
  const damaged = Uint8Array.from([...utf8, 0xff, 10]);
  expect(issuesOf(read(damaged, 't.csv'), 'encoding.assumed')).toEqual([
    [
      [2, 2],
      'The file is read as windows-1252, but line 2 looks like damaged UTF-8. Check its accents, or ask for the file in UTF-8.',
    ],
  ]);
  const other = Uint8Array.from([...new TextEncoder().encode('title\n'), 0x8d, 0x20, 10]);
  expect(refusalOf(other, 't.csv').message).toBe(
    'The characters of line 2 are neither UTF-8 nor Windows-1252. Save the file as UTF-8, or name its encoding: shift_jis, euc-jp, iso-2022-jp, gb18030, big5, euc-kr, windows-1250, windows-1251, ...',
  );
});
