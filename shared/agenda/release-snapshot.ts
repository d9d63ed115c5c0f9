import { canonicalJson } from '../model/canonical.ts';
import { type AnyRow, type ProgramState, rowKey, stateFromRows } from '../model/state.ts';
import { type TableName, tableNames } from '../model/tables.ts';

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
  const tables: Record<string, readonly AnyRow[]> = {};
  for (const table of tableNames) {
    if (table === 'release' || state[table].size === 0) continue;
    tables[table] = sortedRows(state, table);
  }
  const { schemaVersion, zoneDataVersion } = versions;
  return canonicalJson({ format: FORMAT, formatVersion: FORMAT_VERSION, schemaVersion, zoneDataVersion, tables });
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

const sortedRows = (state: ProgramState, table: TableName): AnyRow[] =>
  [...(state[table] as ReadonlyMap<string, AnyRow>).values()].sort((a, b) =>
    rowKey(table, a) < rowKey(table, b) ? -1 : 1,
  );
