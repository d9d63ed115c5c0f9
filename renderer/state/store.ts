import { findConflicts, updateConflicts } from '../../shared/conflicts/engine.ts';
import { isPressing } from '../../shared/conflicts/finding.ts';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { SCHEDULE_RULES, withTextsOf } from '../../shared/conflicts/search-texts.ts';
import { type RuleSettings, settingsOf } from '../../shared/conflicts/settings.ts';
import type { ChangeEvent, ProgramApi, Snapshot, UndoState } from '../../shared/contract/api.ts';
import { applyDiff, type Diff, type ProgramState, reverseDiff, stateFromRows } from '../../shared/model/state.ts';
import {
  type Plan,
  type PlanId,
  type Program,
  type SessionId,
  type TableName,
  tableNames,
} from '../../shared/model/tables.ts';
import { buildIndex, type ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../shared/schedule/update-index.ts';
import { hasMuchText, searchInSlices } from './late-texts.ts';
import { notify } from './notices.ts';
import { isSameDiff } from './same-diff.ts';

const NONE: readonly Conflict[] = [];

/**
 * The program as this page knows it: one snapshot, then the diffs of every change in order. What follows from it (the
 * schedule index, the conflicts) is kept up to date with each diff. Rows that did not change stay the same objects.
 */
export class ProgramStore {
  readonly #api: ProgramApi;
  readonly #listeners = new Set<() => void>();
  readonly #versions = new Map<TableName, number>();
  #waiting: ChangeEvent[] = [];
  #fetching = false;
  #state: ProgramState;
  #index: ScheduleIndex;
  #settings: RuleSettings;
  #conflicts: readonly Conflict[] = NONE;
  #bySession: ReadonlyMap<SessionId, readonly Conflict[]> = new Map();
  #stopTexts: () => void = () => undefined;
  #chosen: Plan | null = null;
  #revision: number;
  #predicted: Diff | null = null;
  #history: UndoState;
  #file: Pick<Snapshot, 'fileName' | 'readOnly'>;

  private constructor(api: ProgramApi, snapshot: Snapshot) {
    this.#api = api;
    this.#state = stateFromRows(snapshot.rows);
    this.#index = buildIndex(this.#state, this.planId);
    this.#settings = settingsOf(this.#state);
    this.#revision = snapshot.revision;
    this.#history = snapshot.history;
    this.#file = { fileName: snapshot.fileName, readOnly: snapshot.readOnly };
    this.#findAll();
  }

  /** Listens first and fetches then, so that no change is missed. Answers the problem's words where it is refused. */
  static async open(api: ProgramApi): Promise<ProgramStore | string> {
    const early: ChangeEvent[] = [];
    let receive = (event: ChangeEvent): void => void early.push(event);
    const stop = api.subscribe((event) => {
      if (event.kind === 'change') receive(event);
    });
    const answer = await api.query('program.snapshot', {});
    if (!answer.ok) {
      stop();
      return answer.problem.message;
    }
    const store = new ProgramStore(api, answer.value);
    receive = (event) => store.#receive(event);
    for (const event of early) store.#receive(event);
    return store;
  }

  get state(): ProgramState {
    return this.#state;
  }
  get index(): ScheduleIndex {
    return this.#index;
  }
  get settings(): RuleSettings {
    return this.#settings;
  }
  /** All conflicts, gravest first, accepted ones among them. A new array after each change. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }
  get revision(): number {
    return this.#revision;
  }
  get history(): UndoState {
    return this.#history;
  }
  get file(): Pick<Snapshot, 'fileName' | 'readOnly'> {
    return this.#file;
  }
  get program(): Program {
    const program = this.#state.program.get('program');
    if (!program) throw new Error('a program has its facts');
    return program;
  }
  /** The plan that this page shows, which all places and conflicts are of: the current one unless a variant was chosen. */
  get planId(): PlanId {
    return this.#chosen?.id ?? this.program.currentPlanId;
  }
  get isVariant(): boolean {
    return this.planId !== this.program.currentPlanId;
  }

  /** Shows a plan in this page alone; null, or one that is not there, is the current one. */
  showPlan(id: PlanId | null): void {
    this.#chosen = id === null ? null : (this.#state.plan.get(id) ?? null);
    this.#followPlan();
    this.#tell();
  }

  /** The conflicts of a session that ask for something to be done (see `isPressing`); the same array as long as they are the same. */
  conflictsOf(sessionId: SessionId): readonly Conflict[] {
    return this.#bySession.get(sessionId) ?? NONE;
  }

  /** Counts up whenever a row of the table changes. */
  version(table: TableName): number {
    return this.#versions.get(table) ?? 0;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Whether a change is shown that the core has not answered yet. */
  get isSaving(): boolean {
    return this.#predicted !== null;
  }

  /**
   * Shows a change before its answer is there: what the command will write. The next change from the core settles it:
   * the very same one finds it done, any other one takes it back first. One at a time; a second one waits for its answer.
   */
  predict(diff: Diff): void {
    if (this.#predicted !== null || this.#fetching) return;
    this.#predicted = diff;
    this.#write(diff);
    this.#tell();
  }

  /** Takes back what was predicted: its command was refused. */
  withdraw(): void {
    if (this.#takeBack()) this.#tell();
  }

  /** Takes the diff of an answer in at once, if it is the next one; its event then finds it done. */
  take(reply: { readonly revision: number; readonly diff: Diff }): void {
    if (reply.revision === this.#revision + 1) this.#apply(reply.revision, reply.diff);
  }

  /** Fetches the whole program again: after a gap in the events, or when the connection is back. */
  async refetch(): Promise<string | null> {
    this.#fetching = true;
    const answer = await this.#api.query('program.snapshot', {});
    this.#fetching = false;
    if (!answer.ok) return answer.problem.message;
    const { revision, rows, history, fileName, readOnly } = answer.value;
    this.#predicted = null;
    this.#state = stateFromRows(rows);
    this.#revision = revision;
    this.#history = history;
    this.#file = { fileName, readOnly };
    this.#checkChosen();
    this.#rebuild();
    for (const table of tableNames) this.#versions.set(table, this.version(table) + 1);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.#receive(event);
    this.#tell();
    return null;
  }

  #receive(event: ChangeEvent): void {
    if (this.#fetching) {
      this.#waiting.push(event);
      return;
    }
    if (event.revision > this.#revision + 1) {
      void this.refetch();
      return;
    }
    this.#history = event.history;
    if (event.revision === this.#revision + 1) this.#apply(event.revision, event.diff);
    else this.#tell();
  }

  #apply(revision: number, diff: Diff): void {
    this.#revision = revision;
    if (this.#predicted !== null && isSameDiff(this.#predicted, diff)) this.#predicted = null;
    else {
      this.#takeBack();
      this.#write(diff);
    }
    this.#tell();
  }

  #takeBack(): boolean {
    const predicted = this.#predicted;
    this.#predicted = null;
    if (predicted !== null) this.#write(reverseDiff(predicted));
    return predicted !== null;
  }

  #write(diff: Diff): void {
    applyDiff(this.#state, diff);
    for (const table of tableNames) if (diff[table]) this.#versions.set(table, this.version(table) + 1);
    if (!this.#followPlan()) {
      const change = updateIndex(this.#index, this.#state, diff);
      if (diff.ruleSetting || diff.acceptance) this.#settings = settingsOf(this.#state);
      if (diff.ruleSetting || diff.acceptance) this.#findAll();
      else this.#setConflicts(updateConflicts(this.#conflicts, this.#index, this.#settings, change));
    }
  }

  /** Goes back to the current plan where the chosen one is gone, and follows one that became the current. */
  #checkChosen(): void {
    const chosen = this.#chosen;
    if (chosen === null) return;
    const plan = this.#state.plan.get(chosen.id);
    this.#chosen = plan && plan.id !== this.program.currentPlanId ? plan : null;
    if (plan) return;
    const current = this.#state.plan.get(this.planId)?.name ?? '';
    notify('news', `“${chosen.name}” is no longer there. “${current}”, the current plan, is shown.`);
  }

  /** Brings index and conflicts to the plan to be shown; false where they are of it already. */
  #followPlan(): boolean {
    this.#checkChosen();
    if (this.#index.planId === this.planId) return false;
    this.#rebuild();
    // All that is worked out from places is another now.
    this.#versions.set('placement', this.version('placement') + 1);
    return true;
  }

  #rebuild(): void {
    this.#index = buildIndex(this.#state, this.planId);
    this.#settings = settingsOf(this.#state);
    this.#findAll();
  }

  /** All conflicts; of much text what is known stands until the rules on texts were asked again, beside other work. */
  #findAll(): void {
    this.#stopTexts();
    if (!hasMuchText(this.#state)) {
      this.#setConflicts(findConflicts(this.#index, this.#settings));
      return;
    }
    this.#setConflicts(withTextsOf(findConflicts(this.#index, this.#settings, SCHEDULE_RULES), this.#conflicts));
    this.#stopTexts = searchInSlices(this.#index, this.#settings, (texts) => {
      this.#setConflicts(withTextsOf(this.#conflicts, texts));
      // What is worked out from conflicts is another now.
      this.#versions.set('ruleSetting', this.version('ruleSetting') + 1);
      this.#tell();
    });
  }

  #setConflicts(conflicts: readonly Conflict[]): void {
    const bySession = new Map<SessionId, Conflict[]>();
    for (const conflict of conflicts) {
      if (!isPressing(conflict)) continue;
      for (const id of conflict.sessions) {
        const list = bySession.get(id);
        if (list) list.push(conflict);
        else bySession.set(id, [conflict]);
      }
    }
    const before = this.#bySession;
    const kept = [...bySession].map(([id, list]) => {
      const old = before.get(id);
      const same = old?.length === list.length && old.every((conflict, i) => conflict === list[i]);
      return [id, same && old ? old : list] as const;
    });
    this.#bySession = new Map(kept);
    this.#conflicts = conflicts;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
