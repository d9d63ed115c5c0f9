import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProgram, type OpenOptions } from '../../../electron/core/open.ts';
import { forkHost } from '../../../electron/jobs/fork-host.ts';
import { readProfile } from '../../../electron/profile.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';

export const root = resolve(import.meta.dirname, '../../..');
export const entry = join(root, 'electron/cli.ts');
const data = resolve(root, '../shared/data');

/** The path of a real file of other conferences, or null where this machine has none. */
export function realFile(name: string): string | null {
  const path = join(data, name);
  return existsSync(path) ? path : null;
}

/** What a command line said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder, a profile and private sockets for one test, and the command line that works in them. */
export interface Desk {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  path(name: string): string;
  lectern(...args: string[]): Promise<Said>;
  /** Runs a verb with --json that must succeed, and reads what it prints. */
  json(...args: string[]): Promise<unknown>;
}

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    ...process.env,
    LECTERN_PROFILE: join(folder, '.profile'),
    LECTERN_RUNTIME: join(folder, '.run'),
    // Hundreds of short processes run the same sources: compiled once, each takes half the time.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
  };
  const lectern = (...args: string[]): Promise<Said> => run(args, folder, env);
  return {
    folder,
    env,
    path: (name) => join(folder, name),
    lectern,
    async json(...args) {
      const { code, out, err } = await lectern(...args, '--json');
      if (code !== 0) throw new Error(`lectern ${args.join(' ')} ended with ${code}: ${err}`);
      return JSON.parse(out);
    },
  };
}

const run = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Said> =>
  new Promise((done) => {
    execFile(process.execPath, [entry, ...args], { cwd, env, maxBuffer: 100_000_000 }, (error, out, err) => {
      done({ code: error ? Number(error.code ?? -1) : 0, out, err });
    });
  });

/** Runs commands on a program and answers what they gave. */
export type Execute = <K extends CommandName>(name: K, args: CommandArgs<K>) => Promise<CommandValue<K>>;

/** How the tests of a desk open its programs in their own process. */
export function openingAt({ env }: Desk): OpenOptions {
  const { actorId, name } = readProfile(env.LECTERN_PROFILE);
  return { actor: { id: actorId, name }, kind: 'serve', jobs: forkHost() };
}

/** Makes a program file in the desk's folder, filled by commands; answers its path. */
export async function programFile(
  desk: Desk,
  name: string,
  fill: (execute: Execute) => Promise<void>,
): Promise<string> {
  const path = desk.path(name);
  const made = await createProgram(path, { ...openingAt(desk), title: 'Test', timeZone: 'Europe/Berlin' });
  if (!made.ok) throw new Error(made.problem.message);
  await fill(async (command, args) => {
    const done = await made.value.api.execute(command, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!done.ok) throw new Error(`${command}: ${done.problem.message}`);
    return done.value.value;
  });
  await made.value.close();
  return path;
}

/** Two days, two rooms, three talks of two people; nothing is placed. */
export async function smallConference(execute: Execute): Promise<void> {
  const { id: monday } = await execute('day.add', { date: '2026-06-01', opening: 540, closing: 1080 });
  await execute('day.add', { date: '2026-06-02', opening: 540, closing: 1560 });
  await execute('room.add', { name: 'Aula', capacity: 300 });
  await execute('room.add', { name: 'Cellar', capacity: 20 });
  await execute('slot.add', { dayIds: [monday], start: 720, end: 780, kind: 'break', label: 'Lunch' });
  const track = await execute('track.add', { name: 'Systems' });
  const kind = await execute('kind.add', { name: 'Talk', durationMinutes: 30 });
  const ada = await execute('person.add', { name: 'Ada Ångström', fields: { affiliation: 'Uppsala' } });
  const bob = await execute('person.add', { name: 'Bob Brown', fields: { email: 'bob@example.org' } });
  const fields = { kindId: kind.id, trackId: track.id, durationMinutes: 30 };
  const speaks = (personId: typeof ada.id) => [{ personId, role: 'speaker' as const }];
  await execute('session.add', { fields: { ...fields, title: 'Tracing 101' }, people: speaks(ada.id) });
  await execute('session.add', { fields: { ...fields, title: 'Late beats' }, people: speaks(bob.id) });
  await execute('session.add', {
    fields: { durationMinutes: 45, abstract: 'A talk that has no title yet.' },
    people: speaks(ada.id),
  });
}

/** Hash of a file that no process has open. */
export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What lies in a folder, but for what the desk itself keeps there. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== '.profile' && name !== '.run')
    .sort();
