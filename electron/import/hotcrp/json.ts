import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { Report } from '../frab/report.ts';
import { LIMITS } from '../limits.ts';
import { type Decided, outcomesOf, statusOf, tellLeftOut } from '../records/acceptance.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { Authors } from '../records/authors.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { uniqueSessions } from '../records/unique.ts';
import { isObject, textOf } from '../records/values.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import type { JsonPlaces } from '../text/json-places.ts';
import { parseJson } from '../text/parse-json.ts';
import { decisionOf, type Paper, reasonLeftOut, sessionOf } from './papers.ts';

/** The papers that HotCRP writes as JSON: a list, or the paper itself where there is one. Options: accepted, speakers. */
export const hotcrpJson: ImportFormat = {
  id: 'hotcrp-json',
  label: 'HotCRP papers (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*[{[]/.test(text) || !/"pid"\s*:\s*\d/.test(text)) return 0;
    return /"object"\s*:\s*"paper"/.test(text) ? 0.97 : 0.6;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    return decoded.ok ? readPapers(decoded.value, options) : decoded;
  },
};

function readPapers(decoded: Decoded, options: FormatOptions): Result<ImportedProgram> {
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const { value, places } = json.value;
  const list = Array.isArray(value) ? value : isObject(value) && 'pid' in value ? [value] : null;
  if (list === null) {
    return refuse(
      'unknown-format',
      `The file is JSON, but not one of HotCRP’s: expected a paper with “pid”, or a list of them. It is ${describeJson(value)}.`,
      { path: 'pid' },
    );
  }
  if (list.length > LIMITS.rows) {
    return refuse('too-large', `The file has ${list.length} papers; at most ${LIMITS.rows} are read.`);
  }
  const report = new Report();
  report.issues.push(...encodingIssues(decoded));
  const papers = papersOf(list, Array.isArray(value) ? places : null, places, report);
  const [kinds, people, authors] = [new Named(), new People(report), new Authors(options.speakers)];
  const considered = withoutLeftOut(papers, report);
  const decided = considered.map(decidedOf);
  const outcomes = outcomesOf(decided, options.accepted, report);
  const isSaid = decided.some(({ decision }) => !/^(?:|submitted)$/i.test(decision));
  const sessions = considered.flatMap((paper, at) => {
    const outcome = outcomes[at] ?? 'undecided';
    if (outcome === 'left-out') return [];
    const session = sessionOf(paper, { kinds, people, authors, report });
    return [{ ...session, fields: { ...session.fields, ...statusOf(outcome, isSaid) } }];
  });
  if (papers.length === 0) {
    return refuse('unreadable-source', 'The file has no paper that can be read: there is nothing to import.');
  }
  people.tell();
  authors.tell(report);
  report.tellCounted();
  const records = people.records();
  return ok({
    format: hotcrpJson.id,
    program: {},
    days: [],
    rooms: [],
    tracks: [],
    kinds: kinds.records(),
    people: records,
    sessions: uniqueSessions(sessions, report),
    issues: [...report.issues, ...affiliationIssues(records)],
  });
}

function papersOf(
  list: readonly unknown[],
  inList: JsonPlaces | null,
  places: JsonPlaces,
  report: Report,
): readonly Paper[] {
  return list.flatMap((value, at): Paper[] => {
    const lines = inList ? inList.linesOf('', at) : places.linesAt('');
    const pid = isObject(value) ? textOf(value.pid) : '';
    if (isObject(value) && pid !== '' && value.error === undefined) return [{ pid, value, lines }];
    const why = isObject(value) && value.error !== undefined ? `HotCRP says: ${textOf(value.error)}` : 'it has no pid';
    const message = `The paper ${pid || at + 1} can't be read (${why}); it is left out.`;
    report.say('record.unusable', 'error', lines, message, JSON.stringify(value));
    return [];
  });
}

function withoutLeftOut(papers: readonly Paper[], report: Report): readonly Paper[] {
  const groups = Map.groupBy(papers, (paper) => reasonLeftOut(paper));
  for (const [reason, members] of groups) {
    if (reason !== null) tellLeftOut(reason, members.map(decidedOf), report, 'status');
  }
  return groups.get(null) ?? [];
}

const decidedOf = (paper: Paper): Decided => ({
  decision: decisionOf(paper),
  label: `${paper.pid} ${textOf(paper.value.title)}`,
  lines: paper.lines,
});
