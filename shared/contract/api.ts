import type { Diff, ProgramRows } from '../model/state.ts';
import type { CommandArgs, CommandName, CommandValue } from './commands.ts';
import type { Result } from './problem.ts';
import type { QueryArgs, QueryName, QueryValue } from './queries.ts';

/** Who, when and on what a command stands (decision 8). The core fills `actor` and `at` in for its shells. */
export interface Envelope {
  /** UUID made by the client; the same id twice has one effect. New ids derive from it. */
  readonly commandId: string;
  /** The profile of this machine. */
  readonly actor: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** The revision the client saw; told, not checked, unless the command says otherwise. */
  readonly baseRevision: number;
}

/** What a client itself says of a command. */
export interface ClientEnvelope {
  readonly commandId: string;
  readonly baseRevision: number;
}

/** The answer to a command: the revision after it, what it made, and the row diff (empty if nothing changed). */
export interface Reply<K extends CommandName> {
  readonly revision: number;
  readonly value: CommandValue<K>;
  readonly diff: Diff;
}

/** What may be undone and redone by this actor now, by the labels of the history. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Told to every subscriber after each commit, in order and without gaps: revision is the one before plus one. */
export interface ChangeEvent {
  readonly kind: 'change';
  readonly revision: number;
  readonly commandId: string;
  readonly command: string;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly diff: Diff;
  readonly history: UndoState;
}

/** Other things a screen should know. */
export type NoticeEvent =
  | { readonly kind: 'progress'; readonly job: string; readonly done: number; readonly total: number }
  | { readonly kind: 'damage'; readonly message: string }
  | { readonly kind: 'read-only'; readonly message: string };

export type ProgramEvent = ChangeEvent | NoticeEvent;

/** The whole program and what surrounds it, in one answer. */
export interface Snapshot {
  readonly revision: number;
  readonly rows: ProgramRows;
  readonly history: UndoState;
  /** File name without folder; where the program is read-only, why. */
  readonly fileName: string;
  readonly readOnly: string | null;
}

/** The one object behind every shell. Nothing throws across it; refusals are values. */
export interface ProgramApi {
  execute<K extends CommandName>(name: K, args: CommandArgs<K>, envelope: ClientEnvelope): Promise<Result<Reply<K>>>;
  query<K extends QueryName>(name: K, args: QueryArgs<K>): Promise<Result<QueryValue<K>>>;
  /** Calls `listener` after every commit; the returned function ends it. */
  subscribe(listener: (event: ProgramEvent) => void): () => void;
  /** Hands file bytes over (at most 50 MB); the answer is an opaque id for queries and commands. */
  upload(name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Takes the bytes that a query left for download. */
  download(id: string): Promise<Result<Uint8Array>>;
}
