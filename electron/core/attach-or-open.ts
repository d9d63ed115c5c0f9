import { setTimeout as pause } from 'node:timers/promises';
import type { ProgramApi } from '../../shared/contract/api.ts';
import { ok, type Problem, type Result, refuse } from '../../shared/contract/problem.ts';
import { type OpenOptions, type OpenProgram, openProgram } from './open.ts';
import { attachToOwner } from './owner.ts';
import { describeHolder, readSidecar } from './sidecar.ts';
import type { WireClient } from './wire/client.ts';

/** A short-lived owner (a command line) is waited for this long. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 50;

/** A program to work on: owned by this process, or by another one that we work through. */
export type Session =
  | { readonly kind: 'own'; readonly api: ProgramApi; readonly program: OpenProgram; close(): Promise<void> }
  | { readonly kind: 'attached'; readonly api: ProgramApi; readonly client: WireClient; close(): Promise<void> };

/**
 * Reaches a program through the process that has it open, else opens it. Where it is held and its holder does not let us
 * in, the refusal says who holds it and since when (decision 15).
 */
export async function attachOrOpen(path: string, options: OpenOptions): Promise<Result<Session>> {
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
