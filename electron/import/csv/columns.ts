import type { ColumnRole, ColumnUse, TableReading, TableUse } from '../../../shared/contract/import.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { LIST_ROLES, pairRoleOf, roleOf } from './aliases.ts';
import { type Guess, guessByContent, UNSURE } from './content.ts';

/** The columns of a table: which row names them, and how each is read. */
export interface Columns {
  /** The header's row, from 0. */
  readonly headerAt: number;
  /** Unique names: an unnamed column is “Column 4”, a second “Notes” is “Notes 2”. */
  readonly names: readonly string[];
  readonly uses: readonly ColumnUse[];
  /** What would be used without a mapping, and why. */
  readonly guesses: readonly Guess[];
  readonly use: TableUse;
  /** The columns of a role. */
  at(role: ColumnRole): readonly number[];
}

/** How many rows may stand above the header, and how many cells tell what a column holds. */
const PREAMBLE = 10;
const LOOKED_AT = 200;

type Rows = SourceTable['rows'];

/**
 * Finds the columns of a table: by what is told of it, by the usual names of headers, and by what the cells hold. null
 * where no row names a column that is known and nothing is told.
 */
export function findColumns(rows: Rows, told: TableReading = {}): Columns | null {
  const headerAt = findHeader(rows, told);
  return headerAt === null ? null : columnsAt(rows, headerAt, told);
}

/** The row that names the columns: the one told, else of the first ten the one with the most usual or told names. */
function findHeader(rows: Rows, { headerRow, mapping, use }: TableReading): number | null {
  if (headerRow !== undefined) return headerRow <= rows.length ? headerRow - 1 : null;
  let best: { at: number; known: number } | null = null;
  for (const [at, { cells }] of rows.slice(0, PREAMBLE).entries()) {
    const names = uniqueNames(cells);
    const mapped = mapping === undefined ? 0 : names.filter((name) => Object.hasOwn(mapping, name)).length;
    const roles = new Set(cells.map(roleOf));
    const pairs = new Set(cells.map(pairRoleOf));
    const isSessions = roles.has('title') || roles.has('speakers') || roles.has('lastName') || roles.has('authors');
    const isNamed = isSessions || (roles.has('room') && roles.has('capacity'));
    const isPairs = pairs.has('firstSession') && pairs.has('secondSession');
    const known = mapped * 2 + (isNamed ? roles.size : isPairs ? pairs.size : 0);
    if (known > (best?.known ?? 0)) best = { at, known };
  }
  return best?.at ?? (mapping || use ? firstFilled(rows) : null);
}

/** The first row that holds something in two cells, or at least in one: a header to begin with. */
export function firstFilled(rows: Rows): number | null {
  const filled = (count: number) =>
    rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= count);
  const two = filled(2);
  const at = two === -1 ? filled(1) : two;
  return at === -1 ? null : at;
}

export function columnsAt(rows: Rows, headerAt: number, told: TableReading = {}): Columns {
  const header = rows[headerAt]?.cells ?? [];
  const names = uniqueNames(header);
  const guesses = guessColumns(header, sampled(rows, headerAt, header.length));
  const { mapping } = told;
  const uses = names.map((name, column): ColumnUse => {
    if (mapping !== undefined && Object.hasOwn(mapping, name)) return mapping[name] ?? 'custom';
    const { use, confidence } = guesses[column] ?? { use: 'custom' as const, confidence: 0 };
    return confidence < UNSURE ? 'custom' : use;
  });
  const byRole = new Map<ColumnUse, number[]>();
  for (const [column, use] of uses.entries()) byRole.set(use, [...(byRole.get(use) ?? []), column]);
  const none: readonly number[] = [];
  const at = (role: ColumnRole) => byRole.get(role) ?? none;
  return { headerAt, names, uses, guesses, use: told.use ?? whatRowsAre(at), at };
}

const TALK_ROLES = ['track', 'kind', 'room', 'start', 'duration'] as const;
const PERSON_ROLES = ['firstName', 'lastName', 'email', 'biography', 'jobTitle'] as const;

