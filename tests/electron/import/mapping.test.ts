import { describe, expect, it } from 'vitest';
import { describeSources } from '../../../electron/import/describe-source.ts';
import { type TableDescription, tableDescriptionSchema } from '../../../shared/contract/import.ts';
import { issuesOf, read } from './read.ts';
import { xlsxOf } from './workbook.ts';

const file = (text: string, fileName = 'talks.csv') => ({ fileName, bytes: new TextEncoder().encode(text) });

async function described(text: string, options = {}): Promise<Omit<TableDescription, 'isRemembered'>> {
  const result = await describeSources([file(text)], undefined, options);
  if (!result.ok) throw new Error(result.problem.message);
  expect(tableDescriptionSchema.safeParse({ ...result.value, isRemembered: false }).error).toBeUndefined();
  return result.value;
}

const uses = ({ tables }: Pick<TableDescription, 'tables'>) =>
  tables[0]?.columns.map(({ letter, name, use, guessed }) => [letter, name, use, guessed]);

describe('what the rows are is guessed', () => {
  it.each([
    ['sessions', 'Reference,Track,Presenters\nN1,Optics,Ann Lee\n'],
    ['sessions', 'Number,Title,Email\n1,Roofs,ann@x.org\n'],
    ['people', 'ID,Speaker,Email,Track\n1,Ann Lee,ann@x.org,Optics\n'],
    ['people', 'Speaker,Company\nAnn Lee,Acme\n'],
  ])('%s', async (use, text) => {
    const found = await described(text);
    expect(found.tables.map((table) => table.use)).toEqual([use]);
  });

  it('submissions without titles are sessions by their numbers', () => {
    const records = read('Reference,Track,Presenters\nN1,Optics,Ann Lee\nN2,Optics,Bo Quist\n', 'talks.csv');
    expect(records.sessions.map(({ key, trackKey }) => [key, trackKey])).toEqual([
      ['N1', 'optics'],
      ['N2', 'optics'],
    ]);
    expect(records.people.map(({ fields }) => fields.name)).toEqual(['Ann Lee', 'Bo Quist']);
  });
});

describe('columns are guessed', () => {
  it.each([
    ['English', 'ID,Talk title,Speaker(s),Company,Start time,Length (minutes),Room'],
    ['German', 'Nummer,Vortragstitel,Referent:innen,Firma,Beginn,Dauer,Raum'],
    ['French', 'Numéro,Intitulé,Intervenant·e·s,Société,Début,Durée,Salle'],
    ['Spanish', 'Número,Título,Ponentes,Empresa,Inicio,Duración,Sala'],
    ['Italian', 'Codigo,Titolo,Relatori,Azienda,Inizio,Durata,Sala'],
  ])('from headers in %s', async (_language, header) => {
    const found = await described(`${header}\n1,Roofs,Ann Lee,Acme,2031-05-01 09:00,30,Aula\n`);
    expect(found.tables[0]?.columns.map(({ use }) => use)).toEqual([
      'id',
      'title',
      'speakers',
      'affiliations',
      'start',
      'duration',
      'room',
    ]);
  });

  it('from what the cells hold, where the header says nothing; what is unsure waits for a person', async () => {
    const rows = ['ann@x.org,https://x.org/1,deutsch,Ann Lee,45 min', 'bo@x.org,https://x.org/2,english,Bo Quist,0:30'];
    const found = await described(`title,A,B,C,D,E\nRoofs,${rows[0]}\nRivers,${rows[1]}\n`);
    expect(uses(found)).toEqual([
      ['A', 'title', 'title', 'title'],
      ['B', 'A', 'email', 'email'],
      ['C', 'B', 'custom', 'url'],
      ['D', 'C', 'language', 'language'],
      ['E', 'D', 'custom', 'speakers'],
      ['F', 'E', 'duration', 'duration'],
    ]);
    expect(found.tables[0]?.columns[1]).toMatchObject({
      samples: ['ann@x.org', 'bo@x.org'],
      filled: 2,
      why: 'Its cells look like e-mail addresses.',
    });
  });

  it('“Title” beside a name and an address is a person’s', async () => {
    expect(uses(await described('First name,Last name,Title,E-mail\nAnn,Lee,Dr.,a@x.org\n'))?.[2]).toEqual([
      'C',
      'Title',
      'jobTitle',
      'jobTitle',
    ]);
  });
});

it('a header that nobody knows is read by a mapping; any row may be the header', () => {
  const text = 'alpha;beta;gamma\nPapers;Folk;Hall\nRoofs;Ann Lee, Bo Quist;Aula\n';
  const mapping = { Papers: 'title', Folk: 'speakers', Hall: 'ignore' };
  const table = read(text, 'talks.csv', { mapping, headerRow: 2, split: 'comma' });
  expect(table.sessions.map(({ fields, people }) => [fields, people?.length])).toEqual([[{ title: 'Roofs' }, 2]]);
  expect(issuesOf(table, 'column.ignored').map(([, message]) => message)).toEqual(['Left out, as you said: Hall.']);
  // Without the row told, the row that has the names of the mapping is taken.
  expect(read(text, 'talks.csv', { mapping }).sessions[0]?.fields.title).toBe('Roofs');
});

