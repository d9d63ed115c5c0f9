import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { type OpenOptions, type OpenProgram, openProgram } from '../core/open.ts';
import { attachToOwner } from '../core/owner.ts';
import { describeHolder, readSidecar } from '../core/sidecar.ts';

/** A command line is soon done: it is waited for this long. */
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
    const opened = await openProgram(path, options);
    if (opened.ok) return ok({ ...opened.value, onLost: null });
    if (opened.problem.code !== 'open-elsewhere') return opened;
    const attached = await attach(path);
    if (attached) return ok(attached);
    const holder = readSidecar(path);
    if ((holder !== null && holder.kind !== 'cli') || performance.now() > until) {
      const who = holder ? `: ${describeHolder(holder)}` : '';
      return refuse('open-elsewhere', `${path} is open elsewhere${who}. Close it there and try again.`);
    }
    await pause(PAUSE_MS);
  }
}

async function attach(path: string): Promise<WindowProgram | null> {
  const client = await attachToOwner(path);
  if (client === null) return null;
  return {
    api: client,
    path,
    readOnly: null,
    close: async () => client.close(),
    saveCopy: async () =>
      refuse('open-elsewhere', 'Another process has this program open. Save the copy there, or close it there first.'),
    onLost: (listener) => client.onLost(listener),
  };
}
