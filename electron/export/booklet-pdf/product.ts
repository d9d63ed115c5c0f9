import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { chosenTracks, tracksOption } from '../options/tracks-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { bookletDocument } from './document.ts';

const part = (description: string) => z.boolean().default(true).describe(description);

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  tracks: tracksOption,
  paper: paperOption(['a5', 'half-letter', 'a4', 'letter']).describe(
    'Paper size; else A5, or half letter where the program’s paper is Letter.',
  ),
  typeSize: z.enum(['small', 'normal', 'large']).default('normal').describe('How large the running text is.'),
  cover: part('A cover with the event, its dates and its place.'),
  facts: part('A page on the venue, its rooms, the tracks, and how to read the booklet.'),
  contents: part('A table of contents.'),
  overview: part('A list of each day’s sessions with the pages that they are on.'),
  sessions: part('The sessions by day and time.'),
  abstracts: part('The sessions’ abstracts.'),
  biographies: part('The speakers’ biographies.'),
  index: part('An index of people with page numbers.'),
  imposed: z
    .boolean()
    .default(false)
    .describe('Two pages on each side of a sheet of twice the size, in the order in which sheets are folded.'),
  sheetsFolded: z
    .int()
    .min(1)
    .max(50)
    .nullable()
    .default(null)
    .describe('If imposed: how many sheets are folded into one another; else all.'),
});

/** The booklet: everything of the program to carry along, with page numbers wherever one looks something up. */
export const bookletPdf: Product<z.infer<typeof options>> = {
  id: 'booklet-pdf',
  label: 'Booklet (PDF)',
  about: 'The whole program to carry along: overviews, abstracts, biographies, and an index of people.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  marksChanges: true,
  options,
  async make(input, { days, rooms, tracks, imposed, sheetsFolded, ...rest }) {
    const { document, unplaced } = bookletDocument(input, {
      ...rest,
      imposed,
      days: chosenDays(input.state, days),
      rooms: chosenRooms(input.state, rooms),
      tracks: chosenTracks(input.state, tracks),
    });
    const made = await typeset('booklet.typ', document, { unplaced });
    if (!imposed) return made;
    const { impose } = await import('./impose.ts');
    return impose(made, document, sheetsFolded);
  },
};
