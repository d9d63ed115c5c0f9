import { zipSync } from 'fflate';

/** A file of a product that is made of several; paths are relative, with slashes. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files as a zip in the given order, each stamped with the instant `asOf` in UTC, whatever the machine's zone. */
export function zipOf(files: readonly SiteFile[], asOf: string): Uint8Array {
  const at = new Date(asOf);
  // A zip holds wall times, and the library reads those of the machine: the parts in UTC are given as its own.
  const mtime = new Date(
    Math.max(1980, at.getUTCFullYear()),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime, level: 6 });
}
