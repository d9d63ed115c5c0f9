import { z } from 'zod';
import type { Product } from '../product.ts';
import { programDocument } from './document.ts';

const options = z.strictObject({
  visibility: z
    .enum(['public', 'committee', 'private'])
    .default('public')
    .describe(
      'public: what anyone may read; committee: also notes, pins, imports and settings; private: also e-mail addresses and reasons.',
    ),
});

// What no XML may hold either (XML 1.0, 2.2), and controls that terminals obey; many readers of our JSON write XML.
const UNFIT = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

const cleaned = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replace(UNFIT, '') : value;

/** The whole program as one JSON document, as `ProgramDocument` describes it: by default its public part alone. */
export const json: Product<z.infer<typeof options>> = {
  id: 'json',
  label: 'Program (JSON)',
  about: 'Everything that is public, or all that the committee keeps, for other programs.',
  extension: 'json',
  mediaType: 'application/json',
  options,
  async make(input, { visibility }) {
    const text = `${JSON.stringify(programDocument(input, visibility), cleaned, 1)}\n`;
    return { bytes: new TextEncoder().encode(text), warnings: [] };
  },
};
