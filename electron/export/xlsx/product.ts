import { z } from 'zod';
import { exportTable, modeOption, scheduledOnlyOption, TABLES } from '../csv/tables.ts';
import { chosenDays, daysOption } from '../days-option.ts';
import type { Product } from '../product.ts';
import { workbookOf } from './workbook.ts';

const options = z.strictObject({
  table: z
    .enum(['all', ...TABLES])
    .default('all')
    .describe('Which sheets: all, or one of them. The sessions alone can be imported again as they are.'),
  days: daysOption,
  mode: modeOption,
  scheduledOnly: scheduledOnlyOption,
});

/** The public tables as sheets of one workbook. Every cell has its type, so that text is never taken for a formula. */
export const xlsx: Product<z.infer<typeof options>> = {
  id: 'xlsx',
  label: 'Tables (Excel)',
  about: 'The public sessions, people and rooms as sheets of one workbook.',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  options,
  async make({ state, asOf }, { table, days, mode, scheduledOnly }) {
    const chosen = chosenDays(state, days);
    const sheets = (table === 'all' ? TABLES : [table]).map((name) => ({
      name,
      ...exportTable(state, name, chosen, scheduledOnly),
    }));
    return { bytes: workbookOf(sheets, { asOf, isoTimes: mode === 'machines' }), warnings: [] };
  },
};
