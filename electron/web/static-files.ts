import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { contentType } from '../page-headers.ts';

/** A file of the pages. */
export interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
}

/**
 * The file that a request's path names inside `folder`, or null: what climbs out (also encoded, once or twice), a
 * backslash, a NUL, a link that leads outside, a folder, an ending that our pages do not have (guarantee H12).
 */
export async function staticFile(folder: string, path: string): Promise<StaticFile | null> {
  const segments = segmentsOf(path);
  if (segments === null) return null;
  const file = resolve(folder, segments.join(sep) || 'index.html');
  const type = contentType(file);
  if (type === null) return null;
  try {
    const [real, home] = await Promise.all([realpath(file), realpath(folder)]);
    const inside = relative(home, real);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
    return { bytes: await readFile(real), type };
  } catch {
    return null;
  }
}

/** The parts of a path as it was sent, decoded once; null where one of them could mean something else. */
function segmentsOf(path: string): string[] | null {
  let text: string;
  try {
    text = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (!text.startsWith('/') || /[\\\0:%?#]/.test(text)) return null;
  const segments = text.slice(1).split('/');
  if (segments.some((part) => part === '.' || part === '..' || part.startsWith('.'))) return null;
  return segments.slice(0, -1).includes('') ? null : segments;
}