/** What a table's rows are, by the roles of its columns. */
function whatRowsAre(at: (role: ColumnRole) => readonly number[]): TableUse {
  const has = (role: ColumnRole): boolean => at(role).length > 0;
  if (has('firstSession') && has('secondSession')) return 'pairs';
  if (has('title')) return 'sessions';
  // Submissions may be listed by their numbers alone, with a track or a place and those who present them.
  const isAboutTalks = TALK_ROLES.some(has) && !PERSON_ROLES.some(has);
  const hasPeople = has('speakers') || has('authors');
  if (has('id') && hasPeople && isAboutTalks) return 'sessions';
  if (hasPeople || has('lastName') || has('firstName')) return 'people';
  return has('room') && has('capacity') ? 'rooms' : has('abstract') ? 'sessions' : 'nothing';
}

/** Names of columns that differ from each other. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return header.map((name, column) => {
    const own = name.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 150) || `Column ${column + 1}`;
    let unique = own;
    for (let count = 2; used.has(unique); count++) unique = `${own} ${count}`;
    used.add(unique);
    return unique;
  });
}

/** The first cells of each column that hold something. */
function sampled(rows: Rows, headerAt: number, width: number): readonly (readonly string[])[] {
  const samples: string[][] = Array.from({ length: width }, () => []);
  for (const { cells } of rows.slice(headerAt + 1, headerAt + 1 + LOOKED_AT)) {
    for (const [column, list] of samples.entries()) {
      const cell = (cells[column] ?? '').trim();
      if (cell !== '') list.push(cell);
    }
  }
  return samples;
}

const KEPT: Guess = { use: 'custom', confidence: UNSURE, why: 'Its name is none of the usual ones.' };

function guessColumns(header: readonly string[], samples: readonly (readonly string[])[]): readonly Guess[] {
  const isPairs =
    header.some((name) => pairRoleOf(name) === 'firstSession') && !header.some((name) => roleOf(name) === 'title');
  const named = header.map((name) => (isPairs ? pairRoleOf(name) : roleOf(name)));
  const roles = settled(named, header);
  const seen = new Set<ColumnRole>();
  const first = header.map((name, column): Guess | null => {
    const role = roles[column] ?? null;
    if (role === null) return null;
    if (seen.has(role) && !LIST_ROLES.has(role)) {
      return { use: 'custom', confidence: UNSURE, why: `Another column is named “${role}” already.` };
    }
    seen.add(role);
    return { use: role, confidence: 0.95, why: `“${name.trim()}” is a usual name for it.` };
  });
  return first.map((guess, column) => {
    if (guess) return guess;
    const found = guessByContent(header[column] ?? '', samples[column] ?? []);
    if (!found || found.use === 'custom' || found.use === 'ignore') return found ?? KEPT;
    if (seen.has(found.use)) return KEPT;
    if (found.confidence >= UNSURE) seen.add(found.use);
    return found;
  });
}

const ABOUT_SESSIONS: readonly ColumnRole[] = [
  'abstract',
  'track',
  'kind',
  'duration',
  'room',
  'start',
  'date',
  'time',
  'status',
  'language',
  'level',
];

/** Roles by name, where another column changes what a name means. */
function settled(named: readonly (ColumnRole | null)[], header: readonly string[]): readonly (ColumnRole | null)[] {
  const has = (role: ColumnRole): boolean => named.includes(role);
  const isPeople =
    (has('firstName') || has('lastName') || has('speakers')) && (has('email') || has('biography') || has('lastName'));
  return named.map((role, column) => {
    // Authors are who speaks, unless somebody else is said to.
    if (role === 'authors' && !has('speakers') && !has('lastName')) return 'speakers';
    // “Title” beside a name, where nothing is about a talk, is Dr. or CTO.
    const isPlainTitle = role === 'title' && /^\s*tit(?:le|el|re|ulo)\s*$/i.test(header[column] ?? '');
    if (isPlainTitle && isPeople && !ABOUT_SESSIONS.some(has) && !has('jobTitle')) return 'jobTitle';
    // Where one column has the start, a date beside it is a date, and a room's capacity means nothing on a talk.
    return role === 'capacity' && (has('title') || has('speakers')) ? null : role;
  });
}

/** The names that a header may use for what is needed, for a refusal. */
export const EXPECTED = 'title, speakers, affiliations, abstract, track, duration, room, start';
