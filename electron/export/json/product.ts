import { z } from 'zod';
import type { Product } from '../product.ts';
import { programDocument } from './document.ts';
import { jsonText } from './json-text.ts';

const options = z.strictObject({
  internal: z
    .boolean()
    .default(false)
    .describe(
      'For the committee: also notes, pins, imports and settings, but no e-mail addresses. Not to be published.',
    ),
  visibility: z
    .enum(['public', 'committee', 'private'])
    .default('public')
    .describe(
      'public: what anyone may read; committee: also notes, pins, imports and settings; private: also e-mail addresses and reasons.',
    ),
});

/** The whole program as one JSON document, as `ProgramDocument` describes it: by default its public part alone. */
export const json: Product<z.infer<typeof options>> = {
  id: 'json',
  label: 'Program (JSON)',
  about: 'Everything that is public, or all that the committee keeps, for other programs.',
  extension: 'json',
  mediaType: 'application/json',
  options,
  async make(input, { internal, visibility }) {
    const seen = internal && visibility === 'public' ? 'committee' : visibility;
    const text = jsonText(programDocument(input, seen));
    return { bytes: new TextEncoder().encode(text), warnings: [], internal: seen !== 'public' };
  },
};
