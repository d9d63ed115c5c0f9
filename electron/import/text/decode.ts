import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { binaryKind } from './binary.ts';

// Read only where they are named, but for Shift-JIS, which its own letters give away.
const NAMED = [
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
] as const;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | (typeof NAMED)[number];

/** A file's text, and how its bytes were read. A byte order mark is not part of the text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

/** Every encoding that may be named in the options. */
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', ...NAMED];

/**
 * Reads bytes as text: by the byte order mark, by the zero bytes of UTF-16, as UTF-8 if it is valid, else as
 * Windows-1252. `wanted` overrules. Refuses what is no text, with what it seems to be.
 */
export function decodeText(bytes: Uint8Array, wanted?: unknown): Result<Decoded> {
  if (bytes.length === 0) return refuse('unreadable-source', 'The file is empty: there is nothing to import.');
  const kind = binaryKind(bytes);
  if (kind)
    return refuse('unknown-format', `The file is ${kind}, not text. Save it as CSV, text or JSON and try again.`);
  const { encoding, mark } = wantedEncoding(wanted, bytes) ?? guess(bytes);
  const text = decode(bytes, encoding);
  if (text === null)
    return refuse('unreadable-source', `The file can't be read as ${encoding}: ${badPlace(bytes, encoding)}.`);
  // Windows-1252 leaves five bytes undefined; text that uses them is in some other encoding.
  const undefinedAt = encoding === 'windows-1252' ? text.search(/[\x81\x8d\x8f\x90\x9d]/) : -1;
  if (undefinedAt >= 0 && wanted === undefined) {
    const line = text.slice(0, undefinedAt).split('\n').length;
    return refuse(
      'unreadable-source',
      `The characters of line ${line} are neither UTF-8 nor Windows-1252. Save the file as UTF-8, or name its encoding: ${NAMED.slice(0, 8).join(', ')}, ...`,
      { line },
    );
  }
  const zero = text.indexOf('\0');
  if (zero >= 0 && encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    const line = text.slice(0, zero).split('\n').length;
    return refuse('unknown-format', `The file is not text: it holds a zero byte in line ${line}.`, { line });
  }
  return ok({ text, encoding, mark });
}

function wantedEncoding(wanted: unknown, bytes: Uint8Array) {
  const name =
    typeof wanted === 'string'
      ? wanted
          .trim()
          .toLowerCase()
          .replace(/^shift[-_ ]?jis$|^sjis$/, 'shift_jis')
      : '';
  const encoding = ENCODINGS.find((known) => known === name);
  return encoding ? { encoding, mark: byMark(bytes) === encoding } : null;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function guess(bytes: Uint8Array): { readonly encoding: Encoding; readonly mark: boolean } {
  const marked = byMark(bytes);
  if (marked) return { encoding: marked, mark: true };
  // Mostly Latin text in UTF-16 has every second byte zero.
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (bytes.length % 2 === 0 && odd > length / 4 && even < length / 40) return { encoding: 'utf-16le', mark: false };
  if (bytes.length % 2 === 0 && even > length / 4 && odd < length / 40) return { encoding: 'utf-16be', mark: false };
  if (decode(bytes, 'utf-8') !== null) return { encoding: 'utf-8', mark: false };
  return { encoding: isShiftJis(bytes) ? 'shift_jis' : 'windows-1252', mark: false };
}

/** Text in Shift-JIS holds kana, which other text read as such hardly does: a tenth of what is not ASCII at least. */
function isShiftJis(bytes: Uint8Array): boolean {
  const text = decode(bytes.subarray(0, 65_536), 'shift_jis') ?? decode(bytes.subarray(0, 65_535), 'shift_jis');
  if (text === null) return false;
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const kana = text.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  return kana >= 2 && kana * 10 >= foreign;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function badPlace(bytes: Uint8Array, encoding: Encoding): string {
  const readable = new TextDecoder(encoding).decode(bytes);
  const line = readable.slice(0, Math.max(0, readable.indexOf('\ufffd'))).split('\n').length;
  return `the characters of line ${line} are broken`;
}

/** The text of the first bytes of a file, for detection: as well as it goes, never a refusal. */
export function peekText(head: Uint8Array): string {
  if (head.length === 0 || binaryKind(head)) return '';
  const { encoding } = guess(head.length > 65_536 ? head.subarray(0, 65_536) : head);
  // A cut in the middle of a character makes the head invalid UTF-8; that alone is no other encoding.
  const cut = encoding === 'windows-1252' && decode(head.subarray(0, Math.max(0, head.length - 4)), 'utf-8') !== null;
  const text = new TextDecoder(cut ? 'utf-8' : encoding).decode(head);
  return text.includes('\0') ? '' : text;
}
