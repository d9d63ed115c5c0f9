import type { Typesetter } from '../typst/typesetter.ts';

const SHOWN = 20;

/** Tells of characters that our faces cannot print, so that nobody finds empty boxes on paper. */
export function glyphWarnings(document: unknown, typesetter: Pick<Typesetter, 'missingGlyphs'>): string[] {
  const missing = typesetter.missingGlyphs(JSON.stringify(document));
  if (missing.length === 0) return [];
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  return [
    `No font of ours has these characters; they print as empty boxes: ${missing.slice(0, SHOWN).join(' ')}${more}.`,
  ];
}
