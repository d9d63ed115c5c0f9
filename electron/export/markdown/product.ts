import { z } from 'zod';
import type { Product } from '../product.ts';
import { scheduleChoice, scheduleOptions } from '../schedule/options.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { markdownDocument } from './document.ts';

const options = scheduleOptions.extend({
  frontMatter: z
    .boolean()
    .default(false)
    .describe('With title, dates and language as front matter, for site builders.'),
  abstracts: z.boolean().default(true).describe('With the abstracts of the sessions.'),
  biographies: z.boolean().default(true).describe('With what is told of the people, after the sessions.'),
});

/** The program as text that anybody can read and every wiki takes. */
export const markdown: Product<z.infer<typeof options>> = {
  id: 'markdown',
  label: 'Program (Markdown)',
  about: 'The whole program as text, for wikis, repositories and site builders.',
  extension: 'md',
  mediaType: 'text/markdown',
  options,
  async make(input, parts) {
    const { text, unplaced } = markdownDocument(input, scheduleChoice(input, parts), parts);
    return { bytes: new TextEncoder().encode(text), warnings: unplacedWarning(unplaced) };
  },
};
