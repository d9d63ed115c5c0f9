import { describe, expect, it } from 'vitest';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const ANN = { email: 'ann@example.org', given_name: 'Ann', family_name: 'Lee', affiliation: 'Acme' };
const paper = (pid: number, more: Record<string, unknown> = {}) => ({
  object: 'paper',
  pid,
  title: `Paper ${pid}`,
  abstract: 'Short.',
  authors: [ANN],
  status: 'accept',
  decision: 'Accepted',
  submitted: true,
  ...more,
});
const readPapers = (papers: unknown, options: Record<string, unknown> = {}): ImportedProgram =>
  read(JSON.stringify(papers, null, 1), 'conf-data.json', options);
const keysOf = ({ sessions }: ImportedProgram) => sessions.map(({ key, fields }) => [key, fields.status]);

describe('papers of HotCRP', () => {
  it('come with authors in order, topics, class and what else they have', () => {
    const imported = readPapers([
      paper(3, {
        authors: [{ given_name: 'Bo', family_name: 'Quist', orcid: '0000-0001' }, ANN],
        topics: ['Plants', 'Water'],
        submission_class: 'Demo',
        tags: ['nice#1'],
        presentation_length: 20,
      }),
    ]);
    expect(imported.sessions).toEqual([
      {
        key: '3',
        lines: [2, expect.any(Number)],
        fields: {
          title: 'Paper 3',
          abstract: 'Short.',
          'custom:Decision': 'Accepted',
          'custom:HotCRP tags': 'nice#1',
          'custom:Presentation length': '20',
          status: 'accepted',
        },
        kindKey: 'demo',
        people: [
          { personKey: 'bo quist', role: 'author' },
          { personKey: 'ann@example.org', role: 'author' },
        ],
        tags: ['Plants', 'Water'],
      },
    ]);
    expect(imported.people.map(({ fields }) => fields)).toEqual([
      { name: 'Bo Quist', 'custom:ORCID': '0000-0001' },
      { name: 'Ann Lee', email: 'ann@example.org', affiliation: 'Acme' },
    ]);
  });

  it('are one bare object where a single paper was chosen', () => {
    expect(keysOf(readPapers(paper(3)))).toEqual([['3', 'accepted']]);
  });

  it('take topics as an object of those that apply, and authors with one name field', () => {
    const imported = readPapers([
      paper(3, { topics: { Plants: true, Water: false }, authors: [{ name: 'Cy Marsh' }] }),
    ]);
    expect(imported.sessions[0]?.tags).toEqual(['Plants']);
    expect(imported.people.map(({ fields }) => fields.name)).toEqual(['Cy Marsh']);
  });
});

describe('what is in the program', () => {
  const PAPERS = [
    paper(1),
    paper(2, { decision: 'Accept as poster', status: 'accept' }),
    paper(3, { decision: 'Rejected', status: 'reject' }),
    paper(4, { decision: undefined, status: 'desk_reject' }),
    paper(5, { decision: 'Unspecified', status: 'submitted' }),
    paper(6, { status: 'withdrawn', withdrawn: true }),
    paper(7, { status: 'draft', submitted: false, decision: undefined }),
    paper(8, { deleted: true }),
    paper(9, { decision: 'Revise', status: 'submitted' }),
  ];

  it('is what was accepted, and as proposed what is open; the rest is left out and told', () => {
    const imported = readPapers(PAPERS);
    expect(keysOf(imported)).toEqual([
      ['1', 'accepted'],
      ['2', 'accepted'],
      ['5', 'proposed'],
      ['9', 'proposed'],
    ]);
    const left = imported.issues.filter(({ code }) => code === 'submission.left-out');
    expect(left.map(({ message, raw }) => [message, raw])).toEqual([
      ['one submission is left out of the program: status “withdrawn”.', '6 Paper 6'],
      ['one submission is left out of the program: status “draft”.', '7 Paper 7'],
      ['one submission is left out of the program: status “deleted”.', '8 Paper 8'],
      ['one submission is left out of the program: decision “Rejected”.', '3 Paper 3'],
      ['one submission is left out of the program: decision “desk reject”.', '4 Paper 4'],
    ]);
    expect(issuesOf(imported, 'decision.unclear').map(([, message]) => message)).toEqual([
      'It is not clear whether the decision “Revise” means accepted; one submission is taken as proposed.',
    ]);
    expect(issuesOf(imported, 'decision.counted').map(([, message]) => message)).toEqual([
      'In the program by their decision: “Accepted” (1), “Accept as poster” (1), “submitted” (1, as proposed), “Revise” (1, as proposed). Left out: “Rejected” (1), “desk reject” (1). If that is wrong, name those that count in the option “accepted”, with semicolons between.',
    ]);
  });

  it('is what the option names', () => {
    const imported = readPapers(PAPERS, { accepted: 'accept as poster; Revise' });
    expect(keysOf(imported)).toEqual([
      ['2', 'accepted'],
      ['5', 'proposed'],
      ['9', 'accepted'],
    ]);
    expect(imported.issues.filter(({ code }) => code === 'decision.counted').map(({ severity }) => severity)).toEqual([
      'info',
    ]);
  });

  it('is everything, with no status, where the file has no decisions yet', () => {
    const open = { status: 'submitted', decision: undefined };
    expect(keysOf(readPapers([paper(1, open), paper(2, open)]))).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });
});

