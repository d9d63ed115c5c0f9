import { canonicalJson } from '../model/canonical.ts';
import { type AnyRow, type ProgramState, stateFromRows } from '../model/state.ts';
import { declarationOf, type TableName, tableNames } from '../model/tables.ts';

/** What a release was made with: the schema of the file (`user_version`) and the data on time zones ("2026b"). */
export interface ReleaseVersions {
  readonly schemaVersion: number;
  readonly zoneDataVersion: string | null;
}

/** A release as it was published: the whole program, and what it was made with. */
export interface ReleaseSnapshot extends ReleaseVersions {
  readonly state: ProgramState;
}

const FORMAT = 'lectern-release';
const FORMAT_VERSION = 1;

/**
 * A program as canonical JSON (decision 12): equal programs give equal text, whatever the order in which they were
 * made. All tables but the releases themselves, those without rows left out; rows by key. Private fields are in it: the
 * text stays in the program file, and products take from it what is public.
 */
export function writeRelease(state: ProgramState, versions: ReleaseVersions): string {
  const { schemaVersion, zoneDataVersion } = versions;
  const tables = [...tableNames]
    .sort()
    .filter((table) => table !== 'release' && state[table].size > 0)
    .map((table) => `${JSON.stringify(table)}:[${rowTexts(state, table).join(',')}]`);
  const head = { format: FORMAT, formatVersion: FORMAT_VERSION, schemaVersion };
  const zone = JSON.stringify(zoneDataVersion);
  return `${JSON.stringify(head).slice(0, -1)},"tables":{${tables.join(',')}},"zoneDataVersion":${zone}}`;
}

/** The rows of a table by key, each as canonical JSON. Their columns are known, so that a large program takes no longer than it must. */
function rowTexts(state: ProgramState, table: TableName): string[] {
  const { columns } = declarationOf(table);
  const names = Object.keys(columns).sort();
  const texts = names.map((name) => ({
    name,
    key: JSON.stringify(name),
    write: columns[name]?.storage === 'json' ? canonicalJson : JSON.stringify,
  }));
  return [...(state[table] as ReadonlyMap<string, AnyRow>)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => `{${texts.map(({ name, key, write }) => `${key}:${write(row[name] ?? null)}`).join(',')}}`);
}

/** Reads a release; tables that came later are empty. Throws RangeError for a text that is no release of ours. */
export function readRelease(text: string): ReleaseSnapshot {
  const read = JSON.parse(text) as Partial<Written>;
  if (read.format !== FORMAT || read.formatVersion !== FORMAT_VERSION || !read.tables)
    throw new RangeError('This is no release that this version of Lectern can read.');
  const { schemaVersion = 0, zoneDataVersion = null, tables } = read;
  return { schemaVersion, zoneDataVersion, state: stateFromRows(tables) };
}

interface Written extends ReleaseVersions {
  readonly format: string;
  readonly formatVersion: number;
  readonly tables: { readonly [T in TableName]?: readonly AnyRow[] };
}
