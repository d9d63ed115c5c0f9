import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { attachOrOpen, type Session } from '../core/attach-or-open.ts';
import type { OpenOptions, OpenProgram } from '../core/open.ts';
import { readSidecar } from '../core/sidecar.ts';

/** A command line is soon done: a window that stays waits for it this long, rather than work through it. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 50;

/** A program for a window: this process's own, or another's that we work through. */
export interface WindowProgram extends OpenProgram {
  /** Calls `listener` once the process that owns it has gone; null where that is this one. */
  readonly onLost: ((listener: () => void) => void) | null;
}

/**
 * Opens a program, or where another process of this person owns it, works through that one (decision 15). Where its
 * owner cannot be reached, the refusal says who holds it and since when.
 */
export async function openOrAttach(path: string, options: OpenOptions): Promise<Result<WindowProgram>> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const session = await attachOrOpen(path, options);
    if (!session.ok) return session;
    const isBrief = session.value.kind === 'attached' && readSidecar(path)?.kind === 'cli';
    if (!isBrief || performance.now() > until) return ok(forWindow(path, session.value));
    await session.value.close();
    await pause(PAUSE_MS);
  }
}

function forWindow(path: string, session: Session): WindowProgram {
  if (session.kind === 'own') return { ...session.program, onLost: null };
  const { client } = session;
  return {
    api: client,
    path,
    readOnly: null,
    notice: null,
    close: () => session.close(),
    saveCopy: async () =>
      refuse('open-elsewhere', 'Another process has this program open. Save the copy there, or close it there first.'),
    onLost: (listener) => client.onLost(listener),
  };
}
