import { z } from 'zod';
import { chosenTracks, tracksOption } from '../options/tracks-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { cardsDocument } from './document.ts';
import { chosenKinds, kindsOption } from './kinds-option.ts';

const options = z.strictObject({
  tracks: tracksOption,
  kinds: kindsOption,
  sessions: z
    .enum(['all', 'unscheduled', 'scheduled'])
    .default('all')
    .describe('All sessions, or only those without, or with, a full place (day, time, room).'),
  order: z.enum(['number', 'track', 'length']).default('number').describe('What the cards are sorted by.'),
  paper: paperOption(['a4', 'letter', 'a3', 'tabloid', 'legal']),
  perPage: z.int().min(1).max(24).default(8).describe('How many cards stand on one page.'),
  proportional: z.boolean().default(false).describe('Whether cards are as high as their sessions are long.'),
  internal: z
    .boolean()
    .default(false)
    .describe('Whether the cards say when people are away and what sessions need: not for the public.'),
});

/** Cards to cut and to shuffle on a table, one for each session. */
export const planningCardsPdf: Product<z.infer<typeof options>> = {
  id: 'planning-cards-pdf',
  label: 'Planning cards (PDF)',
  about: 'A card for each session, to cut out and to shuffle on a table.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  options,
  async make(input, { tracks, kinds, ...rest }) {
    const chosen = { tracks: chosenTracks(input.state, tracks), kinds: chosenKinds(input.state, kinds), ...rest };
    const { document, warnings } = cardsDocument(input, chosen);
    const made = await typeset('wall-grid.typ', document);
    return { ...made, warnings: [...warnings, ...made.warnings] };
  },
};
