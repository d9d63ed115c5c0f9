import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { outcomesOf, statusOf, tellLeftOut } from '../records/acceptance.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { Authors } from '../records/authors.ts';
import type { HeadedRow, HeadedTable } from '../records/headed-table.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { tellSkipped } from '../records/skipped-tables.ts';
import { TableReport } from '../records/table-report.ts';
import { uniqueSessions } from '../records/unique.ts';
import { placeIn } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { personOf } from './people.ts';
import { decidedOf, type Gathered, isDeleted, numberOf, sessionOf } from './submissions.ts';
import { type EasychairTables, easychairTables } from './tables.ts';

/**
 * The data download of EasyChair: submissions, authors, topics, committee, as sheets of a workbook or as files.
 * Options: accepted (decisions that count), speakers (first, last, all, corresponding), committee (yes: its members
 * come too where there are submissions).
 */
const tables: TableFormat = {
  id: 'easychair',
  label: 'EasyChair (submissions, authors, topics, committee)',
  detectTables(sources) {
    const { submissions, authors, topics, committee } = easychairTables(sources);
    if (authors?.has('person #')) return 0.96;
    if (submissions && (authors || submissions.has('deleted?') || submissions.has('last updated'))) return 0.94;
    if (committee) return 0.9;
    if (authors || topics) return 0.88;
    return submissions ? 0.8 : 0;
  },
  readTables(sources, options) {
    const found = easychairTables(sources);
    const { submissions, authors, topics, committee } = found;
    if (submissions || authors || committee) return ok(programOf(found, options));
    const only = topics ? 'topics alone; add the table of submissions' : 'no table of EasyChair';
    return refuse(
      'unreadable-source',
      `The import has ${only}. Expected a header with “#”, “title”, “authors” (submissions) or “submission #”, “first name”, “last name” (authors).`,
      { row: 1, line: 1 },
    );
  },
};
export const easychair = tableFormat(tables);

function programOf(found: EasychairTables, options: FormatOptions): ImportedProgram {
  const report = new TableReport();
  const [tracks, people] = [new Named(), new People(report)];
  const authors = new Authors(options.speakers);
  const { submissions } = found;
  tellSkipped(found.others, 'one of submissions, authors, topics and committee', report);
  const sessions = submissions ? sessionsOf(submissions, found, options, { tracks, people, authors, report }) : [];
  if (!submissions && found.authors) {
    peopleOf(found.authors, people, report, () => '');
    report.at(placeIn(found.authors.source));
    const message =
      'Without the table of submissions it is not known which of them are in the program: the authors come as people, without talks. Add that table to the import.';
    report.say('submissions.missing', 'warning', found.authors.lines, message);
  }
  if (found.committee) committeeOf(found.committee, submissions !== null, options, people, report);
  report.at(null);
  people.tell();
  authors.tell(report);
  report.tellCounted();
  const records = people.records();
  return {
    format: tables.id,
    program: {},
    days: [],
    rooms: [],
    tracks: tracks.records(),
    kinds: [],
    people: records,
    sessions: uniqueSessions(sessions, report),
    issues: [...report.issues, ...affiliationIssues(records)],
  };
}

function sessionsOf(
  submissions: HeadedTable,
  { authors: table, topics }: EasychairTables,
  options: FormatOptions,
  parts: Pick<Gathered, 'tracks' | 'people' | 'authors' | 'report'>,
) {
  const { report } = parts;
  report.at(placeIn(submissions.source));
  const [deleted, present] = [submissions.rows.filter(isDeleted), submissions.rows.filter((row) => !isDeleted(row))];
  if (deleted.length > 0) tellLeftOut('deleted', deleted.map(decidedOf), report, 'status');
  const decided = present.map(decidedOf);
  const outcomes = outcomesOf(decided, options.accepted, report);
  const isSaid = decided.some(({ decision }) => decision !== '');
  const known = new Set(submissions.rows.map(numberOf));
  const authorRows = table ? bySubmission(table) : null;
  if (table && authorRows) tellStrays(table, authorRows, known, report);
  const topicRows = topics ? bySubmission(topics) : new Map<string, readonly HeadedRow[]>();
  if (topics) tellStrays(topics, topicRows, known, report);
  const gathered: Gathered = {
    ...parts,
    authorRows,
    topics: new Map([...topicRows].map(([number, rows]) => [number, rows.map((row) => row.get('topic'))])),
    wantsCorresponding: options.speakers === 'corresponding',
  };
  const sessions = present.flatMap((row, at) => {
    const outcome = outcomes[at] ?? 'undecided';
    if (outcome === 'left-out') return [];
    const session = sessionOf(row, gathered);
    return [{ ...session, fields: { ...session.fields, ...statusOf(outcome, isSaid) } }];
  });
  report.at(placeIn(submissions.source));
  if (!table && sessions.some(({ people }) => (people?.length ?? 0) > 1)) {
    const message =
      'The authors are split from one text, where a comma or an “and” may be part of a name. Add the table of authors to the import: it has each of them apart, with affiliation and address.';
    report.say('authors.split', 'warning', submissions.lines, message);
  }
  return sessions;
}

const bySubmission = (table: HeadedTable): ReadonlyMap<string, readonly HeadedRow[]> =>
  Map.groupBy(table.rows, (row) => row.get('submission #'));

/** Rows that speak of a submission that is not in the table of submissions. */
function tellStrays(
  table: HeadedTable,
  rows: ReadonlyMap<string, readonly HeadedRow[]>,
  known: ReadonlySet<string>,
  report: TableReport,
): void {
  for (const [number, [first, ...rest]] of rows) {
    if (known.has(number) || !first) continue;
    const lines = [first.lines[0], rest.at(-1)?.lines[1] ?? first.lines[1]] as const;
    const message = `“${table.source.name}” has ${rest.length + 1 === 1 ? 'a row' : `${rest.length + 1} rows`} of the submission ${number || '(none)'}, which is not among the submissions; left out.`;
    report.sayOf(first.place('submission #'), 'submission.unknown', 'warning', lines, message, number);
  }
}

function peopleOf(table: HeadedTable, people: People, report: TableReport, roleOf: (row: HeadedRow) => string): void {
  for (const row of table.rows) {
    report.at(row.place());
    if (personOf(row, people, roleOf(row)) === null)
      report.say('person.unusable', 'warning', row.lines, 'A row has neither name nor address and is left out.');
  }
}

/** The committee comes as people where it is imported by itself, or wanted; most of it is not in the program. */
function committeeOf(
  committee: HeadedTable,
  isBeside: boolean,
  options: FormatOptions,
  people: People,
  report: TableReport,
): void {
  if (!isBeside || options.committee === 'yes' || options.committee === true) {
    peopleOf(committee, people, report, (row) => row.get('role'));
    return;
  }
  report.at(placeIn(committee.source));
  const message = `The ${committee.rows.length} members of the committee are not taken as people of the program. Say “yes” in the option “committee” to have them, as for choosing chairs.`;
  report.say('committee.left-out', 'info', committee.lines, message);
}
