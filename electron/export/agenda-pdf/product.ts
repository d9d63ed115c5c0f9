import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { pdfDocument } from './document.ts';
import { ORDERS } from './words.ts';

const options = z.strictObject({
  days: daysOption,
  paper: paperOption(['a4', 'letter', 'a3', 'legal', 'tabloid']),
  abstracts: z.boolean().default(true).describe('Whether the list has the abstracts.'),
  parts: z
    .enum(['both', 'grid', 'list'])
    .default('both')
    .describe('The grid pages, the list of sessions, or both (first all grids).'),
  order: z.enum(ORDERS).default('time').describe('What the list is ordered by on each day.'),
  roomsPerPage: z.int().min(1).max(14).default(8).describe('At most so many rooms stand on one grid page.'),
});

/** The printed agenda: grid pages for each day, then the sessions by time with rooms, speakers and abstracts. */
export const agendaPdf: Product<z.infer<typeof options>> = {
  id: 'agenda-pdf',
  label: 'Agenda (PDF)',
  about: 'For each day a grid of rooms and times, then every session with its speakers and abstract.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  marksChanges: true,
  options,
  async make(input, { days, ...rest }) {
    const { document, unplaced } = pdfDocument(input, { ...rest, days: chosenDays(input.state, days) });
    return typeset('agenda.typ', document, { unplaced });
  },
};