it('only the columns that a mapping does not know need a look', async () => {
  const mapping = { title: 'title', speaker: 'speakers', old: 'custom' };
  const found = await described('title,speaker,shoe size\nRoofs,Ann Lee,40\n', { mapping });
  expect(found.tables[0]?.columns.map(({ name, isNew }) => [name, isNew])).toEqual([
    ['title', false],
    ['speaker', false],
    ['shoe size', true],
  ]);
  const table = read('title,speaker,shoe size\nRoofs,Ann Lee,40\n', 'talks.csv', { mapping });
  expect(issuesOf(table, 'column.new').map(([, message]) => message)).toEqual([
    'Columns that the mapping does not know: shoe size. Say what they hold.',
  ]);
  expect(issuesOf(table, 'column.gone')).toHaveLength(1);
});

it('the ways to cut a list of people are shown with what they give', async () => {
  const found = await described('title,speakers\nA,"Lee, Ann; Quist, Bo"\nB,"Cy Marsh"\n');
  const split = found.tables[0]?.split;
  expect([split?.column, split?.used]).toEqual(['speakers', 'auto']);
  expect(split?.ways.map(({ split: way, people, example }) => [way, people, example.names])).toEqual([
    ['auto', 3, ['Lee, Ann', 'Quist, Bo']],
    ['newline', 2, ['Lee, Ann; Quist, Bo']],
    ['comma', 4, ['Lee', 'Ann; Quist', 'Bo']],
  ]);
});

it.each([
  ['A (X), B (Y) and C', 'parentheses', ['A', 'B', 'C']],
  ['Ann Lee y Juan Gil', 'auto', ['Ann Lee', 'Juan Gil']],
  ['José Ortega y Gasset', 'auto', ['José Ortega y Gasset']],
  ['Ann Lee <ann@x.org>; Bo Quist <bo@x.org>', 'auto', ['Ann Lee', 'Bo Quist']],
  ['Lee, Ann', 'comma', ['Lee', 'Ann']],
  ['Ann and Bo', 'none', ['Ann and Bo']],
  ['Ann|Bo', 'bar', ['Ann', 'Bo']],
])('“%s” by %s', (cell, split, names) => {
  const table = read(`title;speakers\nA;"${cell}"\n`, 'talks.csv', { split, delimiter: ';' });
  expect(table.people.map(({ fields }) => fields.name)).toEqual(names);
});

it('speakers in columns of their own have what stands in the columns of the same number', () => {
  const text = 'Title,Speaker 1,Affiliation 1,Speaker 2,Affiliation 2\nA,Ann Lee,,Bo Quist,Hooli\nB,Cy Marsh,Acme,,\n';
  expect(read(text, 'talks.csv').people.map(({ fields }) => [fields.name, fields.affiliation])).toEqual([
    ['Ann Lee', undefined],
    ['Bo Quist', 'Hooli'],
    ['Cy Marsh', 'Acme'],
  ]);
});

it('chairs, authors and roles of people are theirs', () => {
  const table = read('Title,Speaker,Authors,Chair\nA,Ann Lee,"Ann Lee; Bo Quist",Cy Marsh\n', 'talks.csv');
  expect(table.sessions[0]?.people).toEqual([
    { personKey: 'ann lee', role: 'speaker' },
    { personKey: 'cy marsh', role: 'chair' },
    { personKey: 'bo quist', role: 'author' },
  ]);
  const rows = read('id,title,name,role\n1,A,Ann Lee,Speaker\n1,A,Bo Quist,Session chair\n', 'talks.csv');
  expect(rows.sessions[0]?.people?.map(({ role }) => role)).toEqual(['speaker', 'chair']);
});

it('availability, arrival and more of a person are read; what is unclear is kept and told', () => {
  const text =
    'Name,Availability,Arrival,Departure,Pronunciation,Time zone\nAnn Lee,not on 2031-05-01 before 10:00,2031-05-01 09:00,2031-05-02,AN LEE,Europe/Paris\nBo Quist,when I feel like it,,,,\n';
  const table = read(text, 'people.csv');
  expect(table.people.map(({ key: _, lines: __, ...person }) => person)).toEqual([
    {
      fields: { name: 'Ann Lee', pronunciation: 'AN LEE', timeZone: 'Europe/Paris' },
      away: [{ date: '2031-05-01', start: 0, end: 600 }],
      stay: { arrival: { date: '2031-05-01', minute: 540 }, departure: { date: '2031-05-02', minute: 1440 } },
    },
    { fields: { name: 'Bo Quist', 'custom:Availability': 'when I feel like it' } },
  ]);
  expect(issuesOf(table, 'availability.unclear')).toHaveLength(1);
});

