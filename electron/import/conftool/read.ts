import type { ImportedProgram, ImportedSession } from '../../../shared/contract/import.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { outcomesOf, statusOf } from '../records/acceptance.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { Authors } from '../records/authors.ts';
import { type HeadedTable, headedBy } from '../records/headed-table.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { orderOf } from '../records/row-times.ts';
import { tellSkipped } from '../records/skipped-tables.ts';
import { TableReport } from '../records/table-report.ts';
import { uniqueSessions } from '../records/unique.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import type { Parts } from './people.ts';
import { type Gathered, sessionsOf } from './sessions.ts';
import { decisionOf, paperOf } from './talks.ts';

/**
 * Exports of ConfTool: sessions with the talks in them, papers, or both. Options: dateOrder ('day-first' or
 * 'month-first'), accepted (decisions that count), speakers (first, last, all).
 */
const tables: TableFormat = {
  id: 'conftool',
  label: 'ConfTool (sessions, papers)',
  detectTables(sources) {
    const { sessions, papers } = conftoolTables(sources);
    return sessions ? 0.95 : papers ? 0.9 : 0;
  },
  readTables(sources, options) {
    const found = conftoolTables(sources);
    if (found.sessions || found.papers) return ok(programOf(found, options));
    return refuse(
      'unreadable-source',
      'The import has no table of ConfTool. Expected a header with “session_ID”, “session_title” (sessions) or “paperID”, “title” (papers).',
      { row: 1, line: 1 },
    );
  },
};
export const conftool = tableFormat(tables);

interface Tables {
  readonly sessions: HeadedTable | null;
  readonly papers: HeadedTable | null;
  readonly others: readonly SourceTable[];
}

function conftoolTables(sources: readonly SourceTable[]): Tables {
  const found: { sessions: HeadedTable | null; papers: HeadedTable | null } = { sessions: null, papers: null };
  const others: SourceTable[] = [];
  for (const source of sources) {
    const asSessions: HeadedTable | null = headedBy(source, ['session id', 'session title']);
    const asPapers: HeadedTable | null = asSessions ? null : headedBy(source, ['paperid', 'title']);
    if (asSessions && !found.sessions) found.sessions = asSessions;
    else if (asPapers && !found.papers) found.papers = asPapers;
    else others.push(source);
  }
  return { ...found, others };
}

function programOf({ sessions, papers, others }: Tables, options: FormatOptions): ImportedProgram {
  const report = new TableReport();
  const [rooms, tracks, people] = [new Named(), new Named(), new People(report)];
  const parts: Parts = { people, authors: new Authors(options.speakers), report };
  tellSkipped(others, 'sessions or papers of ConfTool', report);
  const known = papers ? papersOf(papers, options, parts) : new Map<string, ImportedSession>();
  const found: ImportedSession[] = [];
  if (sessions) {
    const cells = sessions.rows.map((row) => row.get('session start'));
    const gathered: Gathered = { ...parts, rooms, tracks, order: orderOf(options.dateOrder, cells), papers: known };
    for (const row of sessions.rows) found.push(...sessionsOf(row, sessions, gathered));
    report.at(placeIn(sessions.source));
    const message = 'The times have no time zone; they are taken as the program’s own. Set it in the program’s facts.';
    report.say('event.zone.missing', 'info', sessions.lines, message);
    tellColours(sessions, report);
  }
  report.at(null);
  people.tell();
  parts.authors.tell(report);
  report.tellCounted();
  const records = people.records();
  return {
    format: tables.id,
    program: {},
    days: [],
    rooms: rooms.records(),
    tracks: tracks.records(),
    kinds: [],
    people: records,
    // Papers that stand in no session come without a place.
    sessions: uniqueSessions([...found, ...known.values()], report),
    issues: [...report.issues, ...affiliationIssues(records)],
  };
}

/** The papers that are in the program, by key. */
function papersOf(table: HeadedTable, options: FormatOptions, parts: Parts): Map<string, ImportedSession> {
  const { report } = parts;
  report.at(placeIn(table.source));
  const decided = table.rows.map((row) => ({
    decision: decisionOf(row),
    label: `${row.get('paperid')} ${row.get('title')}`,
    lines: row.lines,
  }));
  const outcomes = outcomesOf(decided, options.accepted, report);
  const isSaid = decided.some(({ decision }) => decision !== '');
  const papers = new Map<string, ImportedSession>();
  for (const [at, row] of table.rows.entries()) {
    const outcome = outcomes[at] ?? 'undecided';
    if (outcome === 'left-out') continue;
    const paper = paperOf(row, table, parts);
    const fields = { ...paper.fields, ...statusOf(outcome, isSaid) };
    const key = papers.has(paper.key) ? `${paper.key} #${row.lines[0]}` : paper.key;
    if (key !== paper.key) {
      const message = `The paper ${row.get('paperid')} stands twice; both are kept.`;
      report.sayOf(row.place('paperid'), 'id.duplicate', 'warning', row.lines, message, row.get('paperid'));
    }
    papers.set(key, { ...paper, key, fields });
  }
  return papers;
}

function tellColours({ headers, lines }: HeadedTable, report: TableReport): void {
  const colours = headers.filter(({ key }) => /colou?r/.test(key)).map(({ name }) => name);
  if (colours.length === 0) return;
  const message = `Sessions have no colours of their own here: ${colours.join(', ')} is not used.`;
  report.say('column.unused', 'info', lines, message);
}
