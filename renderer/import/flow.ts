import type { ProgramApi } from '../../shared/contract/api.ts';
import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { ImportPreview } from '../../shared/contract/import.ts';
import type { TableDescription, TableOptions } from '../../shared/contract/import-tables.ts';
import { ok, type Result } from '../../shared/contract/problem.ts';
import type { Decisions } from '../../shared/merging/decisions.ts';
import { isEmptyDiff } from '../../shared/model/state.ts';
import type { Execute } from '../state/execute.ts';
import { type Incoming, mayBelongTogether } from './choose/incoming.ts';
import { doneWith } from './done.ts';
import { type Chosen, type FlowState, START, type ToPlan } from './flow-state.ts';
import { type Mapping, MappingWork } from './mapping/mapping-work.ts';
import { asksOf } from './mapping/readings.ts';
import { descriptionOf, handOver, mayBeTables, planOf, type ReadOptions } from './reading.ts';

/** The format of tables of any kind, whose columns a person may say. */
export const TABLE_FORMAT = 'csv';

/** So long nothing may be decided before it is planned again, in milliseconds. */
const CALM = 150;

/**
 * An import from the files to its result: read, look, decide, apply. It outlives the screen: who looks up a talk and
 * comes back finds the review as it was. Only the answer to what was asked last is shown.
 */
