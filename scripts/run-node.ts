import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** Runs a script of this project under this very Node, its output passed on; answers the exit code. */
export function runNode(script: string, ...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
