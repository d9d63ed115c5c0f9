import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { issuesOf, read } from './read.ts';

const AUTHORS = `paper,title,given_name,family_name,email,affiliation,orcid,iscontact
3,Gärten,Bo,Quist,bo@example.org,Hooli,0000-0001,yes
3,Gärten,Ann,Lee,ANN@example.org,"Acme, Inc.",,no
3,Gärten,Zed,Helper,zed@example.org,,,nonauthor
4,Rivers,Ann,Lee,ann@example.org,Acme,,yes
5,Roads,,,,,,
`;
const LIST = `ID,Title,Decision,Topics,Submission class,PC conflicts,Overall merit
3,Gärten,Accepted,Plants; Roofs,Demo,,4.5
4,Rivers,Rejected,,,,2
6,Ropes,Unspecified,,,,3
`;
function readBoth(options = {}): ImportedProgram {
  const [list = new Uint8Array(), authors = new Uint8Array()] = [LIST, AUTHORS].map((text) =>
    new TextEncoder().encode(text),
  );
  const result = readSource(list, 'list.csv', undefined, options, [{ fileName: 'authors.csv', bytes: authors }]);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('the table of authors', () => {
  const imported = read(AUTHORS, 'conf-authors.csv');
  it('gives papers with their authors in the order of the rows', () => {
    expect(imported.format).toBe('hotcrp-tables');
    expect(imported.sessions.map(({ key, lines, fields, people }) => [key, lines, fields, people])).toEqual([
      [
        '3',
        [2, 4],
        { title: 'Gärten' },
        [
          { personKey: 'bo@example.org', role: 'author' },
          { personKey: 'ann@example.org', role: 'author' },
        ],
      ],
      ['4', [5, 5], { title: 'Rivers' }, [{ personKey: 'ann@example.org', role: 'speaker' }]],
      ['5', [6, 6], { title: 'Roads' }, []],
    ]);
    expect(imported.people.map(({ fields }) => fields)).toEqual([
      { name: 'Bo Quist', email: 'bo@example.org', affiliation: 'Hooli', 'custom:ORCID': '0000-0001' },
      { name: 'Ann Lee', email: 'ANN@example.org', affiliation: 'Acme, Inc.' },
    ]);
  });

  it('leaves out contacts that are no authors, and tells it with the cell', () => {
    expect(
      imported.issues.filter(({ code }) => code === 'person.nonauthor').map(({ cell, message }) => [cell, message]),
    ).toEqual([['H4', 'Zed Helper is a contact of the paper 3 but no author, and is left out.']]);
  });

  it('tells what it does not know, and an author without a name', () => {
    expect(imported.issues.map(({ code }) => code)).toEqual([
      'person.nonauthor',
      'person.differs',
      'person.differs',
      'person.unusable',
      'decision.missing',
      'speaker.unknown',
    ]);
  });

  it('has the columns for ORCID, country and contact only where a row has them', () => {
    const bare = 'paper,title,given_name,family_name,email,affiliation\n3,Gärten,Bo,Quist,bo@example.org,Hooli\n';
    expect(read(bare, 'authors.csv').people.map(({ fields }) => fields.name)).toEqual(['Bo Quist']);
  });
});

describe('the list of papers', () => {
  it('says which are in the program; its other columns are kept', () => {
    const imported = read(LIST, 'conf-list.csv');
    expect(imported.sessions.map(({ key, fields, tags, kindKey }) => [key, fields, tags, kindKey])).toEqual([
      [
        '3',
        { title: 'Gärten', status: 'accepted', 'custom:Decision': 'Accepted', 'custom:Overall merit': '4.5' },
        ['Plants', 'Roofs'],
        'demo',
      ],
      [
        '6',
        { title: 'Ropes', status: 'proposed', 'custom:Decision': 'Unspecified', 'custom:Overall merit': '3' },
        undefined,
        undefined,
      ],
    ]);
    expect(issuesOf(imported, 'submission.left-out').length).toBe(1);
  });

  it('takes its authors from a column, or from the table of authors beside it', () => {
    const withAuthors =
      'paper,title,authors,pc_conflicts\n3,Gärten,"Bo Quist (Hooli), Ann Lee (Acme, Inc.)",\n4,Rivers,Cy Marsh; Di Noon,\n';
    expect(read(withAuthors, 'list.csv').people.map(({ fields }) => fields)).toEqual([
      { name: 'Bo Quist', affiliation: 'Hooli' },
      { name: 'Ann Lee', affiliation: 'Acme, Inc.' },
      { name: 'Cy Marsh' },
      { name: 'Di Noon' },
    ]);
    const both = readBoth();
    expect(both.sessions.map(({ key, people }) => [key, people?.length])).toEqual([
      ['3', 2],
      ['6', undefined],
    ]);
    expect(issuesOf(both, 'submission.unknown').map(([, message]) => message)).toEqual([
      'The paper 5 is not in the list of papers; its authors are left out.',
    ]);
  });

  it('takes what the option names', () => {
    expect(readBoth({ accepted: 'rejected' }).sessions.map(({ key }) => key)).toEqual(['4', '6']);
  });
});
