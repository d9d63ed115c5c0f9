import { describe, expect, it } from 'vitest';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const VENUE = 'Conf.org/2031/Conference';
const CONTENT = {
  title: 'Gardens on roofs',
  abstract: 'Let $a < b$.',
  authors: ['Ann Lee', 'Bo Quist'],
  authorids: ['~Ann_Lee1', 'bo@example.org'],
  keywords: ['plants', 'roofs'],
  'TL;DR': 'Roofs.',
  venue: 'Conf 2031 oral',
  venueid: VENUE,
  pdf: '/pdf/abc.pdf',
};
const wrapped = (content: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [name, { value }]));
const v2 = (id: string, content: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  id,
  number: 7,
  forum: id,
  invitations: [`${VENUE}/-/Submission`, `${VENUE}/-/Edit`],
  domain: VENUE,
  content: wrapped({ ...CONTENT, ...content }),
  ...more,
});
const v1 = (id: string, content: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  id,
  number: 7,
  forum: id,
  invitation: `${VENUE}/-/Blind_Submission`,
  content: { ...CONTENT, ...content },
  ...more,
});
const readNotes = (notes: unknown[], options: Record<string, unknown> = {}): ImportedProgram =>
  read(JSON.stringify({ notes, count: notes.length }), 'notes.json', options);
const statuses = ({ sessions }: ImportedProgram) => sessions.map(({ key, fields }) => [key, fields.status]);

const EXPECTED = {
  key: 'aB3',
  lines: [1, 1],
  fields: {
    title: 'Gardens on roofs',
    abstract: 'Let $a < b$.',
    'custom:Number': '7',
    'custom:Venue': 'Conf 2031 oral',
    'custom:TL;DR': 'Roofs.',
    'custom:PDF': 'https://openreview.net/pdf/abc.pdf',
    status: 'accepted',
  },
  kindKey: 'oral',
  people: [
    { personKey: '~Ann_Lee1', role: 'author' },
    { personKey: 'bo@example.org', role: 'author' },
  ],
  tags: ['plants', 'roofs'],
};

describe('a submission is read alike', () => {
  it.each([
    ['in version 2', () => readNotes([v2('aB3')])],
    ['in version 1', () => readNotes([v1('aB3')])],
    ['as a bare list', () => read(JSON.stringify([v2('aB3')]), 'notes.json')],
    ['with the keywords in one text', () => readNotes([v2('aB3', { keywords: 'plants, roofs' })])],
    ['with TLDR under its other name', () => readNotes([v2('aB3', { 'TL;DR': undefined, TLDR: 'Roofs.' })])],
  ])('%s', (_how, make) => {
    const imported = make();
    expect(imported.sessions).toEqual([EXPECTED]);
    expect(imported.people.map(({ key, fields }) => [key, fields])).toEqual([
      ['~Ann_Lee1', { name: 'Ann Lee' }],
      ['bo@example.org', { name: 'Bo Quist', email: 'bo@example.org' }],
    ]);
    expect(imported.from).toEqual({ system: 'openreview', event: VENUE });
  });
});

