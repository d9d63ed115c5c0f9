import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProgramApi, Reply, Snapshot } from '../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../shared/contract/commands.ts';
import { ok, type Problem, type Result, refuse } from '../../shared/contract/problem.ts';
import { type ProgramState, stateFromRows } from '../../shared/model/state.ts';
import { type OpenOptions, type OpenProgram, openProgram } from '../core/open.ts';
import { attachToOwner } from '../core/owner.ts';
import { describeHolder, readSidecar } from '../core/sidecar.ts';
import type { WireClient } from '../core/wire/client.ts';
import { forkHost } from '../jobs/fork-host.ts';
import { readProfile } from '../profile.ts';

/** A short-lived owner (a command line) is waited for this long. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 50;

/** A program that a verb works on: owned by this process, or by another one that we work through. */
export type Session =
  | { readonly kind: 'own'; readonly api: ProgramApi; readonly program: OpenProgram; close(): Promise<void> }
  | { readonly kind: 'attached'; readonly api: ProgramApi; readonly client: WireClient; close(): Promise<void> };

/** What every opening by a command line says of itself. */
export function openOptions(kind: OpenOptions['kind'] = 'cli'): OpenOptions {
  const { actorId, name } = readProfile();
  return { actor: { id: actorId, name }, kind, jobs: forkHost() };
}

/**
 * Opens a program for a verb: through the process that has it open, else by itself. Where it is held and its holder does
 * not let us in, the refusal says who holds it and since when (decision 15).
 */
export async function openSession(path: string, options: OpenOptions): Promise<Result<Session>> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const client = await attachToOwner(path);
    if (client) return ok({ kind: 'attached', api: client, client, close: async () => client.close() });
    const opened = await openProgram(path, options);
    if (opened.ok) {
      const program = opened.value;
      return ok({ kind: 'own', api: program.api, program, close: () => program.close() });
    }
    if (opened.problem.code !== 'open-elsewhere') return opened;
    // A command line is soon done; an owner without a word may be just about to leave it.
    const holder = readSidecar(path);
    const isBrief = holder === null || holder.kind === 'cli';
    if (!isBrief || performance.now() > until) return { ok: false, problem: heldBy(path, opened.problem) };
    await pause(PAUSE_MS);
  }
}

function heldBy(path: string, problem: Problem): Problem {
  const holder = readSidecar(path);
  const who = holder ? `: ${describeHolder(holder)}` : ' in another process, which does not say who it is';
  const message = `${path} is open elsewhere${who}. Nothing was changed. Close it there and try again.`;
  return refuse('open-elsewhere', message, problem.details).problem;
}

/** The program of a session as it is now. */
export interface Seen {
  readonly snapshot: Snapshot;
  readonly state: ProgramState;
}

/** Takes the program's snapshot. */
export async function look(api: ProgramApi): Promise<Result<Seen>> {
  const snapshot = await api.query('program.snapshot', {});
  return snapshot.ok ? ok({ snapshot: snapshot.value, state: stateFromRows(snapshot.value.rows) }) : snapshot;
}

/** Runs a command for the person at this command line. */
export const execute = <K extends CommandName>(
  api: ProgramApi,
  name: K,
  args: CommandArgs<K>,
  baseRevision: number,
): Promise<Result<Reply<K>>> => api.execute(name, args, { commandId: randomUUID(), baseRevision });
