import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { type HeadedTable, headedBy } from '../records/headed-table.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { orderOf } from '../records/row-times.ts';
import { tellSkipped } from '../records/skipped-tables.ts';
import { TableReport } from '../records/table-report.ts';
import { uniqueSessions } from '../records/unique.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { sessionOf } from './contribution.ts';

const OF_INDICO = ['presenters (affiliation)', 'presenters (email)', 'speakers (affiliation)', 'program code'];

/** The list of contributions that Indico exports as CSV or Excel. Option: dateOrder ('day-first' or 'month-first'). */
const tables: TableFormat = {
  id: 'indico-contributions',
  label: 'Indico contributions (CSV, Excel)',
  detectTables(sources) {
    return sources.some((source) => contributionsIn(source) !== null) ? 0.93 : 0;
  },
  readTables(sources, options) {
    const source = sources.find((one) => contributionsIn(one) !== null) ?? sources.find((one) => plainIn(one) !== null);
    const table = source ? plainIn(source) : null;
    if (!table) {
      return refuse(
        'unreadable-source',
        'The import has no list of contributions. Expected a header with “Id”, “Title”, “Presenters”, “Duration” and so on.',
        { row: 1, line: 1 },
      );
    }
    return ok(
      programOf(
        table,
        sources.filter((one) => one !== source),
        options,
      ),
    );
  },
};
export const indicoContributions = tableFormat(tables);

const plainIn = (source: SourceTable): HeadedTable | null => headedBy(source, ['id', 'title']);

function contributionsIn(source: SourceTable): HeadedTable | null {
  const table = plainIn(source);
  return table && OF_INDICO.some((header) => table.has(header)) ? table : null;
}

function programOf(table: HeadedTable, others: readonly SourceTable[], options: FormatOptions): ImportedProgram {
  const report = new TableReport();
  tellSkipped(others, 'a list of contributions', report);
  const [tracks, kinds, people] = [new Named(), new Named(), new People(report)];
  const order = orderOf(
    options.dateOrder,
    table.rows.map((row) => row.get('date', 'start date')),
  );
  const sessions = table.rows.map((row) => sessionOf(row, { tracks, kinds, people, report, order }));
  report.at(placeIn(table.source));
  if (table.rows.some((row) => row.get('session') !== '')) {
    const message =
      'The sessions that contributions belong to come as a field of their own: this list does not say when and where each session is. The timetable that Indico exports as JSON does.';
    report.say('block.unknown', 'info', table.lines, message);
  }
  report.at(null);
  people.tell();
  const records = people.records();
  return {
    format: tables.id,
    program: {},
    days: [],
    rooms: [],
    tracks: tracks.records(),
    kinds: kinds.records(),
    people: records,
    sessions: uniqueSessions(sessions, report),
    issues: [...report.issues, ...affiliationIssues(records)],
  };
}