describe('which submissions are accepted', () => {
  it('the venue’s id decides', () => {
    const imported = readNotes([
      v2('a'),
      v2('b', { venue: 'Submitted to Conf 2031', venueid: `${VENUE}/Rejected_Submission` }),
      v2('c', { venue: 'Conf 2031 Withdrawn', venueid: `${VENUE}/Withdrawn_Submission` }),
      v2('d', { venue: 'Conf 2031 Desk Rejected', venueid: `${VENUE}/Desk_Rejected_Submission` }),
      v2('e', { venue: 'Conf 2031 Conference Submission', venueid: `${VENUE}/Submission` }),
    ]);
    expect(statuses(imported)).toEqual([
      ['a', 'accepted'],
      ['e', 'proposed'],
    ]);
    expect(issuesOf(imported, 'submission.left-out').length).toBe(3);
    expect(issuesOf(imported, 'venue.counted').map(([, message]) => message)).toEqual([
      'In the program by their venue: “Conf 2031 oral” (1), “Conf 2031 Conference Submission” (1, as proposed). Left out: “Submitted to Conf 2031” (1), “Conf 2031 Withdrawn” (1), “Conf 2031 Desk Rejected” (1). If that is wrong, name those that count in the option “accepted”, with semicolons between.',
    ]);
  });

  it('the venue’s words, where there is no id; what they leave unclear is proposed and told', () => {
    const imported = readNotes([
      v1('a', { venueid: undefined }),
      v1('b', { venueid: undefined, venue: 'Submitted to Conf 2031' }),
    ]);
    expect(statuses(imported)).toEqual([
      ['a', 'accepted'],
      ['b', 'proposed'],
    ]);
    expect(issuesOf(imported, 'venue.unclear').length).toBe(1);
  });

  it('a note of decision overrules, among the notes or with its submission', () => {
    const none = { venue: undefined, venueid: undefined };
    const decision = (forum: string, text: string) => ({
      id: `d-${forum}`,
      forum,
      replyto: forum,
      invitations: [`${VENUE}/Submission1/-/Decision`],
      content: { decision: { value: text } },
    });
    const imported = readNotes([
      decision('a', 'Accept (Poster)'),
      v2('a', none),
      v2('b', none, { details: { directReplies: [decision('b', 'Reject')] } }),
      v2('c', none, { details: { directReplies: [{ id: 'r', forum: 'c', content: { review: 'x' } }] } }),
    ]);
    expect(imported.sessions.map(({ key, fields, kindKey }) => [key, fields.status, kindKey])).toEqual([
      ['a', 'accepted', 'poster'],
      ['c', 'proposed', undefined],
    ]);
    expect(issuesOf(imported, 'value.unused').map(([, message]) => message)).toContain(
      '“reply (review, comment)” stands in the file once; it has no place in a program and stays in the file only.',
    );
  });

  it('the option names them, by the venue’s words or id', () => {
    const notes = [v2('a'), v2('b', { venue: 'Conf 2031 poster' })];
    expect(statuses(readNotes(notes, { accepted: 'conf 2031 poster' }))).toEqual([['b', 'accepted']]);
    expect(statuses(readNotes(notes, { accepted: [VENUE] }))).toEqual([
      ['a', 'accepted'],
      ['b', 'accepted'],
    ]);
  });

  it('a deleted note is left out and told', () => {
    const imported = readNotes([v2('a'), v2('b', {}, { ddate: 1_700_000_000_000 })]);
    expect(statuses(imported)).toEqual([['a', 'accepted']]);
    expect(issuesOf(imported, 'submission.left-out').map(([, message]) => message)).toEqual([
      'one submission is left out of the program: status “deleted”.',
    ]);
  });
});

describe('authors', () => {
  it('whose ids are more or fewer than the names are told, and the ids are not used', () => {
    const imported = readNotes([v2('a', { authorids: ['~Ann_Lee1'] })]);
    expect(imported.people.map(({ key }) => key)).toEqual(['ann lee', 'bo quist']);
    expect(issuesOf(imported, 'people.unclear').map(([, message]) => message)).toEqual([
      '“Gardens on roofs” has 2 authors but 1 ids of authors; it is not clear whose they are, and they are not used.',
    ]);
  });

  it('who are anonymous are no statement', () => {
    expect(readNotes([v2('a', { authors: ['Anonymous'], authorids: [] })]).sessions[0]).not.toHaveProperty('people');
    expect(readNotes([v2('a', { authors: undefined })]).sessions[0]).not.toHaveProperty('people');
  });

  it('with one name and several ids are kept apart and told', () => {
    const imported = readNotes([v2('a'), v2('b', { authorids: ['~Ann_Lee2', 'bo@example.org'] })]);
    expect(imported.people.map(({ key }) => key)).toEqual(['~Ann_Lee1', 'bo@example.org', '~Ann_Lee2']);
    expect(issuesOf(imported, 'person.namesake').map(([, message]) => message)).toEqual([
      '2 people are called Ann Lee, and something tells them apart. They are kept apart.',
    ]);
  });

  it('may be objects with a profile', () => {
    const author = { fullname: 'Ann Lee', username: '~Ann_Lee1', institutions: [{ name: 'Acme' }] };
    const imported = readNotes([v2('a', { authors: [author, { username: '~Cy_van_Marsh3' }], authorids: undefined })]);
    expect(imported.people.map(({ key, fields }) => [key, fields])).toEqual([
      ['~Ann_Lee1', { name: 'Ann Lee', affiliation: 'Acme' }],
      ['~Cy_van_Marsh3', { name: 'Cy van Marsh' }],
    ]);
  });
});

it('notes without a submission are refused', () => {
  expect(refusalOf('{"notes": [{"content": {}}]}', 'notes.json', 'openreview').message).toBe(
    'The file has no submission among its notes: there is nothing to import.',
  );
});
