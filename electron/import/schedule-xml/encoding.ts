import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { type Decoded, decodeText } from '../text/decode.ts';

// The names of encodings, as XML declares them, that are read as one of ours.
const NAMES: Readonly<Record<string, Decoded['encoding']>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * The text of an XML file, in the encoding that it declares (UTF-8 where it declares none). Bytes of another encoding
 * are refused with the line; `wanted` overrules what is declared.
 */
export function decodeXml(bytes: Uint8Array, wanted: unknown): Result<Decoded> {
  if (wanted !== undefined) return decodeText(bytes, wanted);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1];
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0 || bytes[0] === 0;
  if (marked) return decodeText(bytes);
  const encoding = NAMES[declared?.toLowerCase() ?? 'utf-8'];
  if (encoding === undefined) {
    return refuse(
      'unreadable-source',
      `The file declares the encoding “${declared}” in line 1, which is not read here. Save it as UTF-8 and try again.`,
      { line: 1 },
    );
  }
  if (encoding.startsWith('utf-16')) {
    return refuse(
      'unreadable-source',
      `The file declares ${declared} in line 1, but its bytes are not UTF-16. Correct the first line, or ask for the file again.`,
      { line: 1 },
    );
  }
  const decoded = decodeText(bytes, encoding);
  if (decoded.ok || encoding !== 'utf-8') return decoded.ok ? ok(decoded.value) : decoded;
  const line = brokenLine(bytes);
  if (line === null) return decoded;
  return refuse(
    'unreadable-source',
    `${declared === undefined ? 'XML that declares no encoding is UTF-8' : `The file declares ${declared}`}, but the characters of line ${line} are not UTF-8. Save it as UTF-8, or choose its encoding.`,
    { line },
  );
}

function brokenLine(bytes: Uint8Array): number | null {
  const at = new TextDecoder().decode(bytes).indexOf('\ufffd');
  if (at < 0) return null;
  return new TextDecoder().decode(bytes).slice(0, at).split('\n').length;
}
