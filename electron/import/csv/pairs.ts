import { titleKey } from '../../../shared/matching/name-key.ts';
import { issue } from '../issue.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import type { RowCells } from './cells.ts';
import type { Records } from './records.ts';

/** Reads rows of pairs of sessions: how many people would attend both. */
export function readPairs(rows: readonly RowCells[], records: Records): void {
  for (const row of rows) {
    const [first, second, count] = [row.get('firstSession'), row.get('secondSession'), row.get('bothCount')];
    if (first === '' || second === '') row.say('row.empty', 'warning', null, 'it lacks one of the two sessions.');
    else if (first === second) row.say('pair.same', 'warning', 'secondSession', 'it is the same session twice.');
    else if (/^\d{1,6}$/.test(count)) records.addPair(first, second, Number(count));
    else row.say('value.unreadable', 'warning', 'bothCount', `“${count}” is no number of people.`);
  }
}

interface Matrix {
  readonly headerAt: number;
  /** The sessions of the columns, from the second one on. */
  readonly labels: readonly string[];
}

const NUMBER = /^\d{1,6}$/;

/**
 * Whether a table is a square of sessions with counts: the names of its columns are those of its rows, and its cells are
 * numbers or empty. At least three, so that no small table is taken for one.
 */
export function matrixOf(table: SourceTable): Matrix | null {
  const headerAt = table.rows.findIndex(({ cells }) => cells.slice(1).some((cell) => cell.trim() !== ''));
  const header = table.rows[headerAt]?.cells ?? [];
  const labels = header.slice(1).map((cell) => cell.trim());
  while (labels.at(-1) === '') labels.pop();
  const known = new Set(labels.map(titleKey));
  if (labels.length < 3 || known.size !== labels.length || known.has('')) return null;
  let rows = 0;
  for (const { cells } of table.rows.slice(headerAt + 1)) {
    const [label = '', ...counts] = cells.map((cell) => cell.trim());
    if (label === '' && counts.every((cell) => cell === '')) continue;
    if (
      !known.has(titleKey(label)) ||
      counts.some((cell) => cell !== '' && !NUMBER.test(cell) && !/^[-–x]$/i.test(cell))
    ) {
      return null;
    }
    rows++;
  }
  return rows >= 3 && rows <= labels.length ? { headerAt, labels } : null;
}

/** Reads a square of sessions. Both halves may be filled; where they differ, the larger number counts, and it is told. */
export function readMatrix(table: SourceTable, { headerAt, labels }: Matrix, records: Records): void {
  const counts = new Map<string, { first: string; second: string; people: number }>();
  for (const [at, { cells, lines }] of table.rows.entries()) {
    if (at <= headerAt) continue;
    const first = (cells[0] ?? '').trim();
    for (const [column, second] of labels.entries()) {
      const cell = (cells[column + 1] ?? '').trim();
      if (!NUMBER.test(cell) || titleKey(first) === titleKey(second)) continue;
      const key = [titleKey(first), titleKey(second)].sort().join('\n');
      const known = counts.get(key);
      const people = Number(cell);
      if (known && known.people !== people) {
        const words = `“${first}” and “${second}” have ${people} here and ${known.people} in the other half; the larger counts.`;
        records.issues.push(issue('pair.differs', 'warning', lines, words, { place: placeIn(table, at, column + 1) }));
      }
      counts.set(key, { first, second, people: Math.max(people, known?.people ?? 0) });
    }
  }
  for (const { first, second, people } of counts.values()) records.addPair(first, second, people);
}
