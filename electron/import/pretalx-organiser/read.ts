import type { ImportedProgram, ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { issue } from '../issue.ts';
import { Told } from '../json/told.ts';
import { tellZoneMissing, zoneOption } from '../json/zone.ts';
import { withNights } from '../night.ts';
import { Named } from '../records/named.ts';
import { rowsOf, tellOwnColumns, tellSkipped } from '../tables/role-row.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { People } from './people.ts';
import { sessionOf } from './sessions.ts';
import { exportTable } from './tables.ts';

/**
 * Reads the organiser's export of sessions and speakers, one or several tables of each. Ids are the keys, the same as in
 * pretalx's interface. Option: zone.
 */
export function readExport(
  tables: readonly SourceTable[],
  format: string,
  options: FormatOptions,
  isJson: boolean,
): Result<ImportedProgram> {
  const zone = zoneOption(options);
  if (!zone.ok) return zone;
  const known = tables.flatMap((table) => exportTable(table, isJson) ?? []);
  if (known.length === 0) {
    const seen = (tables[0]?.rows[0]?.cells ?? []).slice(0, 12).map((cell) => `“${cell.trim().slice(0, 40)}”`);
    const message = `This is no export of sessions or speakers from pretalx: it needs a column “ID” (or the names and e-mail addresses of speakers). Seen: ${seen.join(', ') || 'nothing'}.`;
    return refuse('unreadable-source', message);
  }
  const issues: ImportIssue[] = [
    ...tables
      .filter((table) => !known.some((one) => one.table === table))
      .flatMap((table) => tellSkipped(table, 'is no export of sessions or speakers from pretalx')),
    ...known.flatMap((table) => (isJson ? [] : tellOwnColumns(table))),
  ];
  const around = {
    people: new People(),
    rooms: new Named(),
    tracks: new Named(),
    kinds: new Named(),
    zone: zone.value,
  };
  const titles = new Map<string, { readonly title: string; readonly lines: readonly [number, number] }>();
  for (const table of known) {
    if (table.holds !== 'speakers') continue;
    for (const row of rowsOf(table, issues)) {
      for (const [id, title] of around.people.meet(row))
        if (!titles.has(id)) titles.set(id, { title, lines: row.lines });
    }
  }
  const sessions = new Map<string, ImportedSession>();
  for (const table of known) {
    if (table.holds !== 'sessions') continue;
    for (const row of rowsOf(table, issues)) {
      const session = sessionOf(row, around);
      if (session && sessions.has(session.key)) {
        row.say('id.duplicate', 'warning', 'id', `The proposal ${session.key} stands twice; the first row counts.`);
      } else if (session) sessions.set(session.key, session);
    }
  }
  const hasSessions = known.some(({ holds }) => holds === 'sessions');
  for (const session of claimed(titles, sessions, around.people, hasSessions, issues))
    sessions.set(session.key, session);
  const placed = withNights([...sessions.values()]);
  issues.push(...general(tables, placed, around.people.unnamed, zone.value));
  const event = eventOf(tables);
  return ok({
    format,
    ...(event === null ? {} : { from: { system: 'pretalx', event } }),
    program: {},
    days: [],
    rooms: around.rooms.records(),
    tracks: around.tracks.records(),
    kinds: around.kinds.records(),
    people: around.people.records(),
    sessions: placed,
    issues,
  });
}

/** Proposals that only speakers name: sessions with a title and people; without a title they are told. */
function claimed(
  titles: ReadonlyMap<string, { readonly title: string; readonly lines: readonly [number, number] }>,
  sessions: ReadonlyMap<string, ImportedSession>,
  people: People,
  hasSessions: boolean,
  issues: ImportIssue[],
): ImportedSession[] {
  return [...titles].flatMap(([id, { title, lines }]) => {
    if (sessions.has(id)) return [];
    if (title === '' || hasSessions) {
      const message = `The proposal ${id}${title === '' ? '' : ` (“${title.slice(0, 80)}”)`} of a speaker is not among the sessions; it is left out.`;
      issues.push(issue('session.dangling', 'info', lines, message, { raw: id }));
      return [];
    }
    return [{ key: id, lines: [lines[0], lines[1]], fields: { title }, people: people.proposalMembers(id) ?? [] }];
  });
}

function general(
  tables: readonly SourceTable[],
  sessions: readonly ImportedSession[],
  unnamed: number,
  zone: string | null,
): readonly ImportIssue[] {
  const told = new Told();
  const whole = { lines: [1, Math.max(1, ...tables.flatMap(({ rows }) => rows.at(-1)?.lines[1] ?? 1))] as const };
  if (unnamed > 0) {
    const message = `${unnamed} ${unnamed === 1 ? 'session names its' : 'sessions name their'} speakers by ids alone. Import the export of speakers with this one; until then nothing is said of who speaks there.`;
    told.say('speakers.missing', 'warning', whole, message);
  }
  if (zone === null && sessions.some(({ place }) => place != null && place.start !== null))
    tellZoneMissing(told, whole);
  return told.issues;
}

/** pretalx calls its files “<event>_sessions.csv” and “<event>_speakers.csv”. */
function eventOf(tables: readonly SourceTable[]): string | null {
  const names = tables.flatMap(
    ({ fileName }) => /^([\w.-]+)_(?:sessions|speakers)(?![A-Za-z])/.exec(fileName)?.[1] ?? [],
  );
  return new Set(names).size === 1 ? (names[0] ?? null) : null;
}
