import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { defuse } from '../csv/defuse.ts';
import type { Product } from '../product.ts';
import { scheduleChoice, scheduleOptions } from '../schedule/options.ts';
import { indicoRows } from './rows.ts';

const options = scheduleOptions.extend({
  emails: z
    .boolean()
    .default(false)
    .describe(
      'With e-mail addresses, which are private: not to be published. Indico takes over no speaker without one.',
    ),
  raw: z.boolean().default(false).describe('Cells as they are, though a spreadsheet may take one for a formula.'),
});

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** The table from which Indico imports contributions: seven columns without a header. */
export const indicoCsv: Product<z.infer<typeof options>> = {
  id: 'indico-csv',
  label: 'Contributions for Indico (CSV)',
  about: 'The sessions as Indico’s import of contributions reads them: one row a session, with its first speaker.',
  extension: 'csv',
  mediaType: 'text/csv',
  options,
  async make(input, chosen) {
    const { rows, left } = indicoRows(input, scheduleChoice(input, chosen), chosen.emails);
    const cells = chosen.raw ? rows : rows.map((row) => row.map(defuse));
    const all = rows.flat();
    const changed = cells.flat().filter((cell, i) => cell !== all[i]).length;
    const warnings = [
      ...(left > 0
        ? [`${counted(left, 'further speaker is', 'further speakers are')} left out: Indico takes one a row.`]
        : []),
      ...(changed > 0
        ? [
            `${counted(changed, 'cell looks', 'cells look')} like a formula and got an apostrophe; the option “raw” leaves it out.`,
          ]
        : []),
    ];
    const text = stringify([...cells], { record_delimiter: '\r\n' });
    return { bytes: new TextEncoder().encode(text), warnings, internal: chosen.emails };
  },
};
