import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenPeople, peopleOption } from '../options/people-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { badgesDocument } from './document.ts';

const options = z.strictObject({
  people: peopleOption,
  days: daysOption,
  size: z
    .enum(['86x54', '4x3in', 'a6', 'a6-landscape'])
    .default('86x54')
    .describe('The size of an insert: 86 × 54 mm, 4 × 3 inches, A6 (105 × 148 mm) upright or lying.'),
  paper: paperOption(['a4', 'letter', 'a6', 'a3']),
  schedule: z
    .enum(['back', 'below', 'none'])
    .default('back')
    .describe(
      'The person’s own sessions: on backs (print on both sides, turned on the side edge), below, or not at all.',
    ),
  pronouns: z.boolean().default(true).describe('Whether pronouns stand on the badges.'),
  role: z.boolean().default(true).describe('Whether it says who speaks, chairs and so on.'),
  blank: z.int().min(0).max(500).default(0).describe('So many blank badges follow, to write on.'),
});

/** Badge inserts with names as large as they can be, and the person's own schedule on the back. */
export const badgesPdf: Product<z.infer<typeof options>> = {
  id: 'badges-pdf',
  label: 'Badges (PDF)',
  about: 'Badge inserts for the people of the program, with cut marks, their own sessions on the back.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  options,
  async make(input, { days, people, ...rest }) {
    const chosen = { days: chosenDays(input.state, days), people: chosenPeople(input.state, people) };
    const { document, notes } = badgesDocument(input, { ...rest, ...chosen });
    const { bytes, warnings } = await typeset('badges.typ', document);
    return { bytes, warnings: [...warnings, ...notes] };
  },
};
