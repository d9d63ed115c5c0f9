import { zipSync } from 'fflate';
import type { ExportInput, Made, MadeFile } from './product.ts';

/** A product of several files: a zip of them, and the files themselves. Paths are relative, with "/" between folders. */
export const madeOfFiles = (
  files: readonly MadeFile[],
  { asOf }: Pick<ExportInput, 'asOf'>,
  warnings: readonly string[] = [],
): Made => ({ bytes: zipOf(files, asOf), files, warnings });

/**
 * A zip whose entries stand in the order of their paths and are all as of one UTC instant: the same files give the same
 * bytes, on any machine. Throws RangeError for a path that leads out of the folder.
 */
export function zipOf(files: readonly MadeFile[], asOf: string): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path } of sorted)
    if (!isInside(path)) throw new RangeError(`“${path}” is no path of a file in a folder.`);
  const zip = zipSync(Object.fromEntries(sorted.map(({ path, bytes }) => [path, bytes])), {
    level: 6,
    mtime: ANY_TIME,
  });
  stampEntries(zip, dosTime(asOf));
  return zip;
}

/** Whether a path stays in its folder, on every system. */
export const isInside = (path: string): boolean =>
  !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

// The packer reads times in the zone of this machine, so every entry gets its own afterwards.
const ANY_TIME = '2000-06-15T12:00:00Z';

/** An instant as zip entries hold it: two words of local time, of which we take UTC; not before 1980. */
function dosTime(instant: string): number {
  const date = new Date(instant);
  const year = date.getUTCFullYear() - 1980;
  if (!(year >= 0 && year < 128)) return 0x00_21_00_00;
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x1_00_00 + time;
}

// APPNOTE 4.3.16, 4.3.12 and 4.3.7: the end record names the directory, each entry of which names its file's header.
const END = 0x06_05_4b_50;

function stampEntries(zip: Uint8Array, time: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== END) throw new Error('The zip has no end where it should be.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(at + 12, time, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, time, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
