import type { ImportedProgram, ImportedSession } from '../../../shared/contract/import.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import { emailKey } from '../../../shared/matching/name-key.ts';
import { type DateOrder, readDuration, readMoment } from '../csv/times.ts';
import type { FormatOptions } from '../format.ts';
import { cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { People } from '../records/people.ts';
import { personName } from '../records/person-name.ts';
import { orderOf } from '../records/row-times.ts';
import { TableReport } from '../records/table-report.ts';
import { uniqueSessions } from '../records/unique.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';

const COLUMNS = 7;
/** How long Indico makes a contribution of which the file does not say it, in minutes. */
const USUAL_LENGTH = 20;

/**
 * The file from which Indico imports contributions: seven columns without a header (start, minutes, title, first name,
 * last name, affiliation, e-mail). Nothing in it says what it is, so it is read only where a person chooses it.
 */
const tables: TableFormat = {
  id: 'indico-import',
  label: 'Indico contribution import (CSV without a header)',
  detectTables: () => 0,
  readTables(sources, options) {
    const report = new TableReport();
    const people = new People(report);
    const sessions = sources.flatMap((source) => sessionsOf(source, people, options, report));
    if (sessions.length === 0) {
      return refuse('unreadable-source', 'The file has no row with a title in its third column.', { row: 1, line: 1 });
    }
    report.at(null);
    people.tell();
    return ok(programOf(sessions, people, report));
  },
};
export const indicoImport = tableFormat(tables);

function programOf(sessions: readonly ImportedSession[], people: People, report: TableReport): ImportedProgram {
  const records = people.records();
  return {
    format: tables.id,
    program: {},
    days: [],
    rooms: [],
    tracks: [],
    kinds: [],
    people: records,
    sessions: uniqueSessions(sessions, report),
    issues: [...report.issues, ...affiliationIssues(records)],
  };
}

function sessionsOf(
  source: SourceTable,
  people: People,
  options: FormatOptions,
  report: TableReport,
): readonly ImportedSession[] {
  const order = orderOf(
    options.dateOrder,
    source.rows.map(({ cells }) => cells[0] ?? ''),
  );
  return source.rows.flatMap(({ cells, lines }, at): ImportedSession[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const [start = '', duration = '', written = '', first = '', last = '', affiliation = '', email = ''] = cells.map(
      (cell) => cell.trim(),
    );
    const say = (column: number, code: string, message: string, raw?: string) =>
      report.sayOf(placeIn(source, at, column), code, 'warning', lines, message, raw);
    report.at(placeIn(source, at));
    if (cells.length !== COLUMNS) {
      say(0, 'row.columns', `Row ${at + 1} has ${cells.length} columns instead of ${COLUMNS}.`, cells.join(' | '));
    }
    const title = oneLine(written);
    if (title === '') {
      say(2, 'title.missing', `Row ${at + 1} has no title; it is left out.`, cells.join(' | '));
      return [];
    }
    const name = personName(first, last);
    const isMail = email.includes('@');
    const facts = {
      name,
      ...(affiliation === '' ? {} : { affiliation: oneLine(affiliation) }),
      ...(email === '' ? {} : { email }),
    };
    const person =
      name === '' ? null : people.meet({ id: null, mail: isMail ? emailKey(email) : null, fields: facts }, lines);
    if (name === '' && email !== '') say(6, 'person.unusable', `“${email}” has no name; it is left out.`, email);
    const minutes = duration === '' ? USUAL_LENGTH : readDuration(duration);
    if (minutes === null) say(1, 'duration.unreadable', `“${duration}” is no length in minutes.`, duration);
    const place = placeOf(start, order, (code, message) => say(0, code, message, start));
    return [
      {
        key: cutKey(title),
        lines: [lines[0], lines[1]],
        fields: { title, ...(minutes === null ? {} : { durationMinutes: minutes }) },
        ...(person === null ? {} : { people: [{ personKey: person, role: 'speaker' }] }),
        ...(place === null ? {} : { place }),
      },
    ];
  });
}

function placeOf(
  start: string,
  order: DateOrder | null,
  say: (code: string, message: string) => void,
): NonNullable<ImportedSession['place']> | null {
  if (start === '') return null;
  const read = readMoment(start, order);
  if (read.kind === 'read' && read.date !== null && (read.offset === null || !/^z$/i.test(read.offset))) {
    return { date: read.date, start: read.minute, roomKey: null };
  }
  say('time.unreadable', `“${start.slice(0, 60)}” is no local time such as 2031-05-01T09:00; it is left open.`);
  return null;
}
