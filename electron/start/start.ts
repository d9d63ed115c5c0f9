import { firstProgram } from '../first-program.ts';
import { openWindow } from './window.ts';

/** What a start does around itself. */
export interface StartShell {
  /** Says a line to the person. */
  say(line: string): void;
  /** Serves a program in the browser until the person ends it; answers the exit code. */
  serve(program: string): Promise<0 | 1 | 2>;
}

/**
 * Opens a program in the window where Electron is there or can be fetched; else says why in one line and opens the
 * same program in the browser. Answers the exit code.
 */
export async function start(
  asked: { readonly file: string | null; readonly sample: boolean },
  shell: StartShell,
): Promise<0 | 1 | 2> {
  const program = await firstProgram(asked);
  if (!program.ok) {
    shell.say(`lectern: ${program.problem.message}`);
    return 1;
  }
  const window = await openWindow(program.value);
  if (window.kind === 'closed') return 0;
  shell.say(`No window here: ${window.why}. The same program opens in your browser.`);
  return shell.serve(program.value);
}
