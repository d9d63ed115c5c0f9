import { z } from 'zod';
import { daysOption } from '../days-option.ts';
import { roomsOption } from '../options/rooms-option.ts';
import { tracksOption } from '../options/tracks-option.ts';

/** What of the program is described, and for where. */
export const jsonldOptions = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  tracks: tracksOption,
  form: z
    .enum(['json', 'script'])
    .default('json')
    .describe('json: a document of its own; script: a script element to paste into the head of a web page.'),
  abstracts: z.boolean().default(true).describe('With the abstracts of the sessions, as plain text.'),
});
