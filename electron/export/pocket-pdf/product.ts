import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { chosenTracks, tracksOption } from '../options/tracks-option.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { pocketDocument } from './document.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  tracks: tracksOption,
  paper: z.enum(['a4', 'letter']).nullable().default(null).describe('Paper size; else that of the program.'),
  detail: z
    .enum(['people', 'rooms', 'titles'])
    .default('people')
    .describe('How much to tell at most: titles; rooms too; people too. Less is told where it does not fit.'),
  breaks: z.boolean().default(true).describe('Whether breaks are told.'),
  foldMarks: z.boolean().default(true).describe('Marks at the edges where to fold, and where to cut.'),
});

/** The pocket sheet: the program on one side of one sheet, which a cut and some folds make a booklet of eight panels. */
export const pocketPdf: Product<z.infer<typeof options>> = {
  id: 'pocket-pdf',
  label: 'Pocket sheet (PDF)',
  about: 'One sheet that is cut once and folds to eight panels: times, titles and rooms for a shirt pocket.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  options,
  async make(input, { days, rooms, tracks, ...rest }) {
    const { document, unplaced, shortened } = pocketDocument(input, {
      ...rest,
      days: chosenDays(input.state, days),
      rooms: chosenRooms(input.state, rooms),
      tracks: chosenTracks(input.state, tracks),
    });
    const { bytes, warnings } = await typeset('pocket.typ', document, { unplaced });
    return { bytes, warnings: [...warnings, ...shortened] };
  },
};