describe('traps', () => {
  it('a text that HotCRP cut is told, and one that was longer than allowed', () => {
    const imported = readPapers([paper(3, { truncated: { abstract: true }, overlong: ['abstract'] })]);
    expect([...issuesOf(imported, 'text.truncated'), ...issuesOf(imported, 'text.overlong')].map(([, m]) => m)).toEqual(
      [
        'The abstract of the paper 3 was cut by HotCRP when it wrote this file: the end is missing.',
        'The abstract of the paper 3 is longer than the call allowed.',
      ],
    );
  });

  it('a paper that HotCRP could not give is told with its words', () => {
    const imported = readPapers([paper(3), { pid: 4, error: 'No such submission' }, 5]);
    expect(issuesOf(imported, 'record.unusable').map(([, message]) => message)).toEqual([
      'The paper 4 can’t be read (HotCRP says: No such submission); it is left out.'.replace('’', "'"),
      "The paper 3 can't be read (it has no pid); it is left out.",
    ]);
  });

  it('who of several authors speaks is not guessed, unless the option says it', () => {
    const papers = [paper(1, { authors: [ANN, { name: 'Bo Quist' }] }), paper(2)];
    const roles = (options: Record<string, unknown>) =>
      readPapers(papers, options).sessions.map(({ people }) => people?.map(({ role }) => role));
    expect(roles({})).toEqual([['author', 'author'], ['speaker']]);
    expect(roles({ speakers: 'first' })).toEqual([['speaker', 'author'], ['speaker']]);
    expect(roles({ speakers: 'all' })).toEqual([['speaker', 'speaker'], ['speaker']]);
    expect(issuesOf(readPapers(papers), 'speaker.unknown').length).toBe(1);
    expect(issuesOf(readPapers(papers, { speakers: 'first' }), 'speaker.unknown').length).toBe(0);
  });

  it('what belongs to the reviewing stays in the file and is told', () => {
    const imported = readPapers([paper(3, { pc_conflicts: { 'x@example.org': 'collaborator' }, submitted_at: 1 })]);
    expect(imported.sessions[0]?.fields).not.toHaveProperty('custom:Pc conflicts');
    expect(issuesOf(imported, 'value.unused').length).toBe(2);
  });

  it('fields of the form come as fields, also where they stand in a group', () => {
    const [session] = readPapers([paper(3, { length: 'Full', options: { Artifact: true } })]).sessions;
    expect([session?.fields['custom:Length'], session?.fields['custom:Artifact']]).toEqual(['Full', 'true']);
  });

  it('a file without a paper is refused', () => {
    expect(refusalOf('[{"pid": 1, "error": "x"}]', 'data.json', 'hotcrp-json').message).toBe(
      'The file has no paper that can be read: there is nothing to import.',
    );
    expect(refusalOf('{"a": 1}', 'data.json', 'hotcrp-json').message).toContain('expected a paper with “pid”');
  });
});
