import { expect, test } from 'vitest';
import { csvText } from '../../../renderer/import/plan/csv-text.ts';
import { decisionsText, fitting, parseDecisions } from '../../../renderer/import/plan/decisions-file.ts';
import { issueGroups, placeOf } from '../../../renderer/import/plan/issue-groups.ts';
import { reportOf } from '../../../renderer/import/plan/report.ts';
import type { ImportIssue } from '../../../shared/contract/import.ts';
import { field, person, plan } from './plan.ts';

const issue = (code: string, severity: ImportIssue['severity'], also: Partial<ImportIssue> = {}): ImportIssue => ({
  code,
  severity,
  lines: [3, 3],
  message: `${code} of ${severity}`,
  ...also,
});

test('the report has a line for all that was changed, kept, new, missing, left open or odd', () => {
  const ada = person(
    'Ada',
    'update',
    field('Ada', 'affiliation', 'conflict', { base: 'A', mine: '=B', theirs: 'C' }),
    field('Ada', 'biography', 'update', { mine: 'old', theirs: 'new, "better"' }),
  );
  const made = plan(ada, person('Bo', 'create'), person('Cy', 'missing'), person('Di', 'unchanged'));
  const pending = [{ kind: 'person.match', key: 'person/match/Bo', message: 'Bo may be Bob.', candidates: [] }];
  const issues = [issue('time.unclear', 'warning', { raw: 'soon' })];
  expect(reportOf({ ...made, pending, issues }, { 'person/affiliation/Ada': 'theirs' }).split('\r\n')).toEqual([
    'What,Name,Field,Outcome,Before,After,In the file,Place in the file',
    "person,Ada,Affiliation,updated from the file,'=B,C,C,line 2",
    'person,Ada,Biography,updated from the file,old,"new, ""better""","new, ""better""",line 2',
    'person,Bo,,new,,,,line 2',
    'person,Cy,,missing from the file,,,,line 2',
    'question,Bo may be Bob.,,left open,,,,',
    'warning,time.unclear of warning,Time unclear,issue,,,soon,line 3',
    '',
  ]);
});

test('no cell of a report is a formula', () => {
  expect(csvText([['=1+1', '+1', '-1', '@x', 'a-b']])).toBe("'=1+1,'+1,'-1,'@x,a-b\r\n");
});

test('decisions are saved in one order and read again; a saved plan gives those that were made in it', () => {
  const text = decisionsText({ b: 'mine', a: { value: 'x' } });
  expect(text).toBe('{\n  "a": {\n    "value": "x"\n  },\n  "b": "mine"\n}\n');
  expect(parseDecisions(text)).toEqual({ a: { value: 'x' }, b: 'mine' });
  expect(parseDecisions('{"rows": [], "decisions": {"a": "mine"}}')).toEqual({ a: 'mine' });
  for (const wrong of ['', '[1]', '3', 'null', '{"a"']) expect(parseDecisions(wrong)).toBe(null);
});

test('it is told how many of the decisions are about this import', () => {
  const made = plan(person('Ada', 'update', field('Ada', 'name', 'update')));
  const decisions = { 'person/name/Ada': 'mine', 'person/*/Ada': 'mine', 'person/name/Bo': 'mine', '*': 'mine' };
  expect(fitting(decisions, made)).toBe(3);
});

test('issues stand together by their code, gravest first, with the place they speak of', () => {
  const groups = issueGroups([issue('a', 'info'), issue('b', 'warning'), issue('a', 'info'), issue('c', 'error')]);
  expect(groups.map(({ code, issues }) => [code, issues.length])).toEqual([
    ['c', 1],
    ['b', 1],
    ['a', 2],
  ]);
  expect(placeOf(issue('a', 'info'))).toBe('line 3');
  expect(placeOf(issue('a', 'info', { lines: [3, 5], file: 'x.csv' }))).toBe('x.csv, lines 3–5');
  expect(placeOf(issue('a', 'info', { file: 'x.xlsx', sheet: 'Talks', cell: 'C14' }))).toBe('x.xlsx, sheet Talks, C14');
});
