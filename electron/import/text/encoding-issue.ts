import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue } from '../issue.ts';
import type { Decoded } from './decode.ts';

// What UTF-8 letters look like when their bytes are read as Windows-1252: é becomes Ã©.
const MISREAD = /Ã[\u0080-\u00bf\u0152-\u2122]|â€/;

/** What should be known of how a file's bytes were read; nothing for UTF-8. */
export function encodingIssues({ text, encoding, mark }: Decoded): readonly ImportIssue[] {
  if (encoding === 'utf-8') return [];
  const misread = encoding === 'windows-1252' ? text.search(MISREAD) : -1;
  if (misread >= 0) {
    const line = text.slice(0, misread).split('\n').length;
    const message = `The file is read as ${encoding}, but line ${line} looks like damaged UTF-8. Check its accents, or ask for the file in UTF-8.`;
    return [issue('encoding.assumed', 'warning', [line, line], message, { raw: text.slice(misread, misread + 40) })];
  }
  const sure = mark ? '' : ' Check the accents in the preview, and choose another encoding if they are wrong.';
  return [issue('encoding.assumed', 'info', [1, 1], `The file is read as ${encoding}.${sure}`)];
}
