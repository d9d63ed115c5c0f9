import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import type { Product } from '../product.ts';
import { defuse } from './defuse.ts';
import { COLUMNS, sessionRows } from './rows.ts';

const options = z.strictObject({
  days: daysOption,
  raw: z
    .boolean()
    .default(false)
    .describe('For machines: cells as they are, though a spreadsheet may take one for a formula; no byte order mark.'),
  scheduledOnly: z.boolean().default(false).describe('Only sessions with a day, a time and a room.'),
});

/** The public sessions as a table, which our own import reads back. Cells that a spreadsheet would run are defused. */
export const csv: Product<z.infer<typeof options>> = {
  id: 'csv',
  label: 'Sessions (CSV)',
  about: 'The public sessions as a table, for spreadsheets or for other programs.',
  extension: 'csv',
  mediaType: 'text/csv',
  options,
  async make({ state }, { days, raw, scheduledOnly }) {
    const rows = sessionRows(state, chosenDays(state, days), scheduledOnly);
    const cells = [COLUMNS, ...rows].map((row) => (raw ? row : row.map(defuse)));
    const text = stringify(cells, { record_delimiter: '\r\n', bom: !raw });
    return { bytes: new TextEncoder().encode(text), warnings: [] };
  },
};
