import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { paperOption } from '../print/paper.ts';
import { typeset } from '../print/typeset.ts';
import type { Product } from '../product.ts';
import { paperSize } from '../wall-grid-pdf/paper-sizes.ts';
import { glanceDocument } from './document.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  paper: paperOption(['a4', 'letter', 'a3', 'tabloid', 'legal', 'a5', 'a2', 'a1', 'a0']),
  orientation: z
    .enum(['auto', 'landscape', 'portrait'])
    .default('auto')
    .describe('Which way the paper lies; auto: the way that allows larger type, day by day.'),
  layout: z
    .enum(['auto', 'columns', 'rows'])
    .default('auto')
    .describe('Rooms as columns with time downwards, or as rows with time across; auto: what allows larger type.'),
  people: z.boolean().default(true).describe('Whether the sessions name their speakers, where there is room.'),
  pages: z
    .enum(['all', 'changed'])
    .default('all')
    .describe('All days, or only those that changed since the release that is compared with.'),
});

/** Each day at a glance: always one page, however many rooms; what has no room there is told in full by numbers. */
export const glancePdf: Product<z.infer<typeof options>> = {
  id: 'glance-pdf',
  label: 'At a glance (PDF)',
  about: 'Each day on one page, however many rooms it has.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  marksChanges: true,
  options,
  async make(input, { days, rooms, paper, orientation, layout, people, pages }) {
    const { document, warnings, unplaced } = glanceDocument(input, {
      ...{ days: chosenDays(input.state, days), rooms: chosenRooms(input.state, rooms), people },
      papers: (usual) =>
        (['landscape', 'portrait'] as const)
          .filter((way) => orientation === 'auto' || way === orientation)
          .map((way) => paperSize(paper ?? usual, way)),
      turned: layout === 'auto' ? [false, true] : [layout === 'rows'],
      onlyChanged: pages === 'changed',
    });
    const made = await typeset('wall-grid.typ', document, { unplaced });
    return { ...made, warnings: [...warnings, ...made.warnings] };
  },
};
