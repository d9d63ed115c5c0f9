import type {
  ChangeEvent,
  ClientEnvelope,
  Envelope,
  NoticeEvent,
  ProgramEvent,
  Reply,
  UndoState,
} from '../../shared/contract/api.ts';
import { type CommandArgs, type CommandName, type CommandValue, commands } from '../../shared/contract/commands.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { HistoryEntry, Verification } from '../../shared/contract/queries.ts';
import { type Diff, isEmptyDiff, type ProgramState } from '../../shared/model/state.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { sqliteProblem } from './database/connection.ts';
import { FIRST_HASH, headerHash, type Journal, type JournalHeader } from './database/journal.ts';
import { FileReplaced, type Writer } from './database/writer.ts';
import { handlers } from './dispatch.ts';
import { dropGate } from './drop-gate.ts';
import type { Handler } from './handler.ts';
import { type Step, takeBack } from './history.ts';
import { formatStateHash, hashAfter, parseStateHash, type StateHash } from './state-hash.ts';
import { type Blobs, type Counters, InvalidValue, type OpenTx, openTx } from './tx.ts';
import { UndoStacks } from './undo-stacks.ts';
import { verifyProgram } from './verify.ts';

/** A program in memory over its file: runs commands one after the other, each durable before it is answered. */
export class Program {
  readonly state: ProgramState;
  readonly #writer: Writer;
  readonly #path: string;
  readonly #stacks = new UndoStacks();
  readonly #counters: Counters;
  readonly #listeners = new Set<(event: ProgramEvent) => void>();
  readonly #notices: NoticeEvent[] = [];
  /** Which revision each command made, so that one sent twice has one effect. */
  readonly #commands = new Map<string, number>();
  readonly #staged = new Map<string, Uint8Array>();
  readonly #clock: () => string;
  readonly readOnly: string | null;
  #revision = 0;
  #head = FIRST_HASH;
  #stateHash: StateHash = 0n;

  constructor(writer: Writer, path: string, readOnly: string | null, clock: () => string) {
    this.#writer = writer;
    this.#path = path;
    this.#clock = clock;
    this.readOnly = readOnly;
    this.state = writer.load();
    this.#counters = writer.counters();
    for (const header of writer.journal.headers()) {
      this.#stacks.add(header);
      this.#revision = header.revision;
      this.#head = header.hash;
      this.#stateHash = parseStateHash(header.stateHash);
      this.#commands.set(header.commandId, header.revision);
    }
  }

  get revision(): number {
    return this.#revision;
  }

