import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { ProgramApi } from '../../shared/contract/api.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { JobHost } from '../jobs/job.ts';
import { programApi } from './api.ts';
import { checkInBackground } from './background-check.ts';
import { backUp } from './database/backup.ts';
import {
  type Connection,
  connect,
  createFile,
  disconnect,
  disconnectReplaced,
  sqliteProblem,
} from './database/connection.ts';
import { saveCopy } from './database/copy.ts';
import { migrate } from './database/migrations.ts';
import { isOlder, upToDateInMemory } from './database/older.ts';
import { Writer } from './database/writer.ts';
import { announced } from './owner.ts';
import { Program } from './program.ts';

/** Who works here (the profile of this machine), and which shell opens the file. */
export interface OpenOptions {
  readonly actor: { readonly id: string; readonly name: string };
  readonly kind: 'window' | 'serve' | 'cli';
  readonly jobs: JobHost;
  /** Look only: the file's bytes stay as they are. */
  readonly readOnly?: boolean | undefined;
  /** Where backups go; absent: none are made. A folder outside the program's own. */
  readonly backups?: string | undefined;
  /** The clock of the shell: UTC, ISO 8601. Only tests give another. */
  readonly clock?: (() => string) | undefined;
}

/** A program that this process owns (or reads). */
export interface OpenProgram {
  readonly api: ProgramApi;
  /** The file's real path. */
  readonly path: string;
  /** Why it can only be read, or null. */
  readonly readOnly: string | null;
  /** What a person should know of the file, though it opens; or null. Screens are told it as a notice. */
  readonly notice: string | null;
  /** Folds the file together and lets it go. */
  close(): Promise<void>;
  /** Writes a whole, compact copy to another path; never overwrites the open file. */
  saveCopy(target: string): Promise<Result<null>>;
}

/**
 * Opens a program file and takes it for this process. Refused with the reason where it is no program, is damaged,
 * or is open elsewhere. A file of a newer version, or one that cannot be written, opens for reading. One of an older
 * version is brought up to date, after a backup; to be read only, it is in memory, and its bytes stay (decision 7).
 */
export async function openProgram(path: string, options: OpenOptions): Promise<Result<OpenProgram>> {
  const wanted = resolve(path);
  const connected = connect(wanted, options.readOnly ?? false);
  if (!connected.ok) return connected;
  const real = realpathSync(wanted);
  let connection = connected.value;
  try {
    if (isOlder(connection)) {
      if (connection.readOnly === null) {
        backUp(connection.db, options.backups ?? dirname(real), basename(real), 'before-migration');
        migrate(connection.db);
      } else connection = upToDateInMemory(connection);
    }
    const program = whole(connection, real, options);
    if (program.isEmpty) {
      await program.close();
      return refuse('not-a-program', `${real} was never finished: it holds no program. Delete it and make a new one.`);
    }
    return ok(await announced(program, options));
  } catch (error) {
    connection.db.close();
    return { ok: false, problem: sqliteProblem(error, real) };
  }
}

/** Makes a new program file; refuses where a file is already there. `timeZone` is an IANA name. */
export async function createProgram(
  path: string,
  options: OpenOptions & { readonly title: string; readonly timeZone: string },
): Promise<Result<OpenProgram>> {
  const wanted = resolve(path);
  if (existsSync(wanted))
    return refuse('exists', `${wanted} exists already; nothing was changed. Choose another name.`);
  if (statSync(`${wanted}-wal`, { throwIfNoEntry: false })?.size) {
    const message = `${wanted}-wal holds the last changes of a program that was here and was moved away. Move it to that program, or choose another name.`;
    return refuse('exists', message);
  }
  const { rm } = await import('node:fs/promises');
  const created = createFile(wanted);
  if (!created.ok) return created;
  const program = whole(created.value, realpathSync(wanted), options);
  const { title, timeZone } = options;
  const first = await program.api.execute(
    'program.create',
    { title, timeZone },
    { commandId: randomUUID(), baseRevision: 0 },
  );
  if (first.ok) return ok(await announced(program, options));
  await program.close();
  await rm(wanted, { force: true });
  return first;
}

function whole(
  connection: Connection,
  path: string,
  options: OpenOptions,
): OpenProgram & { readonly isEmpty: boolean } {
  const writer = new Writer(connection.db, path);
  const clock = options.clock ?? (() => new Date().toISOString());
  const program = new Program(writer, path, connection.readOnly, clock);
  const backups = connection.readOnly === null ? options.backups : undefined;
  const name = basename(path);
  let backedUpAt = program.revision;
  const keepBackup = (why: string): void => {
    if (backups === undefined || program.revision === 0) return;
    backUp(connection.db, backups, name, why);
    backedUpAt = program.revision;
  };
  if (options.kind !== 'cli') keepBackup('open');
  if (connection.notice !== null) program.notify({ kind: 'damage', message: connection.notice });
  const stopCheck = options.kind === 'cli' ? () => undefined : checkInBackground(program);
  const timer = setInterval(() => program.revision !== backedUpAt && keepBackup('timed'), BACKUP_MINUTES * 60_000);
  timer.unref();
  return {
    api: programApi(program, {
      actor: options.actor.id,
      jobs: options.jobs,
      fileName: name,
      beforeImport: () => keepBackup('before-import'),
    }),
    path,
    isEmpty: program.revision === 0,
    readOnly: connection.readOnly,
    notice: connection.notice,
    close: async () => {
      clearInterval(timer);
      stopCheck();
      if (!connection.db.open) return;
      if (connection.readOnly === null && writer.isReplaced()) disconnectReplaced(connection, path, new Date());
      else disconnect(connection);
    },
    saveCopy: async (target) => saveCopy(connection.db, path, target),
  };
}

/** While a program changes, a backup is kept this often. */
const BACKUP_MINUTES = 15;
