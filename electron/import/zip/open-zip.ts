import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ok, type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';
import { LIMITS } from '../limits.ts';

/** A zip whose entries can be read one by one, by their whole name. Nothing is ever written to a disk. */
export interface Zip {
  /** Names as they stand in the zip, with slashes. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of an entry; null if there is none of this name (capitals don't count). */
  read(name: string): Promise<Result<Uint8Array> | null>;
}

/** Whether bytes begin as a zip does: every XLSX and ODS is one. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

const MB = 1024 * 1024;

/**
 * Opens a zip that nobody vouches for. What its directory declares is held to `LIMITS` before anything is unpacked, and
 * counted again while unpacking, since declared sizes may lie. Names that climb out of a folder are only names here:
 * entries are asked for by name and never written.
 */
export async function openZip(bytes: Uint8Array, fileName: string): Promise<Result<Zip>> {
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      const name = new TextDecoder().decode(entry.fileNameRaw).replaceAll('\\', '/');
      unpacked += entry.uncompressedSize;
      const problem = overLimits(entry, name, names.length + 1, unpacked, fileName);
      if (problem) return { ok: false, problem };
      names.push(name);
      // The first of a name counts, as it does for spreadsheet programs.
      if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    }
  } catch (error) {
    return damaged(fileName, error);
  }
  const unpacked = { bytes: 0 };
  return ok({
    names,
    has: (name) => entries.has(name.toLowerCase()),
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.isEncrypted()) return refuse('unreadable-source', `${fileName} has a password. Save it without one.`);
      try {
        return await unpack(await zip.openReadStreamPromise(entry), entry, name, fileName, unpacked);
      } catch (error) {
        return damaged(fileName, error);
      }
    },
  });
}

function overLimits(entry: Entry, name: string, count: number, unpacked: number, fileName: string): Problem | null {
  const large = (words: string) => refuse('too-large', `${fileName} ${words} It was not unpacked.`).problem;
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (count > LIMITS.entries) return large(`holds more than ${LIMITS.entries} entries.`);
  if (size > LIMITS.entryBytes) {
    return large(
      `unpacks “${shown(name)}” to ${Math.ceil(size / MB)} MB; at most ${LIMITS.entryBytes / MB} MB are read.`,
    );
  }
  if (unpacked > LIMITS.unpackedBytes) {
    return large(`unpacks to more than ${LIMITS.unpackedBytes / MB} MB.`);
  }
  if (size > LIMITS.ratioFromBytes && size > packed * LIMITS.ratio) {
    return large(`packs “${shown(name)}” more than ${LIMITS.ratio} times smaller than it is, as no table does.`);
  }
  return null;
}

async function unpack(
  stream: Readable,
  entry: Entry,
  name: string,
  fileName: string,
  unpacked: { bytes: number },
): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.length;
    unpacked.bytes += part.length;
    const isLying = size > entry.uncompressedSize;
    if (isLying || size > LIMITS.entryBytes || unpacked.bytes > LIMITS.unpackedBytes) {
      stream.destroy();
      const words = isLying ? 'is larger than it says' : 'is too large';
      return refuse('too-large', `${fileName}: “${shown(name)}” ${words}. The file was not read.`);
    }
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

const shown = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

function damaged(fileName: string, error: unknown) {
  const said = error instanceof Error ? error.message : String(error);
  // The unpacker's own words for an entry whose size is not the one that the directory gives.
  if (/too many bytes|not enough bytes|size mismatch/i.test(said)) {
    return refuse('unreadable-source', `${fileName} is damaged: an entry has another size than it says (${said}).`);
  }
  return refuse('unreadable-source', `${fileName} is damaged or cut off (${said}). Save it again and try once more.`);
}
