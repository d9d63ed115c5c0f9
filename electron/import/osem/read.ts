import type { ImportedProgram, ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { emailKey } from '../../../shared/matching/name-key.ts';
import { namesOf } from '../csv/people-cell.ts';
import type { FormatOptions } from '../format.ts';
import { cutKey, isService } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import { Report } from '../frab/report.ts';
import { issue } from '../issue.ts';
import { Told } from '../json/told.ts';
import { tellZoneMissing } from '../json/zone.ts';
import { withNights } from '../night.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { type RoleRow, type RoleTable, rowsOf, tellOwnColumns, tellSkipped } from '../tables/role-row.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { likeness, type OsemRole, osemTable } from './columns.ts';
import { readStart } from './start.ts';

const osemTables: TableFormat = {
  id: 'osem',
  label: 'OSEM list of events (CSV, Excel)',
  detectTables: (tables) => Math.max(0, ...tables.map(likeness)),
  readTables,
};

/** OSEM's lists of events: all, confirmed, with comments. The event's number is the key; times have no zone. */
export const osem = tableFormat(osemTables);

interface Around {
  readonly people: People;
  readonly rooms: Named;
  readonly tracks: Named;
  readonly kinds: Named;
}

function readTables(tables: readonly SourceTable[], _options: FormatOptions): Result<ImportedProgram> {
  const known = tables.flatMap((table) => osemTable(table) ?? []);
  if (known.length === 0) {
    const seen = (tables[0]?.rows[0]?.cells ?? []).slice(0, 12).map((cell) => `“${cell.trim().slice(0, 40)}”`);
    const message = `This is no list of events from OSEM: it needs columns “Event ID” and “Title”. Seen: ${seen.join(', ') || 'nothing'}.`;
    return refuse('unreadable-source', message);
  }
  const issues: ImportIssue[] = [
    ...tables
      .filter((table) => !known.some((one) => one.table === table))
      .flatMap((table) => tellSkipped(table, 'is no list of events from OSEM')),
    ...known.flatMap((table) => [...tellAbove(table), ...tellOwnColumns(table)]),
  ];
  const report = new Report();
  const around = { people: new People(report), rooms: new Named(), tracks: new Named(), kinds: new Named() };
  const sessions = new Map<string, ImportedSession>();
  for (const table of known) {
    for (const row of rowsOf(table, issues)) {
      const session = sessionOf(row, around);
      if (session && sessions.has(session.key)) {
        row.say('id.duplicate', 'warning', 'id', `Event ${session.key} stands twice; the first row counts.`);
      } else if (session) sessions.set(session.key, session);
    }
  }
  around.people.tell();
  const told = new Told();
  const last = Math.max(1, ...known.flatMap(({ table }) => table.rows.at(-1)?.lines[1] ?? 1));
  const all = withNights([...sessions.values()]);
  if (all.some(({ place }) => place && place.start !== null)) tellZoneMissing(told, { lines: [1, last] });
  return ok({
    format: osemTables.id,
    program: {},
    days: [],
    rooms: around.rooms.records(),
    tracks: around.tracks.records(),
    kinds: around.kinds.records(),
    people: around.people.records(),
    sessions: all,
    issues: [...issues, ...report.issues, ...told.issues],
  });
}

const STATES: Readonly<Record<string, string>> = {
  new: 'proposed',
  unconfirmed: 'accepted',
  accepted: 'accepted',
  confirmed: 'confirmed',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  withdrawn: 'withdrawn',
  rejected: 'withdrawn',
};

function sessionOf(row: RoleRow<OsemRole>, around: Around): ImportedSession | null {
  const [id, title] = [row.get('id'), oneLine(row.get('title'))];
  if (id === '' && title === '') {
    row.say('row.empty', 'warning', null, 'A row has neither number nor title; it is left out.');
    return null;
  }
  const name = title === '' ? `event ${id}` : `“${title.slice(0, 80)}”`;
  if (id === '') row.say('id.missing', 'warning', 'id', `${name} has no number; its title stands for it.`);
  if (title === '') row.say('title.missing', 'warning', 'title', `Event ${id} has no title.`);
  const people = membersOf(row, name, around.people);
  const type = row.get('type');
  const kindKey = around.kinds.meet(type, row.lines, isService(type) ? { service: true } : {});
  const trackKey = around.tracks.meet(row.get('track'), row.lines);
  return {
    key: cutKey(id || `title: ${title}`),
    lines: [row.lines[0], row.lines[1]],
    fields: fieldsOf(row, title, name),
    ...(kindKey === null ? {} : { kindKey }),
    ...(trackKey === null ? {} : { trackKey }),
    ...(people === null ? {} : { people }),
    ...placeOf(row, name, around.rooms),
  };
}

function fieldsOf(row: RoleRow<OsemRole>, title: string, name: string): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  set('abstract', prose(row.get('abstract')));
  set('notes', prose(row.get('comments')));
  set('level', oneLine(row.get('level')));
  set('custom:Submitter', oneLine(row.get('submitter')));
  const state = row.get('state').toLowerCase();
  const status = STATES[state];
  if (status !== undefined) fields.status = status;
  else if (state !== '')
    row.say('value.unknown', 'warning', 'state', `“${state}” is no state known here; that of ${name} stays.`);
  if (status === 'withdrawn') fields['custom:State'] = state;
  for (const [column, value] of row.others()) fields[`custom:${column}`] = value;
  return fields;
}

