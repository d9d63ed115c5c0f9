import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { chairDocument } from './document.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  paper: paperOption(['a4', 'letter']),
  sheets: z
    .enum(['blocks', 'rooms'])
    .default('blocks')
    .describe('A sheet for each block, and one for the rest of each room and day; or only by room and day.'),
  biography: z.int().min(0).max(2000).default(360).describe('About so many characters of each biography; 0: none.'),
  notes: z.boolean().default(true).describe('Whether the committee’s notes on the sessions stand on the sheets.'),
  lines: z.int().min(0).max(12).default(2).describe('So many lines to write on follow each talk.'),
  pages: z
    .enum(['all', 'changed'])
    .default('all')
    .describe('All sheets, or only those with something new or different since the release to compare with.'),
});

/** Sheets for session chairs, with what the committee knows: marked internal on every page and in the file's name. */
export const chairSheetsPdf: Product<z.infer<typeof options>> = {
  id: 'chair-sheets-pdf',
  label: 'Chair sheets (PDF, internal)',
  about: 'For those who chair: times, speakers, how to say their names, warnings, and lines for notes.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  internal: true,
  marksChanges: true,
  options,
  async make(input, { days, rooms, ...rest }) {
    const chosen = { days: chosenDays(input.state, days), rooms: chosenRooms(input.state, rooms) };
    const { document, unplaced } = chairDocument(input, { ...rest, ...chosen });
    return typeset('chair-sheets.typ', document, { unplaced });
  },
};
