import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { ImportFormat } from './format.ts';
import { formats } from './formats.ts';
import { binaryKind } from './text/binary.ts';
import { decodeText } from './text/decode.ts';
import { describeJson } from './text/describe-json.ts';
import { parseJson } from './text/parse-json.ts';

const HEAD = 65_536;

/** The format of a file: the wanted one, else the one that is surest of it. A refusal says what the file seems to be. */
export function detectFormat(bytes: Uint8Array, fileName: string, wanted?: string): Result<ImportFormat> {
  if (wanted !== undefined) {
    const format = formats.find(({ id }) => id === wanted);
    const known = formats.map(({ id }) => id).join(', ');
    return format ? ok(format) : refuse('unknown-format', `There is no import format “${wanted}”. Known: ${known}.`);
  }
  if (bytes.length === 0) return refuse('unreadable-source', `${fileName} is empty: there is nothing to import.`);
  const head = bytes.subarray(0, HEAD);
  const [best] = formats
    .map((format) => ({ format, score: format.detect(fileName, head) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > 0.25 ? ok(best.format) : unknown(bytes, fileName);
}

function unknown(bytes: Uint8Array, fileName: string): Result<ImportFormat> {
  const can = `Lectern reads: ${formats.map(({ label }) => label).join('; ')}.`;
  const binary = binaryKind(bytes);
  if (binary) return refuse('unknown-format', `${fileName} is ${binary}, not a list of talks. ${can}`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.trim();
  if (text === '') return refuse('unreadable-source', `${fileName} holds no text but spaces. ${can}`);
  if (/^[{[]/.test(text)) {
    const json = parseJson(decoded.value.text);
    if (!json.ok) return json;
    return refuse('unknown-format', `${fileName} is JSON of another shape: ${describeJson(json.value.value)}. ${can}`, {
      line: 1,
    });
  }
  const opening = text.split('\n', 1)[0]?.trim().slice(0, 80) ?? '';
  return refuse(
    'unknown-format',
    `${fileName} is text of no known form; it begins with “${opening}” in line 1. ${can}`,
    { line: 1 },
  );
}
