import { randomUUID } from 'node:crypto';
import type { ProgramApi, Reply, Snapshot } from '../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../shared/contract/commands.ts';
import { ok, type Result } from '../../shared/contract/problem.ts';
import { type ProgramState, stateFromRows } from '../../shared/model/state.ts';
import type { OpenOptions } from '../core/open.ts';
import { forkHost } from '../jobs/fork-host.ts';
import { readProfile } from '../profile.ts';

/** What every opening by a command line says of itself. */
export function openOptions(kind: OpenOptions['kind'] = 'cli'): OpenOptions {
  const { actorId, name } = readProfile();
  return { actor: { id: actorId, name }, kind, jobs: forkHost() };
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
