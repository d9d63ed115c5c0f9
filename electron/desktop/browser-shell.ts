import { join } from 'node:path';
import { shell } from 'electron';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { Served } from '../web/serve.ts';
import type { ProgramWindow } from './program-window.ts';

const served = new WeakMap<ProgramWindow, Served>();

/** Serves the window's program on loopback while the window is open, and opens the browser on it. */
export async function openInBrowser(from: ProgramWindow, home: string): Promise<Result<null>> {
  try {
    const there = served.get(from) ?? (await serve(from, home));
    await shell.openExternal(there.newUrl());
    return ok(null);
  } catch (error) {
    return refuse('internal', `The browser could not be opened: ${error instanceof Error ? error.message : error}`);
  }
}

async function serve(from: ProgramWindow, home: string): Promise<Served> {
  const { serveProgram } = await import('../web/serve.ts');
  const there = await serveProgram({ program: from.program.api, staticDir: join(home, 'renderer') });
  served.set(from, there);
  from.endings.push(() => there.close());
  return there;
}
