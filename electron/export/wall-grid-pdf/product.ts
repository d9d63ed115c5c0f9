import { z } from 'zod';
import { glyphWarnings } from '../agenda-pdf/glyph-warnings.ts';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import type { Product } from '../product.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { wallDocument } from './document.ts';
import { paperSize, WALL_PAPERS } from './paper-sizes.ts';
import { sheetCount } from './sheets.ts';
import { printedMeasure } from './text/printed-measure.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  paper: z.enum(WALL_PAPERS).default('a1').describe('Paper size; type grows with it: A1 and A0 read from two metres.'),
  orientation: z.enum(['landscape', 'portrait']).default('landscape').describe('Which way the paper hangs.'),
  layout: z
    .enum(['columns', 'rows'])
    .default('columns')
    .describe('Rooms as columns with time downwards, or as rows with time across.'),
  roomsPerPage: z
    .int()
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .describe('At most so many rooms stand on one page; empty: as many as read well on the paper.'),
  people: z.boolean().default(true).describe('Whether the sessions name their speakers.'),
  sheets: z
    .string()
    .regex(/^[1-9][x×][1-9]$/i)
    .default('1x1')
    .describe('How many sheets of the paper make one poster, across and down, to be taped: 1x1, 2x2, 3x2.'),
  pages: z
    .enum(['all', 'changed'])
    .default('all')
    .describe('All pages, or only those that changed since the release that is compared with.'),
});

/** The sheets for the wall: a grid of rooms and times for each day, as large as the paper allows. */
export const wallGridPdf: Product<z.infer<typeof options>> = {
  id: 'wall-grid-pdf',
  label: 'Wall grid (PDF)',
  extension: 'pdf',
  mediaType: 'application/pdf',
  options,
  async make(input, { days, rooms, paper, orientation, layout, sheets, pages, roomsPerPage, people }) {
    const { portableTypesetter } = await import('../typst/wasm.ts');
    const chosen = {
      ...{ days: chosenDays(input.state, days), rooms: chosenRooms(input.state, rooms), roomsPerPage, people },
      paper: paperSize(paper, orientation),
      turned: layout === 'rows',
      sheets: sheetCount(sheets),
      onlyChanged: pages === 'changed',
    };
    const { document, warnings, unplaced } = wallDocument(input, chosen, printedMeasure());
    const typesetter = await portableTypesetter();
    return {
      bytes: typesetter.pdf({ template: 'wall-grid.typ', data: document }),
      warnings: [...unplacedWarning(unplaced), ...warnings, ...glyphWarnings(document, typesetter)],
    };
  },
};
