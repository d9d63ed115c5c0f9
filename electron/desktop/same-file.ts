import { stat } from 'node:fs/promises';
import type { Desk } from './desk.ts';

/**
 * True where `path` is a program that is open here, by whatever name. Such a file must not be opened by any way but
 * SQLite: closing another descriptor of it would drop the lock that keeps other processes out.
 */
export async function isOpenProgram(desk: Desk, path: string): Promise<boolean> {
  const asked = await stat(path).catch(() => null);
  if (asked === null) return false;
  for (const { program } of desk.all()) {
    const own = await stat(program.path).catch(() => null);
    if (own !== null && own.dev === asked.dev && own.ino === asked.ino) return true;
  }
  return false;
}
