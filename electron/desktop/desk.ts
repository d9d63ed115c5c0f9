import { realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { app, type WebContents } from 'electron';
import { ok, type Result } from '../../shared/contract/problem.ts';
import { createProgram, type OpenOptions } from '../core/open.ts';
import type { JobHost } from '../jobs/job.ts';
import { profileFolder, readProfile, rememberFile } from '../profile.ts';
import { openOrAttach, type WindowProgram } from './open-or-attach.ts';
import { loadPages, openWindow, ownerGone, type ProgramWindow } from './program-window.ts';

/** The open windows, one for each program. */
export interface Desk {
  /** The folder of the built programs and pages. */
  readonly home: string;
  /** Opens a program in a window of its own, or brings the window forward that has it. */
  open(path: string): Promise<Result<ProgramWindow>>;
  /** Makes a new program at `path` and opens it. Never overwrites. */
  create(path: string, title: string | null): Promise<Result<ProgramWindow>>;
  /** The window whose page this is. */
  of(contents: WebContents): ProgramWindow | null;
  /** All windows, the oldest first. */
  all(): readonly ProgramWindow[];
  /** Calls `listener` whenever a program was opened or closed. */
  onChange(listener: () => void): void;
}

/** Makes the desk; `home` is the folder of the built programs and pages. */
export function makeDesk(home: string, jobs: JobHost): Desk {
  const windows = new Map<string, ProgramWindow>();
  // A second click while the first is still opening waits for the same window.
  const opening = new Map<string, Promise<Result<ProgramWindow>>>();
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const options = (): OpenOptions => {
    const { actorId, name } = readProfile();
    return { actor: { id: actorId, name }, kind: 'window', jobs, backups: join(profileFolder(), 'backups') };
  };

  async function show(opened: Result<WindowProgram>): Promise<Result<ProgramWindow>> {
    if (!opened.ok) return opened;
    const { path } = opened.value;
    const held = openWindow(opened.value, join(home, 'preload.cjs'), () => {
      windows.delete(path);
      changed();
    });
    windows.set(path, held);
    opened.value.onLost?.(() => void ownerGone(held));
    rememberFile(path);
    app.addRecentDocument(path);
    changed();
    await loadPages(held);
    return ok(held);
  }

  async function open(asked: string): Promise<Result<ProgramWindow>> {
    const path = await realpath(asked).catch(() => resolve(asked));
    const there = windows.get(path);
    if (there) {
      if (there.window.isMinimized()) there.window.restore();
      there.window.focus();
      return ok(there);
    }
    const begun =
      opening.get(path) ??
      openOrAttach(path, options())
        .then(show)
        .finally(() => opening.delete(path));
    opening.set(path, begun);
    return begun;
  }

  return {
    home,
    open,
    async create(path, title) {
      const named = title?.trim() || basename(path).replace(/\.lectern$/i, '');
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const made = await createProgram(path, { ...options(), title: named, timeZone });
      return made.ok ? show(ok({ ...made.value, onLost: null })) : made;
    },
    of: (contents) => [...windows.values()].find(({ window }) => window.webContents === contents) ?? null,
    all: () => [...windows.values()],
    onChange: (listener) => listeners.push(listener),
  };
}
