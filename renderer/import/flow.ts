import { useSyncExternalStore } from 'react';
import type { ProgramApi } from '../../shared/contract/api.ts';
import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { ImportPreview } from '../../shared/contract/import.ts';
import type { Decisions } from '../../shared/merging/decisions.ts';
import { isEmptyDiff } from '../../shared/model/state.ts';
import type { Execute } from '../state/execute.ts';
import { useConnection } from '../state/use-program.ts';
import { type Incoming, mayBelongTogether } from './choose/incoming.ts';
import { type Done, doneWith } from './done.ts';
import { type Given, handOver, planOf, type ReadOptions } from './reading.ts';

/** Files that lie in the core, what their import would do, and what is decided about it. */
export interface Chosen extends Given {
  /** Those made so far; the preview may know only older ones. */
  readonly decisions: Decisions;
  /** How many were made here by hand: lost when the review is left. */
  readonly made: number;
  readonly preview: ImportPreview;
  /** The first plan of this reading: what was a question then stays in sight when it is answered. */
  readonly first: ImportPreview;
}
type ToPlan = Omit<Chosen, 'preview' | 'first'> & { readonly first?: ImportPreview };

export interface FlowState {
  readonly chosen: Chosen | null;
  /** Work that keeps the person waiting, in words. */
  readonly busy: string | null;
  /** A new plan is on its way; the one shown can be worked with. */
  readonly isPlanning: boolean;
  readonly problem: string | null;
  readonly done: Done | null;
  /** Files that wait: for the question whether the review may be left, or for their turn. */
  readonly asking: readonly Incoming[] | null;
  readonly next: readonly Incoming[];
}

const START: FlowState = {
  chosen: null,
  busy: null,
  isPlanning: false,
  problem: null,
  done: null,
  asking: null,
  next: [],
};
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
  #asked = 0;
  /** The core's name of the preview that is under way. */
  #job: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: ProgramApi) {
    this.#api = api;
    // What others change meanwhile may make other conflicts.
    api.subscribe((event) => {
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
    const request = this.#begin(`Reading ${names}…`, { chosen: null, next: [] });
    const given = await handOver(this.#api, files);
    if (request !== this.#asked) return;
    if (given.ok) await this.#plan(request, { ...given.value, format, decisions: {}, made: 0 });
    else this.#fail(given.problem.message);
    if (request === this.#asked && files.length > 1 && !this.#state.chosen) this.#set({ next: files });
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
    const { fileHash, recordsHash, fileName, format, pending } = chosen.preview;
    const result = await execute('import.apply', {
      fileHash,
      recordsHash,
      fileName,
      format,
      decisions: chosen.decisions as CommandArgs<'import.apply'>['decisions'],
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
    const { busy, chosen } = this.#state;
    if (busy && chosen) this.#set({ busy: null, isPlanning: false });
    else this.#set({ ...START, done: null });
  }

  dismiss(): void {
    this.#set({ done: null, next: [] });
  }

  #stop(): void {
    if (this.#job !== null) void this.#api.query('import.cancel', { job: this.#job });
    this.#job = null;
  }

  #begin(busy: string, also: Partial<FlowState> = {}): number {
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#set({ problem: null, done: null, isPlanning: false, busy, ...also });
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

  async #plan(request: number, next: ToPlan): Promise<void> {
    // What was asked before is no longer wanted: the core need not go on with it.
    this.#stop();
    this.#job = crypto.randomUUID();
    const answer = await planOf(this.#api, next, next.decisions, this.#job);
    if (request !== this.#asked) return;
    this.#job = null;
    if (!answer.ok) return this.#fail(answer.problem.message);
    const preview = answer.value;
    const first = next.first?.recordsHash === preview.recordsHash ? next.first : preview;
    const chosen: Chosen = { ...next, decisions: preview.decisions, preview, first };
    this.#set({ chosen, busy: null, isPlanning: false, problem: null });
  }

  #set(next: Partial<FlowState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }
}

const flows = new WeakMap<ProgramApi, ImportFlow>();

/** The page's import: one for each program. */
export function importFlow(api: ProgramApi): ImportFlow {
  const flow = flows.get(api) ?? new ImportFlow(api);
  flows.set(api, flow);
  return flow;
}

export function useImportFlow(): { readonly flow: ImportFlow; readonly state: FlowState } {
  const flow = importFlow(useConnection().api);
  return { flow, state: useSyncExternalStore(flow.subscribe, () => flow.state) };
}
