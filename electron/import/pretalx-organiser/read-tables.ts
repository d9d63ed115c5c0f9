import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { readExport } from './read.ts';
import { likeness } from './tables.ts';

const organiserTables: TableFormat = {
  id: 'pretalx-organiser',
  label: 'pretalx export of sessions or speakers (CSV)',
  detectTables: (tables) => Math.max(0, ...tables.map(likeness)),
  readTables: (tables, options) => readExport(tables, organiserTables.id, options, false),
};

/** The export that an organiser of pretalx makes, as CSV: sessions and speakers, in several files at once. */
export const pretalxOrganiser = tableFormat(organiserTables);