it('relations, votes and counts of who would attend both go by id or title', async () => {
  const talks = 'id,title,votes,after,not parallel to\n1,Roofs,12,,Rivers\n2,Rivers,,Roofs,9\n3,Winds,many,,\n';
  const pairs = 'session 1,session 2,count\nRoofs,2,40\nRoofs,Roofs,3\nWinds,1,few\n';
  const table = read(talks, 'talks.csv');
  expect(table.sessions.map(({ fields, relations }) => [fields['custom:votes'], relations])).toEqual([
    [
      12,
      [
        { kind: 'apart', otherKey: '2' },
        { kind: 'before', otherKey: '2' },
      ],
    ],
    [undefined, undefined],
    ['many', undefined],
  ]);
  expect(issuesOf(table, 'relation.unknown').map(([lines]) => lines)).toEqual([[3, 3]]);
  const counted = read(pairs, 'pairs.csv');
  expect(counted.audience).toEqual([{ firstKey: 'Roofs', secondKey: '2', people: 40 }]);
  expect(counted.issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['pair.same', 'B3'],
    ['value.unreadable', 'C4'],
  ]);
});

it('a square of sessions gives its pairs once; where its halves differ, the larger counts', () => {
  const square = ',Roofs,Rivers,Winds\nRoofs,,40,3\nRivers,41,,\nWinds,3,0,\n';
  const table = read(square, 'both.csv');
  expect(table.audience).toEqual([
    { firstKey: 'Rivers', secondKey: 'Roofs', people: 41 },
    { firstKey: 'Winds', secondKey: 'Roofs', people: 3 },
    { firstKey: 'Winds', secondKey: 'Rivers', people: 0 },
  ]);
  expect(table.issues.map(({ code, cell }) => [code, cell])).toEqual([['pair.differs', 'B3']]);
});

it('a table of rooms gives rooms', () => {
  expect(read('Room,Capacity,Floor\nAula,300,2\nLab,x,\n', 'rooms.csv').rooms.map(({ fields }) => fields)).toEqual([
    { name: 'Aula', capacity: 300, 'custom:Floor': '2' },
    { name: 'Lab' },
  ]);
});

it('empty cells say nothing, or empty their field where that is asked for', () => {
  const text = 'title,subtitle,speaker,affiliation\nRoofs,,Ann Lee,\n';
  expect(read(text, 't.csv').sessions[0]?.fields).toEqual({ title: 'Roofs' });
  const cleared = read(text, 't.csv', { emptyCells: 'clear' });
  expect([cleared.sessions[0]?.fields, cleared.people[0]?.fields]).toEqual([
    { title: 'Roofs', subtitle: null },
    { name: 'Ann Lee', affiliation: null },
  ]);
});

it('dates that mean two days are shown with both, and told once', async () => {
  const text = 'title,start\nA,03/04/2031 9:00\nB,5/4/31\nC,7/7/2031\n';
  const { dates } = (await described(text)).tables[0] ?? {};
  expect(dates).toEqual({
    order: null,
    from: 'none',
    cells: [
      { cell: 'B2', text: '03/04/2031 9:00', dayFirst: '2031-04-03', monthFirst: '2031-03-04' },
      { cell: 'B3', text: '5/4/31', dayFirst: '2031-04-05', monthFirst: '2031-05-04' },
    ],
  });
  expect(issuesOf(read(text, 't.csv'), 'date.ambiguous')).toEqual([
    [
      [2, 2],
      'Row 2, column start: “03/04/2031 9:00” (and 1 more) may be day/month or month/day; say which. They are left open.',
    ],
  ]);
  expect((await described(text, { dateOrder: 'day-first' })).tables[0]?.dates.order).toBe('day-first');
  expect((await described(`${text}D,13/4/2031\n`)).tables[0]?.dates).toMatchObject({
    order: 'day-first',
    from: 'cells',
  });
});

it('options that are no options are told and not used', () => {
  const table = read('title\nA\n', 't.csv', { mapping: { title: 'nonsense' }, colour: 'red' });
  expect(issuesOf(table, 'option.unknown').map(([, message]) => message)).toEqual([
    'The option “mapping” is not used: {"title":"nonsense"} is no value for it.',
    'The option “colour” is not used: "red" is no value for it.',
  ]);
});

it('each sheet of a workbook is described, and those that are not read are named', async () => {
  const bytes = xlsxOf({ Talks: [['Title'], ['Roofs']], People: [['Name'], ['Ann Lee']] });
  const all = await describeSources([{ fileName: 'a.xlsx', bytes }], undefined, {});
  expect(all.ok && all.value.tables.map(({ name, use, isSheet, rows }) => [name, use, isSheet, rows])).toEqual([
    ['Talks', 'sessions', true, 1],
    ['People', 'people', true, 1],
  ]);
  const one = await describeSources([{ fileName: 'a.xlsx', bytes }], undefined, { sheet: 'Talks' });
  expect(one.ok && [one.value.tables.length, one.value.otherSheets]).toEqual([1, ['People']]);
});

it('a format whose columns are fixed is only named', async () => {
  const found = await describeSources([file('Speaker slides\n\nAnn Lee (Acme)\nRoofs.\n', 'a.txt')], undefined, {});
  expect(found.ok && [found.value.format, found.value.takesMapping]).toEqual(['slides-page', false]);
});
