import type { ImportedProgram, ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { titleKey } from '../../../shared/matching/name-key.ts';
import { type DateOrder, dateOrderOf } from '../csv/times.ts';
import type { FormatOptions } from '../format.ts';
import { Told } from '../json/told.ts';
import { tellZoneMissing } from '../json/zone.ts';
import { withNights } from '../night.ts';
import { Named } from '../records/named.ts';
import { note } from '../records/note.ts';
import { withAffiliations } from '../sessionize/affiliations.ts';
import { rowsOf, tellOwnColumns, tellSkipped } from '../tables/role-row.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { likeness, type SheetTable, sheetTable } from './columns.ts';
import { SheetPeople } from './people.ts';
import { sessionOf } from './sessions.ts';

const sheets: TableFormat = {
  id: 'sessionize-tables',
  label: 'Sessionize export (Excel, CSV)',
  detectTables: (tables) => Math.max(0, ...tables.map(likeness)),
  readTables,
};

/**
 * Sessionize's Excel exports: accepted sessions, the same flattened (one row for each speaker of a session), and the
 * schedule list, alone or together. Options: dateOrder ('day-first', 'month-first'), affiliation (see `withAffiliations`).
 */
export const sessionizeTables = tableFormat(sheets);

function readTables(tables: readonly SourceTable[], options: FormatOptions): Result<ImportedProgram> {
  const known = tables.flatMap((table) => sheetTable(table) ?? []);
  if (known.length === 0) {
    const seen = (tables[0]?.rows[0]?.cells ?? []).slice(0, 12).map((cell) => `“${cell.trim().slice(0, 40)}”`);
    const message = `This is no export of Sessionize: it needs a column “Title” or “Speaker Id”. Seen: ${seen.join(', ') || 'nothing'}.`;
    return refuse('unreadable-source', message);
  }
  const issues: ImportIssue[] = [
    ...tables
      .filter((table) => !known.some((one) => one.table === table))
      .flatMap((table) => tellSkipped(table, 'is no export of Sessionize')),
    ...known.flatMap(tellOwnColumns),
  ];
  const people = new SheetPeople();
  const rooms = new Named();
  const names = { tracks: new Named(), kinds: new Named() };
  const gathered = new Gathered();
  // Tables with ids first: what has none finds its session by the title.
  const withIds = (table: SheetTable): number => (table.roles.includes('id') ? 0 : 1);
  for (const table of [...known].sort((a, b) => withIds(a) - withIds(b))) {
    const around = { people, rooms, names, order: orderOf(table, options.dateOrder) };
    for (const row of rowsOf(table, issues)) {
      const session = sessionOf(row, table, around);
      if (session) gathered.add(session, row);
    }
  }
  const sessions = withNights(gathered.sessions());
  const told = new Told();
  const last = Math.max(1, ...known.flatMap(({ table }) => table.rows.at(-1)?.lines[1] ?? 1));
  if (sessions.some(({ place }) => place && place.start !== null)) tellZoneMissing(told, { lines: [1, last] });
  const affiliated = withAffiliations(people.records(), options.affiliation);
  return ok({
    format: sheets.id,
    program: {},
    days: [],
    rooms: rooms.records(),
    tracks: names.tracks.records(),
    kinds: names.kinds.records(),
    people: affiliated.people,
    sessions,
    issues: [...issues, ...affiliated.issues, ...told.issues],
  });
}

function orderOf({ table, roles, headerAt }: SheetTable, wanted: unknown): DateOrder | null {
  if (wanted === 'day-first' || wanted === 'month-first') return wanted;
  const columns = (['scheduledAt', 'day'] as const).map((role) => roles.indexOf(role)).filter((at) => at >= 0);
  return dateOrderOf(table.rows.slice(headerAt + 1).flatMap(({ cells }) => columns.map((at) => cells[at] ?? '')));
}

interface Voice {
  say(code: string, severity: ImportIssue['severity'], role: 'id', message: string): void;
}

type Member = NonNullable<ImportedSession['people']>[number];

/** How many sessions of one title are compared: more share it only in a hostile file. */
const MOST = 50;

/** The sessions of all tables: rows of one id and title are one session with several speakers. */
class Gathered {
  readonly #sessions = new Map<string, ImportedSession>();
  readonly #members = new Map<string, Map<string, Member>>();
  readonly #byTitle = new Map<string, string[]>();

  add(session: ImportedSession, row: Voice): void {
    const title = titleKey(String(session.fields.title ?? ''));
    const key = session.key === title ? this.#keyByTitle(session, title) : session.key;
    const known = this.#sessions.get(key);
    if (!known) {
      this.#sessions.set(key, { ...session, key });
      this.#addMembers(key, session);
      if (title !== '') note(this.#byTitle, title, key);
    } else if (titleKey(String(known.fields.title ?? '')) === title) {
      this.#sessions.set(key, joined(known, session));
      this.#addMembers(key, session);
    } else {
      const message = `Session ${key} stands above with another title, “${String(known.fields.title)}”; the first row counts.`;
      row.say('id.duplicate', 'warning', 'id', message);
    }
  }

  /** A row without an id is the one session of its title, unless that one is elsewhere: two breaks are two sessions. */
  #keyByTitle(session: ImportedSession, title: string): string {
    const namesakes = this.#byTitle.get(title) ?? [];
    const same = namesakes.slice(0, MOST).filter((key) => isSamePlace(this.#sessions.get(key)?.place, session.place));
    const [only, ...others] = same;
    if (only !== undefined && others.length === 0) return only;
    let number = namesakes.length + 1;
    const numbered = () => (number === 1 ? title : `${title} #${number}`);
    while (this.#sessions.has(numbered())) number++;
    return numbered();
  }

  #addMembers(key: string, { people }: ImportedSession): void {
    if (!people) return;
    const members = this.#members.get(key) ?? new Map<string, Member>();
    this.#members.set(key, members);
    for (const one of people) if (!members.has(one.personKey)) members.set(one.personKey, one);
  }

  sessions(): ImportedSession[] {
    return [...this.#sessions.values()].map((session) => {
      const members = this.#members.get(session.key);
      return members ? { ...session, people: [...members.values()] } : session;
    });
  }
}

type Place = ImportedSession['place'];

/** Whether two places may be one: what both say is equal. */
function isSamePlace(known: Place, said: Place): boolean {
  const differs = (a: unknown, b: unknown): boolean => a != null && b != null && a !== b;
  return !(['date', 'start', 'roomKey'] as const).some((part) => differs(known?.[part], said?.[part]));
}

/** What a further row adds besides its speakers: what the first one leaves open. */
function joined(known: ImportedSession, more: ImportedSession): ImportedSession {
  const place = known.place?.start == null && more.place ? more.place : known.place;
  return {
    ...more,
    ...known,
    fields: { ...more.fields, ...known.fields },
    ...(place ? { place } : {}),
  };
}