export class ImportFlow {
  readonly #api: ProgramApi;
  readonly #listeners = new Set<() => void>();
  #state: FlowState = START;
  /** The files of the import, as they were handed over last. */
  #files: readonly Incoming[] = [];
  readonly #mapping: MappingWork;
  #asked = 0;
  /** The core's name of the preview that is under way. */
  #job: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: ProgramApi) {
    this.#api = api;
    this.#mapping = new MappingWork(api, (mapping) => this.#set({ mapping }));
    // What others change meanwhile may make other conflicts.
    api.subscribe((event) => {
      if (event.kind === 'progress' && event.job === this.#job && event.total > 0)
        this.#set({ progress: event.done / event.total });
      if (event.kind === 'change' && this.#state.chosen && !this.#state.busy) this.#planSoon();
    });
  }

  get state(): FlowState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Takes files in; where decisions of a review would be lost, it is asked first. */
  offer(files: readonly Incoming[]): void {
    if (files.length === 0) return;
    if (this.#state.chosen && this.#state.chosen.made > 0) this.#set({ asking: files });
    else void this.take(files);
  }

  /** The answer to the question whether the review may be left. */
  answer(isLeaving: boolean): void {
    const { asking } = this.#state;
    this.#set({ asking: null });
    if (isLeaving && asking) void this.take(asking);
  }

  /** Reads files as one import; those that cannot be read together are read one after the other. */
  async take(files: readonly Incoming[], format: string | null = null): Promise<void> {
    this.#files = files;
    if (files.length > 1 && !mayBelongTogether(files.map(({ name }) => name))) return this.takeApart();
    const names = files.map(({ name }) => name).join(', ');
    const request = this.#begin(`Reading ${names}…`, { chosen: null, mapping: null, next: [] });
    const given = await handOver(this.#api, files);
    if (request !== this.#asked) return;
    if (given.ok) await this.#look(request, { ...given.value, format, decisions: {}, made: 0 });
    else this.#fail(given.problem.message);
    const isTaken = this.#state.chosen !== null || this.#state.mapping !== null;
    if (request === this.#asked && files.length > 1 && !isTaken) this.#set({ next: files });
  }

  /** Reads files that were taken as one import one after the other instead. */
  async takeApart(): Promise<void> {
    this.#set({ next: this.#files });
    await this.takeNext();
  }

  /** Goes on with the first of the files that wait; the others wait on. */
  async takeNext(): Promise<void> {
    const [first, ...others] = this.#state.next;
    if (!first) return;
    await this.take([first]);
    this.#set({ next: others });
  }

  /** From the review to how its tables are read. */
  async openMapping(): Promise<void> {
    const { chosen } = this.#state;
    if (!chosen) return;
    const request = this.#begin('Looking at the columns…');
    const described = await descriptionOf(this.#api, chosen);
    if (request !== this.#asked) return;
    if (!described.ok) return this.#fail(described.problem.message);
    const { first: _, preview, ...rest } = chosen;
    this.#map(rest, described.value, ok(preview));
  }

  /** Tables are to be read in another way: it is tried at once. */
  map(options: TableOptions): void {
    const { mapping } = this.#state;
    if (mapping) this.#mapping.change(mapping, options);
  }

  /** From how the tables are read to what that would do. */
  leaveMapping(): void {
    const { mapping } = this.#state;
    if (!mapping?.preview) return;
    const { preview, uploadId, more, names, format, options, decisions, made } = mapping;
    this.#show({ uploadId, more, names, format, options, decisions, made }, preview);
  }

  /** Takes decisions by their ids; undefined takes one back. Shown at once, planned again a little later. */
  decide(made: Readonly<Record<string, unknown>>): void {
    const { chosen } = this.#state;
    if (!chosen) return;
    const decisions: Record<string, unknown> = { ...chosen.decisions };
    for (const [id, value] of Object.entries(made)) {
      if (value === undefined) delete decisions[id];
      else decisions[id] = value;
    }
    this.replaceDecisions(decisions, Object.keys(made).length);
  }

  /** All decisions anew, as from a file that was saved; `count` of them are not known to be kept elsewhere. */
  replaceDecisions(decisions: Decisions, count = 1): void {
    const { chosen } = this.#state;
    if (!chosen) return;
    this.#set({ chosen: { ...chosen, decisions, made: chosen.made + count } });
    this.#planSoon();
  }

  /** Reads the file in another way; the review stays if that cannot be done. */
  async readAs(format: string | null, options: ReadOptions = {}): Promise<void> {
    const { chosen } = this.#state;
    if (!chosen) return;
    const isSame = format === chosen.preview.format;
    const request = this.#begin('Reading it again…');
    await this.#plan(request, { ...chosen, format, options, decisions: isSame ? chosen.decisions : {} });
  }

  async apply(execute: Execute): Promise<void> {
    const seen = this.#state.chosen;
    if (!seen) return;
    if (this.#state.isPlanning && !(await this.#planBeforeApplying(seen))) return;
    const { chosen } = this.#state;
    if (!chosen) return;
    this.#begin('Importing…');
    const { fileHash, recordsHash, fileName, format, pending, moreFiles } = chosen.preview;
    const result = await execute('import.apply', {
      fileHash,
      recordsHash,
      fileName,
      format,
      decisions: chosen.decisions as CommandArgs<'import.apply'>['decisions'],
      ...(moreFiles ? { moreFiles: [...moreFiles] } : {}),
      questions: pending.map(({ kind, key }) => `${kind} ${key}`),
    });
    if (!result.ok) {
      this.#set({ busy: null });
      if (result.problem.code === 'changed-since') this.#planSoon();
      return;
    }
    const isNothing = isEmptyDiff(result.value.diff);
    this.#set({ busy: null, chosen: null, done: doneWith(chosen, result.value.value, isNothing) });
  }

  /** Stops what is going on: a reading leaves what was there, a review is left. */
  cancel(): void {
    this.#asked += 1;
    this.#stop();
    clearTimeout(this.#timer);
    const { busy, chosen, mapping } = this.#state;
    this.#mapping.stop();
    if (mapping && chosen) this.#set({ mapping: null });
    else if (busy && chosen) this.#set({ busy: null, isPlanning: false });
    else this.#set({ ...START, done: null });
  }

  dismiss(): void {
    this.#set({ done: null, next: [] });
  }

  async #preview(next: ToPlan): Promise<Result<ImportPreview>> {
    // What was asked before is no longer wanted: the core need not go on with it.
    this.#stop();
    const job = crypto.randomUUID();
    this.#job = job;
    const answer = await planOf(this.#api, next, next.decisions, job);
    if (this.#job === job) this.#job = null;
    return answer;
  }

  #stop(): void {
    if (this.#job !== null) void this.#api.query('import.cancel', { job: this.#job });
    this.#job = null;
  }

  #begin(busy: string, also: Partial<FlowState> = {}): number {
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#set({ problem: null, done: null, isPlanning: false, progress: null, busy, ...also });
    return this.#asked;
  }

  #fail(problem: string): void {
    this.#set({ busy: null, isPlanning: false, problem });
  }

  /** Plans with the latest decisions; what came up by them is shown before it is applied. */
  async #planBeforeApplying({ preview, ...rest }: Chosen): Promise<boolean> {
    await this.#plan(this.#begin('Planning…'), rest);
    const known = new Set(preview.pending.map(({ key }) => key));
    const arose = this.#state.chosen?.preview.pending.filter(({ key }) => !known.has(key)) ?? [];
    const [first] = arose;
    if (!first || this.#state.problem) return this.#state.problem === null;
    const words = arose.length === 1 ? 'A new question came' : `${arose.length} new questions came`;
    this.#set({ problem: `${words} up by what you decided: ${first.message} Look at it, then apply.` });
    return false;
  }

  #planSoon(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const request = this.#asked;
    this.#set({ isPlanning: true });
    this.#timer = setTimeout(() => {
      const { chosen } = this.#state;
      if (chosen && request === this.#asked) void this.#plan(request, chosen);
    }, CALM);
  }

  /** Plans files that are new here; of tables it is looked first whether a person should say how they are read. */
  async #look(request: number, next: ToPlan): Promise<void> {
    const plan = await this.#preview(next);
    if (request !== this.#asked) return;
    const isTable = plan.ok ? plan.value.format === TABLE_FORMAT : mayBeTables(next);
    const described = isTable ? await descriptionOf(this.#api, next) : null;
    if (request !== this.#asked) return;
    const description = described?.ok && described.value.takesMapping ? described.value : null;
    if (description && (!plan.ok || asksOf(description).length > 0)) this.#map(next, description, plan);
    else if (plan.ok) this.#show(next, plan.value);
    else this.#fail(plan.problem.message);
  }

  #map(next: ToPlan, description: TableDescription, plan: Result<ImportPreview>): void {
    const mapping: Mapping = {
      ...next,
      description,
      first: description,
      chosen: description.options,
      preview: plan.ok ? plan.value : null,
      problem: plan.ok ? null : plan.problem.message,
      isReading: false,
    };
    this.#set({ mapping, busy: null, problem: null });
  }

  async #plan(request: number, next: ToPlan): Promise<void> {
    const answer = await this.#preview(next);
    if (request !== this.#asked) return;
    if (!answer.ok) return this.#fail(answer.problem.message);
    this.#show(next, answer.value);
  }

  #show(next: ToPlan, preview: ImportPreview): void {
    const first = next.first?.recordsHash === preview.recordsHash ? next.first : preview;
    const chosen: Chosen = { ...next, decisions: preview.decisions, preview, first };
    this.#set({ chosen, mapping: null, busy: null, isPlanning: false, problem: null });
  }

  #set(next: Partial<FlowState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }
}
