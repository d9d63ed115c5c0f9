import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import type { Product } from '../product.ts';
import { defuse } from './defuse.ts';
import { exportTable, modeOption, scheduledOnlyOption, TABLES } from './tables.ts';

const options = z.strictObject({
  table: z.enum(TABLES).default('sessions').describe('Which table: the sessions, the people in them, or the rooms.'),
  days: daysOption,
  mode: modeOption,
  scheduledOnly: scheduledOnlyOption,
});

/** A public table as RFC 4180 text, which our own import reads back. For people, cells that a spreadsheet would run are defused. */
export const csv: Product<z.infer<typeof options>> = {
  id: 'csv',
  label: 'Table (CSV)',
  about: 'The public sessions, people or rooms as a table, for spreadsheets or for other programs.',
  extension: 'csv',
  mediaType: 'text/csv',
  options,
  async make({ state }, { table, days, mode, scheduledOnly }) {
    const { columns, rows } = exportTable(state, table, chosenDays(state, days), scheduledOnly);
    const raw = mode === 'machines';
    const cells = [columns, ...rows].map((row) => (raw ? row : row.map(defuse)));
    const text = stringify(cells, { record_delimiter: '\r\n', bom: !raw });
    return { bytes: new TextEncoder().encode(text), warnings: [] };
  },
};
