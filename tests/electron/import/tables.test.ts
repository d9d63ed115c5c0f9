import { expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import { cellName } from '../../../electron/import/tables/source-table.ts';

const file = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) });

it('cells are named as spreadsheets do', () => {
  expect([
    cellName(0, 0),
    cellName(13, 2),
    cellName(9, 25),
    cellName(9, 26),
    cellName(0, 701),
    cellName(0, 702),
  ]).toEqual(['A1', 'C14', 'Z10', 'AA10', 'ZZ1', 'AAA1']);
});

it('talks and their people may stand in files of their own; what is told names the file and the cell', () => {
  const talks = file('talks.csv', 'title,speakers,length\nRoofs,Ann Lee,long\n');
  const people = file(
    'people.csv',
    'name;affiliation;e-mail\nAnn Lee;Acme;ann@example.org\nBo Quist;;bo@example.org\n',
  );
  const notes = file('notes.csv', 'remark to self\nbuy milk\n');
  const read = readSource(talks.bytes, talks.fileName, undefined, {}, [people, notes]);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.sessions.map(({ fields, people: members }) => [fields, members])).toEqual([
    [{ title: 'Roofs' }, [{ personKey: 'ann lee', role: 'speaker' }]],
  ]);
  expect(read.value.people.map(({ fields }) => fields)).toEqual([
    { name: 'Ann Lee', affiliation: 'Acme', email: 'ann@example.org' },
    { name: 'Bo Quist', email: 'bo@example.org' },
  ]);
  expect(read.value.issues.map(({ code, file, cell }) => [code, file, cell])).toEqual([
    ['table.skipped', 'notes.csv', undefined],
    ['duration.unreadable', 'talks.csv', 'C2'],
    ['person.assumed-same', undefined, undefined],
  ]);
});

it('a file of several that can’t be cut into rows is named', () => {
  const talks = file('talks.csv', 'title\nRoofs\n');
  const read = readSource(talks.bytes, talks.fileName, undefined, {}, [file('people.csv', 'name\n"Ann\n')]);
  expect(read.ok || read.problem.message).toMatch(/^people\.csv: Line 2: a quotation mark opens a cell/);
});
