import type { ImportPreview } from '../../../shared/contract/import.ts';
import { type Result, refuse } from '../../../shared/contract/problem.ts';
import type { QueryArgs } from '../../../shared/contract/queries.ts';
import type { JobHost } from '../../jobs/job.ts';
import type { Program } from '../program.ts';
import type { Spool } from '../spool.ts';

/** Reads an uploaded file in a job and plans its import against the program as it is now. */
export async function previewImport(
  _program: Program,
  _jobs: JobHost,
  _spool: Spool,
  _args: QueryArgs<'import.preview'>,
): Promise<Result<ImportPreview>> {
  return refuse('internal', 'Importing is being connected.');
}
