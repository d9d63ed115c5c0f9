import { type Result, refuse } from '../../shared/contract/problem.ts';
import type { ProgramWindow } from './program-window.ts';

/** Serves the window's program on loopback while the window is open, and opens the browser on it. */
export async function openInBrowser(_from: ProgramWindow): Promise<Result<null>> {
  return refuse('internal', 'The browser shell is not there.');
}
