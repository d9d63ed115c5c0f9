import type { z } from 'zod';
import { jsonText } from '../json/json-text.ts';
import type { Product } from '../product.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { eventDocument } from './document.ts';
import { jsonldOptions } from './options.ts';

/** The program as schema.org's Event, for search engines and assistants that read web pages. */
export const jsonld: Product<z.infer<typeof jsonldOptions>> = {
  id: 'jsonld',
  label: 'Linked data (JSON-LD)',
  about: 'The program as search engines read it: events with places and people, for the head of a web page.',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  options: jsonldOptions,
  async make(input, options) {
    const { document, unplaced } = eventDocument(input, options);
    // No text can end a script element, nor open a comment in one.
    const text = jsonText(document).replaceAll('<', '\\u003c');
    const whole = options.form === 'script' ? `<script type="application/ld+json">\n${text}</script>\n` : text;
    return { bytes: new TextEncoder().encode(whole), warnings: unplacedWarning(unplaced) };
  },
};
