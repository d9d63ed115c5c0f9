import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { orientationOption, paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { signsDocument } from './document.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  paper: paperOption(['a4', 'a5', 'a3', 'a2', 'letter', 'legal', 'tabloid']),
  orientation: orientationOption('portrait'),
  order: z
    .enum(['room', 'day'])
    .default('room')
    .describe('Which signs follow each other: all days of a room, or all rooms of a day.'),
  pages: z
    .enum(['all', 'changed'])
    .default('all')
    .describe('All signs, or only those that say something else than in the release to compare with.'),
});

/** Door signs: for each room and day a sheet that can be read from two metres. */
export const doorSignsPdf: Product<z.infer<typeof options>> = {
  id: 'door-signs-pdf',
  label: 'Door signs (PDF)',
  about: 'For each room and day a sheet for its door, to be read from two metres.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  marksChanges: true,
  options,
  async make(input, { days, rooms, ...rest }) {
    const chosen = { days: chosenDays(input.state, days), rooms: chosenRooms(input.state, rooms) };
    const { document, unplaced, notes } = signsDocument(input, { ...rest, ...chosen });
    const { bytes, warnings } = await typeset('door-signs.typ', document, { unplaced });
    return { bytes, warnings: [...warnings, ...notes] };
  },
};
