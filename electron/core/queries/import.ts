import type { ImportedProgram, ImportPreview } from '../../../shared/contract/import.ts';
import { ok, type Result } from '../../../shared/contract/problem.ts';
import type { QueryArgs } from '../../../shared/contract/queries.ts';
import { findSource } from '../../../shared/merging/find-source.ts';
import { planImport } from '../../../shared/merging/plan-import.ts';
import { previewOf } from '../../../shared/merging/preview.ts';
import type { JobHost } from '../../jobs/job.ts';
import { canonicalJson } from '../canonical.ts';
import type { Program } from '../program.ts';
import type { Spool } from '../spool.ts';
import { withEdits } from './field-edits.ts';

interface ReadFile {
  readonly imported: ImportedProgram;
  readonly fileHash: string;
  readonly recordsHash: string;
}

/** Reads uploaded files in a job, once for each way of reading, and plans their import against the program as it is now. */
export class ImportReader {
  readonly #program: Program;
  readonly #jobs: JobHost;
  readonly #spool: Spool;
  readonly #read = new Map<string, ReadFile>();

  constructor(program: Program, jobs: JobHost, spool: Spool) {
    this.#program = program;
    this.#jobs = jobs;
    this.#spool = spool;
  }

  async preview(args: QueryArgs<'import.preview'>): Promise<Result<ImportPreview>> {
    const file = this.#spool.get(args.uploadId);
    if (!file.ok) return file;
    const { name, bytes } = file.value;
    const read = await this.#readOnce(args, name, bytes);
    if (!read.ok) return read;
    const { imported, fileHash, recordsHash } = read.value;
    const { state } = this.#program;
    const source = { row: findSource(state, imported, name), fileName: name, fileHash };
    const preview = previewOf(planImport(state, imported, source, args.decisions ?? {}), recordsHash);
    return ok({ ...preview, rows: withEdits(preview.rows, state, this.#program.journal) });
  }

  async #readOnce(args: QueryArgs<'import.preview'>, fileName: string, bytes: Uint8Array): Promise<Result<ReadFile>> {
    const options = args.options ?? {};
    const key = canonicalJson([args.uploadId, args.format, options]);
    const before = this.#read.get(key);
    if (before) return ok(before);
    const read = await this.#jobs.run('import.read', { bytes, fileName, format: args.format, options });
    if (!read.ok) return read;
    // Staged under their hashes: the command names them, and the writer keeps them in the file.
    const recordsHash = this.#program.stage(Buffer.from(canonicalJson(read.value)));
    const made = { imported: read.value, fileHash: this.#program.stage(bytes), recordsHash };
    this.#read.clear();
    this.#read.set(key, made);
    return ok(made);
  }
}
