import { shortDate } from '../../renderer/sessions/session-rows.ts';
import type { TableColumn } from '../../renderer/tables/column.ts';
import { filterRows, NO_FILTERS } from '../../renderer/tables/model/filter-rows.ts';
import { groupRows } from '../../renderer/tables/model/group-rows.ts';
import { sortRows } from '../../renderer/tables/model/sort-rows.ts';
import { TableData, TableMemory } from '../../renderer/tables/model/table-data.ts';
import { length } from '../../shared/time/wall.ts';
import { type Figure, median } from './figure.ts';

interface Row {
  readonly id: string;
  readonly texts: readonly string[];
  readonly minutes: number;
  readonly day: string;
}

const ROWS = 10_000;
const RUNS = 20;
const WORDS = ['Maps', 'storm', 'Éclair', 'data', 'of the', 'open', 'number', 'for', 'all', 'zone', 'quiet', 'Wójcik'];

/** Rows as those of sessions: titles and people that are nearly all different, tracks, rooms and kinds that repeat. */
function makeRows(): readonly Row[] {
  let seed = 7;
  const next = (most: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % most;
  };
  const words = (count: number) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  return Array.from({ length: ROWS }, (_, i) => ({
    id: String(i),
    texts: [
      `${words(4)} ${next(ROWS)}`,
      `${words(2)} ${next(8000)}`,
      `Track ${next(24)}`,
      `Room ${next(50)}`,
      `Kind ${next(8)}`,
      words(40),
    ],
    minutes: 15 + 5 * next(30),
    day: `2027-04-0${1 + next(5)}`,
  }));
}

const columns: readonly TableColumn<Row>[] = [
  ...['title', 'people', 'track', 'room', 'kind', 'abstract'].map(
    (id, i): TableColumn<Row> => ({ id, header: id, width: 80, value: ({ texts }) => texts[i] ?? null }),
  ),
  {
    id: 'length',
    header: 'Length',
    width: 80,
    value: ({ minutes }) => length(minutes),
    sortBy: ({ minutes }) => minutes,
    sum: ({ minutes }) => minutes,
  },
  { id: 'day', header: 'Day', width: 80, value: ({ day }) => shortDate(day), sortBy: ({ day }) => day },
];

/**
 * From the call to the finished order of 10,000 rows, each run on another column or text, median after a warm-up. What
 * is known of a column's values (ranks, folded texts) is made once and stays, as in the table.
 */
export function rowFigures(): readonly Figure[] {
  const data = new TableData(makeRows(), columns, new TableMemory());
  const every = filterRows(data, NO_FILTERS).rows;
  const ids = columns.map(({ id }) => id);
  const at = (i: number): string => ids[i % ids.length] ?? '';
  const measured = (work: (run: number) => unknown): number => {
    for (let i = 0; i < ids.length; i += 1) work(i);
    return median(
      Array.from({ length: RUNS }, (_, run) => {
        const start = performance.now();
        work(run);
        return performance.now() - start;
      }),
    );
  };
  const figure = (metric: string, value: number): Figure => ({ bench: 'tables', metric, value, unit: 'ms' });
  const first = performance.now();
  for (const id of ids) data.ranks(id);
  const ranks = performance.now() - first;
  return [
    figure('ranks10000Ms', ranks),
    figure(
      'sort10000Ms',
      measured((run) =>
        sortRows(data, every, [
          { id: at(run), desc: run % 2 === 1 },
          { id: at(run + 3), desc: false },
        ]),
      ),
    ),
    figure(
      'filter10000Ms',
      measured((run) => {
        const facets = { track: [`Track ${run}`, 'Track 3'], day: ['Thu 1 Apr', 'Fri 2 Apr'] };
        const found = filterRows(data, { ...NO_FILTERS, text: `${WORDS[run % WORDS.length]} ${run}`, facets });
        return [found.counts('track'), found.counts('day'), found.counts('room')];
      }),
    ),
    figure(
      'group10000Ms',
      measured((run) => groupRows(data, every, [at(2 + (run % 3)), 'day'], new Set())),
    ),
  ];
}
