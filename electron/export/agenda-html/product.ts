import { z } from 'zod';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { chosenDays, daysOption } from '../days-option.ts';
import type { Product } from '../product.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { pageOf } from './page.ts';

const options = z.strictObject({
  days: daysOption,
  abstracts: z.boolean().default(true).describe('Whether the list has the abstracts.'),
  roomsPerTable: z.int().min(1).max(40).default(12).describe('At most so many rooms stand in one table.'),
});

/** The agenda as one web page, complete in itself: for each day a table of rooms and times, then the sessions in order. */
export const agendaHtml: Product<z.infer<typeof options>> = {
  id: 'agenda-html',
  label: 'Agenda (web page)',
  about: 'The same agenda as one page that needs nothing else: read from a disk, a server or an e-mail.',
  extension: 'html',
  mediaType: 'text/html',
  options,
  async make(input, { days, ...rest }) {
    const chosen = chosenDays(input.state, days);
    const agenda = agendaOf(input.state, chosen === null ? {} : { days: chosen });
    const page = pageOf(agenda, input, rest);
    return { bytes: new TextEncoder().encode(page), warnings: unplacedWarning(agenda.unplaced.length) };
  },
};
