import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenPeople, peopleOption } from '../options/people-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { speakerCardsDocument } from './document.ts';

const options = z.strictObject({
  days: daysOption,
  people: peopleOption,
  form: z
    .enum(['card', 'tent'])
    .default('card')
    .describe('Cards (A6, with cut marks), or tents for the table: the name outside, the sessions inside.'),
  paper: paperOption(['a4', 'letter', 'a6', 'a5', 'a3']),
  early: z.int().min(0).max(120).default(10).describe('So many minutes before the start speakers should be there.'),
  upload: z
    .string()
    .max(300)
    .nullable()
    .default(null)
    .describe('Where and when to hand in slides, as one line on every card.'),
  pronouns: z.boolean().default(true).describe('Whether pronouns stand on the cards.'),
  pages: z
    .enum(['all', 'changed'])
    .default('all')
    .describe('All cards, or only those of people for whom something changed since the release to compare with.'),
});

/** A card or a table tent for each speaker, with their own schedule. */
export const speakerCardsPdf: Product<z.infer<typeof options>> = {
  id: 'speaker-cards-pdf',
  label: 'Speaker cards (PDF)',
  about: 'For each speaker a card or table tent: name, own sessions, where to be and when.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  marksChanges: true,
  options,
  async make(input, { days, people, ...rest }) {
    const chosen = { days: chosenDays(input.state, days), people: chosenPeople(input.state, people) };
    const { document, notes } = speakerCardsDocument(input, { ...rest, ...chosen });
    const { bytes, warnings } = await typeset('speaker-cards.typ', document);
    return { bytes, warnings: [...warnings, ...notes] };
  },
};