  /** The state hash that the journal's head names. */
  get stateHash(): string {
    return formatStateHash(this.#stateHash);
  }

  /** The journal, to be read. */
  get journal(): Journal {
    return this.#writer.journal;
  }

  /** The time of the last change (UTC), or null in an empty file. */
  get lastChangeAt(): string | null {
    return this.#writer.journal.page(this.#revision + 1, 1)[0]?.at ?? null;
  }

  /** The revision that published a release. */
  revisionOfRelease(id: string): number {
    return this.#writer.journal.lastTouch('release', id, '*') ?? 0;
  }

  /** Runs a command for an actor. What it may not do is told as a problem; then nothing was written. */
  execute<K extends CommandName>(name: K, args: unknown, client: ClientEnvelope, actor: string): Result<Reply<K>> {
    if (this.readOnly) return refuse('read-only', `This program is open for reading only: ${this.readOnly}.`);
    const parsed = commands[name].args.safeParse(args);
    if (!parsed.success) return refuse('invalid', explainIssue(name, parsed.error.issues[0]));
    const repeated = this.#answered<K>(client.commandId);
    if (repeated) return repeated;
    const envelope: Envelope = { ...client, actor, at: this.#clock() };
    return this.run(name, parsed.data as CommandArgs<K>, envelope);
  }

  /** Runs a checked command under a whole envelope; replaying a journal calls this. */
  run<K extends CommandName>(name: K, args: CommandArgs<K>, envelope: Envelope): Result<Reply<K>> {
    const label = this.#label(name, args, envelope.actor);
    const tx = openTx(this.state, envelope, this.#counters, this.blobs);
    try {
      const targets = this.#targets(name, args, envelope.actor);
      const gate = dropGate(name, args, this.state);
      const done = targets ? this.#travel(name, targets, tx) : this.#handle(name, tx, args);
      if (!done.ok) {
        tx.rollback();
        return done;
      }
      const blocked = gate?.(this.state);
      if (blocked) {
        tx.rollback();
        return blocked;
      }
      const diff = tx.diff();
      if (isEmptyDiff(diff)) return ok({ revision: this.#revision, value: done.value, diff });
      return ok(this.#commit(name, args, envelope, label, targets, done.value as CommandValue<K>, diff, tx));
    } catch (error) {
      tx.rollback();
      if (error instanceof InvalidValue) return refuse('invalid', error.message);
      if (error instanceof FileReplaced)
        return refuse('file-replaced', `${error.message} Save a copy of this program to keep it.`);
      return { ok: false, problem: sqliteProblem(error, this.#path) };
    }
  }

  subscribe(listener: (event: ProgramEvent) => void): () => void {
    this.#listeners.add(listener);
    for (const notice of this.#notices) queueMicrotask(() => this.#listeners.has(listener) && listener(notice));
    return () => void this.#listeners.delete(listener);
  }

  /** Tells every listener, and what stays true (damage, read only) also those that come later. */
  notify(event: NoticeEvent): void {
    if (event.kind !== 'progress') this.#notices.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  history(actor: string): UndoState {
    return this.#stacks.state(actor);
  }

  historyPage(limit: number, before: number | undefined, actor: string): HistoryEntry[] {
    const undoable = new Set(this.#stacks.toUndo(actor, 0));
    return this.#writer.journal.page(before ?? this.#revision + 1, limit).map((header) => ({
      revision: header.revision,
      command: header.command,
      label: header.label,
      actor: header.actor,
      at: header.at,
      undone: this.#stacks.isUndone(header.revision),
      mine: undoable.has(header.revision),
    }));
  }

  verify(): Verification {
    return verifyProgram(this.#writer, this.state, this.stateHash, this.#revision);
  }

  /** Keeps bytes in memory under their hash until a command names it. */
  stage(bytes: Uint8Array): string {
    const hash = sha256(bytes);
    this.#staged.set(hash, bytes);
    return hash;
  }

  readonly blobs: Blobs = {
    read: (hash) => this.#staged.get(hash) ?? this.#writer.blob(hash),
  };

  #answered<K extends CommandName>(commandId: string): Result<Reply<K>> | null {
    const revision = this.#commands.get(commandId);
    if (revision === undefined) return null;
    const body = this.#writer.journal.body(revision);
    return ok({ revision, value: (body?.value ?? null) as CommandValue<K>, diff: body?.diff ?? {} });
  }

  #handle<K extends CommandName>(
    name: K,
    tx: Parameters<Handler<K>>[0],
    args: CommandArgs<K>,
  ): Result<CommandValue<K>> {
    const handler = handlers[name] as unknown as Handler<K>;
    return handler(tx, args);
  }

  #label<K extends CommandName>(name: K, args: CommandArgs<K>, actor: string): string {
    if (name === 'history.undo') {
      const more = this.#stacks.toUndo(actor, (args as CommandArgs<'history.undo'>).to).length - 1;
      return `Undo: ${this.#stacks.state(actor).undo ?? 'nothing'}${more > 0 ? ` and ${more} more` : ''}`;
    }
    if (name === 'history.redo') return `Redo: ${this.#stacks.state(actor).redo ?? 'nothing'}`;
    const label = commands[name].label as (args: CommandArgs<K>, state: ProgramState) => string;
    return label(args, this.state).slice(0, 500);
  }

  #targets<K extends CommandName>(name: K, args: CommandArgs<K>, actor: string): number[] | null {
    if (name === 'history.undo') return this.#stacks.toUndo(actor, (args as CommandArgs<'history.undo'>).to);
    if (name === 'history.redo') return this.#stacks.toRedo(actor);
    return null;
  }

  #travel(
    name: CommandName,
    targets: readonly number[],
    tx: Parameters<typeof takeBack>[0],
  ): Result<{ labels: string[] }> {
    const undoing = name === 'history.undo';
    if (targets.length === 0) {
      return undoing
        ? refuse('nothing-to-undo', 'There is nothing of yours to undo.')
        : refuse('nothing-to-redo', 'There is nothing to redo.');
    }
    const labels: string[] = [];
    for (const revision of targets) {
      const body = this.#writer.journal.body(revision);
      const label = this.#stacks.labelOf(revision);
      if (!body) return refuse('not-undoable', `The details of “${label}” were erased, so it cannot be taken back.`);
      const step: Step = { revision, label, diff: body.diff, undoing };
      const done = takeBack(tx, step, this.#writer.journal);
      if (!done.ok) return done;
      labels.push(label);
    }
    return ok({ labels });
  }

  #commit<K extends CommandName>(
    name: K,
    args: CommandArgs<K>,
    envelope: Envelope,
    label: string,
    targets: readonly number[] | null,
    value: CommandValue<K>,
    diff: Diff,
    { keptBlobs, madeBlobs }: Pick<OpenTx, 'keptBlobs' | 'madeBlobs'>,
  ): Reply<K> {
    const revision = this.#revision + 1;
    const body = { args: canonicalJson(args), diff: JSON.stringify(diff), value: JSON.stringify(value) };
    const unhashed = {
      revision,
      commandId: envelope.commandId,
      command: name,
      argsHash: sha256(body.args),
      actor: envelope.actor,
      at: envelope.at,
      label,
      targets,
      diffHash: sha256(body.diff),
      previousHash: this.#head,
    };
    const after = hashAfter(this.#stateHash, diff, this.state);
    const header: JournalHeader = { ...unhashed, hash: headerHash(unhashed), stateHash: formatStateHash(after) };
    const blobs = new Map([...madeBlobs, ...[...keptBlobs].flatMap((hash) => this.#stagedBlob(hash))]);
    this.#writer.commit({ header, body, diff, counters: this.#counters, blobs });
    this.#revision = revision;
    this.#head = header.hash;
    this.#stateHash = after;
    this.#stacks.add(header);
    this.#commands.set(header.commandId, revision);
    for (const hash of blobs.keys()) this.#staged.delete(hash);
    this.#announce(header, diff);
    return { revision, value, diff };
  }

  #stagedBlob(hash: string): [string, Uint8Array][] {
    const bytes = this.#staged.get(hash);
    return bytes ? [[hash, bytes]] : [];
  }

  #announce(header: JournalHeader, diff: Diff): void {
    const event: ChangeEvent = {
      kind: 'change',
      revision: header.revision,
      commandId: header.commandId,
      command: header.command,
      label: header.label,
      actor: header.actor,
      at: header.at,
      diff,
      history: this.#stacks.state(header.actor),
    };
    for (const listener of this.#listeners) listener(event);
  }
}

function explainIssue(name: string, issue: { path: PropertyKey[]; message: string } | undefined): string {
  const where = issue && issue.path.length > 0 ? `, ${issue.path.map(String).join('.')}` : '';
  return `${name}${where}: ${issue?.message ?? 'does not fit'}.`;
}
