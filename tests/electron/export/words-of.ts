import { strFromU8, unzipSync } from 'fflate';
import { pdfText } from './pdf-text.ts';

/** All text of an export, whatever it is: pages of a PDF, entries of a zip, or the file itself. */
export async function wordsOf(bytes: Uint8Array): Promise<string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (head === '%PDF') return (await pdfText(bytes)).join('\n');
  if (!head.startsWith('PK')) return new TextDecoder().decode(bytes);
  const entries = await Promise.all(
    Object.entries(unzipSync(bytes)).map(async ([name, inner]) => `${name}\n${await wordsOf(inner)}`),
  );
  return entries.join('\n') || strFromU8(bytes, true);
}
