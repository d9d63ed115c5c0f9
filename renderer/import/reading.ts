import type { ProgramApi } from '../../shared/contract/api.ts';
import type { ImportPreview } from '../../shared/contract/import.ts';
import type { TableDescription } from '../../shared/contract/import-tables.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { QueryArgs } from '../../shared/contract/queries.ts';
import type { Decisions } from '../../shared/merging/decisions.ts';
import { type Incoming, LARGEST } from './choose/incoming.ts';

type PreviewArgs = QueryArgs<'import.preview'>;
export type ReadOptions = NonNullable<PreviewArgs['options']>;

/** Files of one import that lie in the core, and how they are to be read (format null: as they seem). */
export interface Given {
  readonly uploadId: string;
  /** Further files of the same import. */
  readonly more: readonly string[];
  readonly names: readonly string[];
  readonly format: string | null;
  readonly options: ReadOptions;
}

/** Hands files over to the core, one after the other; the first that cannot be taken ends it. */
export async function handOver(api: ProgramApi, files: readonly Incoming[]): Promise<Result<Given>> {
  const ids: string[] = [];
  for (const { name, bytes } of files) {
    const read = await bytes().catch(() => null);
    if (!read) return refuse('unreadable-source', `${name} cannot be read. If it is a folder, drop the files in it.`);
    if (read.length > LARGEST) return refuse('too-large', `${name} is larger than 50 MB, the most an import may be.`);
    const uploaded = await api.upload(name, read);
    if (!uploaded.ok) return uploaded;
    ids.push(uploaded.value);
  }
  const [uploadId, ...more] = ids;
  if (uploadId === undefined) return refuse('not-found', 'There is no file to read.');
  return ok({ uploadId, more, names: files.map(({ name }) => name), format: null, options: {} });
}

/** The arguments that say which files are meant and how they are read. */
const filesOf = ({ uploadId, more, format, options }: Given) => ({
  uploadId,
  ...(more.length > 0 ? { more: [...more] } : {}),
  options,
  ...(format === null ? {} : { format }),
});

/** Reads the files and plans their import, with the decisions made so far; `job` is the name by which it is stopped. */
export const planOf = (
  api: ProgramApi,
  given: Given,
  decisions: Decisions,
  job: string,
): Promise<Result<ImportPreview>> =>
  api.query('import.preview', {
    ...filesOf(given),
    job,
    // Decisions came as JSON from the core and go back to it as JSON; it checks them again.
    decisions: decisions as NonNullable<PreviewArgs['decisions']>,
  });

/** How the files' tables would be read, and what else could be chosen. */
export const descriptionOf = (api: ProgramApi, given: Given): Promise<Result<TableDescription>> =>
  api.query('import.describe', filesOf(given));

const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|ods)$/i;

/** Whether files that could not be read may be tables that are only to be read in another way. */
export const mayBeTables = ({ names, format }: Given): boolean =>
  format === 'csv' || (format === null && names.every((name) => TABLE.test(name)));
