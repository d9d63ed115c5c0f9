import type { ImportedProgram, ImportPreview, TableDescription } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { QueryArgs } from '../../../shared/contract/queries.ts';
import { type Decisions, READING } from '../../../shared/merging/decisions.ts';
import { findSource } from '../../../shared/merging/find-source.ts';
import type { ImportPlan, PlanSource } from '../../../shared/merging/plan.ts';
import { type PlanProgress, planImport, planSteps } from '../../../shared/merging/plan-import.ts';
import { previewOf } from '../../../shared/merging/preview.ts';
import type { JobHost } from '../../jobs/job.ts';
import { canonicalJson } from '../canonical.ts';
import type { Program } from '../program.ts';
import type { Spool } from '../spool.ts';
import { withEdits } from './field-edits.ts';
import {
  decisionsOfReading,
  optionsOfDecisions,
  readingFor,
  readingQuestions,
  withProgramDays,
} from './import-reading.ts';
import { inSlices } from './in-slices.ts';

type PreviewArgs = QueryArgs<'import.preview'>;

/** A preview is planned anew so often where somebody changes the program meanwhile; then in one go. */
const TRIES = 3;

/** A preview as its client knows it, and what stops it. */
interface Job {
  readonly name: string | undefined;
  readonly signal: AbortSignal;
}

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
  readonly #running = new Map<string, AbortController>();

  constructor(program: Program, jobs: JobHost, spool: Spool) {
    this.#program = program;
    this.#jobs = jobs;
    this.#spool = spool;
  }

  /** Stops a preview; tells whether it was under way. */
  cancel(job: string): boolean {
    const running = this.#running.get(job);
    running?.abort();
    return running !== undefined;
  }

  async preview({ job, ...args }: PreviewArgs): Promise<Result<ImportPreview>> {
    const running = new AbortController();
    if (job !== undefined) this.#running.set(job, running);
    try {
      return await this.#preview(args, { name: job, signal: running.signal });
    } finally {
      if (job !== undefined && this.#running.get(job) === running) this.#running.delete(job);
    }
  }

  async #preview(args: Omit<PreviewArgs, 'job'>, job: Job): Promise<Result<ImportPreview>> {
    const files = this.#files(args);
    if (!files.ok) return files;
    const [first, ...more] = files.value;
    const { state } = this.#program;
    const reading = readingFor(state, first.fileName, args.options ?? optionsOfDecisions(args.decisions));
    const read = await this.#readOnce({ ...args, options: withProgramDays(reading.options, state) }, first, more, job);
    if (!read.ok) return read;
    const { imported, fileHash, recordsHash, moreFiles } = read.value;
    const { [READING]: _, ...decided } = args.decisions ?? {};
    const decisions = { ...decided, ...decisionsOfReading(imported, reading.options) };
    const plan = await this.#plan(imported, { fileName: first.fileName, fileHash }, decisions, job);
    if (!plan) return refuse('cancelled', `Planning the import of ${first.fileName} was stopped.`);
    const preview = previewOf(plan, recordsHash);
    return ok({
      ...preview,
      rows: withEdits(preview.rows, state, this.#program.journal),
      pending: [...readingQuestions(imported, reading.isRemembered), ...preview.pending],
      ...(moreFiles.length > 0 ? { moreFiles } : {}),
    });
  }

  /** Plans in slices; anew where the program was changed between them. Undefined where it was stopped. */
  async #plan(
    imported: ImportedProgram,
    file: Pick<PlanSource, 'fileName' | 'fileHash'>,
    decisions: Decisions,
    { name, signal }: Job,
  ): Promise<ImportPlan | undefined> {
    const { state } = this.#program;
    for (let tries = 1; ; tries++) {
      const { revision } = this.#program;
      const isStale = () => this.#program.revision !== revision;
      const source = { ...file, row: findSource(state, imported, file.fileName) };
      if (tries > TRIES) return planImport(state, imported, source, decisions);
      const tell = ({ done, total }: PlanProgress) => {
        if (name !== undefined) this.#program.notify({ kind: 'progress', job: name, done, total });
      };
      const steps = planSteps(state, imported, source, decisions);
      const plan = await inSlices(steps, tell, () => signal.aborted || isStale());
      if (signal.aborted) return undefined;
      if (plan) return plan;
    }
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
    args: Omit<PreviewArgs, 'job'>,
    { fileName, bytes }: UploadedFile,
    more: readonly UploadedFile[],
    { name, signal }: Job,
  ): Promise<Result<ReadFiles>> {
    const options = args.options ?? {};
    const key = canonicalJson([args.uploadId, args.more ?? [], args.format, options]);
    const before = this.#read.get(key);
    if (before) return ok(before);
    if (name !== undefined) this.#program.notify({ kind: 'progress', job: name, done: 0, total: 0 });
    const input = { bytes, fileName, more, format: args.format, options };
    const read = await this.#jobs.run('import.read', input, { signal });
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
