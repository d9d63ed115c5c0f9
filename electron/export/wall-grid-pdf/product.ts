import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import type { Orientation, Paper } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { wallDocument } from './document.ts';
import type { Size } from './layout/scale.ts';
import { paperSize, WALL_PAPERS } from './paper-sizes.ts';
import { sheetCount } from './sheets.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  paper: z.enum(WALL_PAPERS).default('a1').describe('Paper size; type grows with it: A1 and A0 read from two metres.'),
  orientation: z
    .enum(['auto', 'landscape', 'portrait'])
    .default('auto')
    .describe('Which way the paper hangs; auto: the way that needs fewer pages or allows larger type.'),
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

function papersOf(paper: Paper, orientation: 'auto' | Orientation): [Size, ...Size[]] {
  if (orientation !== 'auto') return [paperSize(paper, orientation)];
  return [paperSize(paper, 'landscape'), paperSize(paper, 'portrait')];
}

/** The sheets for the wall: a grid of rooms and times for each day, as large as the paper allows. */
export const wallGridPdf: Product<z.infer<typeof options>> = {
  id: 'wall-grid-pdf',
  label: 'Wall grid (PDF)',
  about: 'Sheets for the wall: a grid of rooms and times for each day, in type that is read from a distance.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  marksChanges: true,
  options,
  async make(input, { days, rooms, paper, orientation, layout, sheets, pages, roomsPerPage, people }) {
    const chosen = {
      ...{ days: chosenDays(input.state, days), rooms: chosenRooms(input.state, rooms), roomsPerPage, people },
      papers: papersOf(paper, orientation),
      turned: layout === 'rows',
      sheets: sheetCount(sheets),
      onlyChanged: pages === 'changed',
    };
    const { document, warnings, unplaced } = wallDocument(input, chosen);
    const made = await typeset('wall-grid.typ', document, { unplaced });
    return { ...made, warnings: [...warnings, ...made.warnings] };
  },
};
