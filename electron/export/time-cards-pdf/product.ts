import { z } from 'zod';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { cardsDocument } from './document.ts';

const options = z.strictObject({
  minutes: z
    .string()
    .regex(/^\s*\d{1,3}(?:[\s,;]+\d{1,3})*\s*$/, 'give minutes as numbers, apart by commas')
    .default('10, 5, 2, 1')
    .transform((text) => [...new Set(text.match(/\d+/g)?.map(Number) ?? [])].sort((a, b) => b - a))
    .refine((minutes) => minutes.length <= 20, 'these are too many cards')
    .describe('The minutes that are left, apart by commas.'),
  stop: z.boolean().default(true).describe('A card that says that the time is over.'),
  questions: z.boolean().default(false).describe('A card for the time of questions.'),
  thanks: z.boolean().default(false).describe('A card to say thank you.'),
  copies: z.int().min(1).max(50).default(1).describe('So many sets, one for each room.'),
  paper: paperOption(['a4', 'a5', 'letter', 'half-letter', 'a3']),
});

/** Cards to hold up from the first row: 10, 5, 2, 1, stop, in the program's language. */
export const timeCardsPdf: Product<z.infer<typeof options>> = {
  id: 'time-cards-pdf',
  label: 'Time cards (PDF)',
  about: 'Cards to hold up to a speaker: the minutes that are left, and stop.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  options,
  make: (input, chosen) => typeset('time-cards.typ', cardsDocument(input, chosen)),
};
