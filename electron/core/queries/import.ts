import type { ImportedProgram, ImportPreview, TableDescription } from '../../../shared/contract/import.ts';
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
import { decisionsOfReading, readingFor, readingQuestions, withProgramDays } from './import-reading.ts';

interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface ReadFiles {
  readonly imported: ImportedProgram;
  readonly fileHash: string;
  readonly recordsHash: string;
  readonly moreFiles: readonly { readonly fileHash: string; readonly fileName: string }[];
}

/** Reads uploaded files in a job, once for each way of reading, and plans their import against the program as it is now. */
export class ImportReader {
  readonly #program: Program;
  readonly #jobs: JobHost;
  readonly #spool: Spool;
  readonly #read = new Map<string, ReadFiles>();

  constructor(program: Program, jobs: JobHost, spool: Spool) {
    this.#program = program;
    this.#jobs = jobs;
    this.#spool = spool;
  }

  async preview(args: QueryArgs<'import.preview'>): Promise<Result<ImportPreview>> {
    const files = this.#files(args);
    if (!files.ok) return files;
    const [first, ...more] = files.value;
    const { state } = this.#program;
    const reading = readingFor(state, first.fileName, args.options ?? {});
    const read = await this.#readOnce({ ...args, options: withProgramDays(reading.options, state) }, first, more);
    if (!read.ok) return read;
    const { imported, fileHash, recordsHash, moreFiles } = read.value;
    const source = { row: findSource(state, imported, first.fileName), fileName: first.fileName, fileHash };
    const decisions = { ...decisionsOfReading(imported, reading.options), ...args.decisions };
    const preview = previewOf(planImport(state, imported, source, decisions), recordsHash);
    return ok({
      ...preview,
      rows: withEdits(preview.rows, state, this.#program.journal),
      pending: [...readingQuestions(imported, reading.options), ...preview.pending],
      ...(moreFiles.length > 0 ? { moreFiles } : {}),
    });
  }

  /** How the tables of the files would be read, with what is remembered of their source. */
  async describe(args: QueryArgs<'import.describe'>): Promise<Result<TableDescription>> {
    const files = this.#files(args);
    if (!files.ok) return files;
    const { state } = this.#program;
    const { options, isRemembered } = readingFor(state, files.value[0].fileName, args.options ?? {});
    const input = { files: files.value, format: args.format, options: withProgramDays(options, state) };
    const described = await this.#jobs.run('import.describe', input);
    return described.ok ? ok({ ...described.value, isRemembered }) : described;
  }

  /** The files of an import, the main one first. */
  #files({
    uploadId,
    more = [],
  }: Pick<QueryArgs<'import.preview'>, 'uploadId' | 'more'>): Result<readonly [UploadedFile, ...UploadedFile[]]> {
    const first = this.#spool.get(uploadId);
    if (!first.ok) return first;
    const others: UploadedFile[] = [];
    for (const id of more) {
      const file = this.#spool.get(id);
      if (!file.ok) return file;
      others.push({ fileName: file.value.name, bytes: file.value.bytes });
    }
    return ok([{ fileName: first.value.name, bytes: first.value.bytes }, ...others]);
  }

  async #readOnce(
    args: QueryArgs<'import.preview'>,
    { fileName, bytes }: UploadedFile,
    more: readonly UploadedFile[],
  ): Promise<Result<ReadFiles>> {
    const options = args.options ?? {};
    const key = canonicalJson([args.uploadId, args.more ?? [], args.format, options]);
    const before = this.#read.get(key);
    if (before) return ok(before);
    const read = await this.#jobs.run('import.read', { bytes, fileName, more, format: args.format, options });
    if (!read.ok) return read;
    // Staged under their hashes: the command names them, and the writer keeps them in the file.
    const recordsHash = this.#program.stage(Buffer.from(canonicalJson(read.value)));
    const moreFiles = more.map((file) => ({ fileHash: this.#program.stage(file.bytes), fileName: file.fileName }));
    const made = { imported: read.value, fileHash: this.#program.stage(bytes), recordsHash, moreFiles };
    this.#read.clear();
    this.#read.set(key, made);
    return ok(made);
  }
}
