import { DRAFT } from '../../../shared/agenda/release-names.ts';
import { ok, type Result } from '../../../shared/contract/problem.ts';
import type { Download, QueryArgs } from '../../../shared/contract/queries.ts';
import { rowsFromState } from '../../../shared/model/state.ts';
import type { JobHost } from '../../jobs/job.ts';
import type { Program } from '../program.ts';
import type { Spool } from '../spool.ts';
import { stateOfRelease } from './releases.ts';

/** Makes a product of the draft or a release in a job, and leaves its bytes for download. */
export async function makeExport(
  program: Program,
  jobs: JobHost,
  spool: Spool,
  { product, options, release: name = DRAFT }: QueryArgs<'export.make'>,
): Promise<Result<Download>> {
  const named = stateOfRelease(program, name);
  if (!named.ok) return named;
  const { release, state } = named.value;
  // A release is as of its publication, whatever was done since: the same release gives the same bytes.
  const made = await jobs.run('export.make', {
    product,
    options: options ?? {},
    rows: rowsFromState(state),
    revision: release ? program.revisionOfRelease(release.id) : program.revision,
    release: release?.name ?? null,
    asOf: release?.publishedAt ?? program.lastChangeAt ?? '1970-01-01T00:00:00.000Z',
  });
  if (!made.ok) return made;
  const { bytes, fileName, mediaType, warnings } = made.value;
  const id = spool.put(fileName, bytes);
  return id.ok ? ok({ id: id.value, fileName, mediaType, bytes: bytes.byteLength, warnings }) : id;
}
