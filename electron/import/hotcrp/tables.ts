import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { Authors } from '../records/authors.ts';
import { type HeadedTable, headedBy } from '../records/headed-table.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { tellSkipped } from '../records/skipped-tables.ts';
import { TableReport } from '../records/table-report.ts';
import { uniqueSessions } from '../records/unique.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { authorsByPaper } from './author-rows.ts';
import { listedPapers } from './list-rows.ts';

/**
 * HotCRP's table of authors (one row for each), its list of papers (the columns that were on the screen), or both.
 * Options: accepted (decisions that count), speakers (first, last, all).
 */
const tables: TableFormat = {
  id: 'hotcrp-tables',
  label: 'HotCRP authors or list (CSV)',
  detectTables(sources) {
    const { authors, list } = tablesIn(sources);
    if (authors) return 0.95;
    return list && OF_HOTCRP.some((header) => list.has(header)) ? 0.82 : 0;
  },
  readTables(sources, options) {
    const found = tablesIn(sources);
    if (found.authors || found.list) return ok(programOf(found, options));
    return refuse(
      'unreadable-source',
      'The import has no table of HotCRP. Expected a header with “paper”, “given_name”, “family_name”, “email” (authors) or “ID”, “Title” (list).',
      { row: 1, line: 1 },
    );
  },
};
export const hotcrpTables = tableFormat(tables);

// Columns that a list of papers has nowhere else.
const OF_HOTCRP = [
  ...['pc conflicts', 'submission class', 'review preference', 'topic score', 'shepherd', 'review assignment'],
  ...['# reviews', 'contacts', 'reviewers', 'conflict', 'my review', 'paper'],
];

interface Tables {
  readonly authors: HeadedTable | null;
  readonly list: HeadedTable | null;
  readonly others: readonly SourceTable[];
}

function tablesIn(sources: readonly SourceTable[]): Tables {
  const found: { authors: HeadedTable | null; list: HeadedTable | null } = { authors: null, list: null };
  const others: SourceTable[] = [];
  for (const source of sources) {
    const asAuthors = headedBy(source, ['paper', 'given name', 'family name', 'email']);
    const asList = asAuthors ? null : (headedBy(source, ['id', 'title']) ?? headedBy(source, ['paper', 'title']));
    if (asAuthors && !found.authors) found.authors = asAuthors;
    else if (asList && !found.list) found.list = asList;
    else others.push(source);
  }
  return { ...found, others };
}

function programOf({ authors: rows, list, others }: Tables, options: FormatOptions): ImportedProgram {
  const report = new TableReport();
  tellSkipped(others, 'authors or papers of HotCRP', report);
  const [kinds, people, authors] = [new Named(), new People(report), new Authors(options.speakers)];
  const parts = { kinds, people, authors, report };
  const sessions = list ? listedPapers(list, rows, options, parts) : rows ? authorsByPaper(rows, parts) : [];
  if (rows && !list) {
    report.at(placeIn(rows.source));
    const message =
      'This table does not say which papers were accepted; all of them are taken. The list of papers with the column “Decision”, or the JSON of HotCRP, says it.';
    report.say('decision.missing', 'info', rows.lines, message);
  }
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
    tracks: [],
    kinds: kinds.records(),
    people: records,
    sessions: uniqueSessions(sessions, report),
    issues: [...report.issues, ...affiliationIssues(records)],
  };
}
