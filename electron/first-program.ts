import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, type Result, refuse } from '../shared/contract/problem.ts';
import { documentsFolder, readProfile, recentPrograms } from './profile.ts';

/**
 * The program to open at a start: the one that was named, else the last one opened here, else a copy of the sample in
 * the person's documents, made once. `sample` asks for a new copy of the sample.
 */
export async function firstProgram(asked: {
  readonly file: string | null;
  readonly sample: boolean;
}): Promise<Result<string>> {
  if (asked.file !== null) {
    const path = resolve(asked.file);
    return existsSync(path)
      ? ok(path)
      : refuse('not-found', `There is no file ${path}. “lectern new” makes a program.`);
  }
  const [last] = recentPrograms(readProfile());
  if (!asked.sample && last !== undefined) return ok(last);
  const path = samplePath(documentsFolder(), asked.sample);
  if (existsSync(path)) return ok(path);
  const { createSample } = await import('./core/sample.ts');
  const made = await createSample(path);
  return made.ok ? ok(path) : made;
}

/** Where the sample's copy goes in `folder`: its plain name, or with `fresh` the first numbered name that is free. */
export function samplePath(folder: string, fresh: boolean): string {
  const plain = join(folder, 'Lectern sample.lectern');
  if (!fresh) return plain;
  let path = plain;
  for (let n = 2; existsSync(path); n += 1) path = join(folder, `Lectern sample ${n}.lectern`);
  return path;
}