function placeOf(row: RoleRow<OsemRole>, name: string, rooms: Named): Pick<ImportedSession, 'place'> {
  const said = row.get('start');
  const start = said === '' ? null : readStart(said);
  if (said !== '' && start === null)
    row.say('time.unreadable', 'warning', 'start', `The start of ${name}, “${said}”, is no time.`);
  const roomKey = rooms.meet(row.get('room'), row.lines);
  if (!row.has('start') && !row.has('room')) return {};
  return { place: { date: start?.date ?? null, start: start?.minute ?? null, roomKey } };
}

function membersOf(
  row: RoleRow<OsemRole>,
  name: string,
  people: People,
): NonNullable<ImportedSession['people']> | null {
  if (!row.has('speakers')) return null;
  const cell = row.get('speakers');
  const emails = row.list('emails');
  // A comma separates names, and may stand in one: as many names as addresses tell it.
  const pieces = row.list('speakers');
  const names = emails.length === 1 ? [oneLine(cell)] : pieces.length === emails.length ? pieces : namesOf(cell);
  if (emails.length > 0 && names.length !== emails.length) {
    const message = `${name} has ${emails.length} e-mail addresses for “${cell}”; it is not clear whose they are, and they are not used.`;
    row.say('people.unclear', 'warning', 'emails', message);
  }
  const keys = names
    .filter((written) => written !== '')
    .map((written, at) => {
      const email = names.length === emails.length ? (emails[at] ?? '') : '';
      const fields = { name: oneLine(written).slice(0, 500), ...(email === '' ? {} : { email }) };
      return people.meet({ id: null, mail: email === '' ? null : emailKey(email), fields }, row.lines);
    });
  if (keys.length === 0) row.say('speaker.missing', 'info', 'speakers', `${name} has no speaker in the file.`);
  return [...new Set(keys)].map((personKey) => ({ personKey, role: 'speaker' }));
}

/** The line above the header names the list; it is no row. */
function tellAbove({ table, headerAt }: RoleTable<OsemRole>): readonly ImportIssue[] {
  const above = table.rows.slice(0, headerAt).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = above;
  if (!first) return [];
  const raw = above.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' | ')).join('\n');
  const lines = [first.lines[0], above.at(-1)?.lines[1] ?? first.lines[1]] as const;
  return [
    issue('preamble.skipped', 'info', lines, 'The line above the header is the title of the list.', {
      raw,
      place: placeIn(table),
    }),
  ];
}
