import { plainText } from '../text/html.ts';

/** A name on one line, entities written out, spaces single; `mended` tells whether spaces were wrong. */
export function oneLine(raw: string): { readonly text: string; readonly mended: boolean } {
  const text = plainText(raw).replace(/\s+/g, ' ').trim();
  return { text, mended: /^\s|\s$|\s\s/.test(raw) };
}
