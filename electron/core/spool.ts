import { randomUUID } from 'node:crypto';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';

/** The largest file that is taken in, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** So many files wait at a time; the oldest is let go. */
const LONGEST = 16;

/** Files on their way in or out, by opaque ids: clients never name paths. */
export class Spool {
  readonly #files = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();

  put(name: string, bytes: Uint8Array): Result<string> {
    if (bytes.byteLength > LARGEST_FILE) return refuse('too-large', `${name} is larger than 50 MB.`);
    const id = randomUUID();
    this.#files.set(id, { name, bytes });
    const [oldest] = this.#files.keys();
    if (this.#files.size > LONGEST && oldest !== undefined) this.#files.delete(oldest);
    return ok(id);
  }

  get(id: string): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
    const file = this.#files.get(id);
    return file ? ok(file) : refuse('not-found', 'This file is no longer held here. Choose it again.');
  }

  /** Hands bytes out once. */
  take(id: string): Result<Uint8Array> {
    const file = this.get(id);
    if (!file.ok) return file;
    this.#files.delete(id);
    return ok(file.value.bytes);
  }
}
