import type { ImportPreview, PlannedRow } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { OUTCOMES, type Outcome, outcomesOf } from './outcome.ts';
import { inWords, valueWords } from './value-words.ts';

/** The parts of a review, as its tabs show them. */
export const PARTS = [
  { id: 'session', label: 'Sessions', kinds: ['session'] },
  { id: 'person', label: 'People', kinds: ['person'] },
  { id: 'room', label: 'Rooms', kinds: ['room'] },
  { id: 'other', label: 'Program, days, tracks, kinds', kinds: ['program', 'day', 'track', 'kind'] },
] as const;
export type PartId = (typeof PARTS)[number]['id'];

/** What stands here of a planned row, with what it can be found by. */
export interface ReviewRow {
  readonly id: string;
  readonly row: PlannedRow;
  /** What it is with the decisions made so far; the first is what it is marked with. */
  readonly outcomes: readonly Outcome[];
  /** What it was in the first plan: a filter finds it by that too, so that it stays in sight when it is decided. */
  readonly initial: readonly Outcome[];
}

export interface RowFilter {
  readonly text: string;
  /** '' for all. */
  readonly outcome: Outcome | '';
  readonly field: string;
}
export const NO_ROW_FILTER: RowFilter = { text: '', outcome: '', field: '' };

const WEIGHT = new Map<Outcome, number>(OUTCOMES.map(({ id }, index) => [id, index]));
const weight = ({ outcomes: [first = 'unchanged'] }: ReviewRow): number => WEIGHT.get(first) ?? 0;

/** The rows of a part, what asks for a decision first; rows of one weight in the order of the file. */
export function reviewRows(preview: ImportPreview, decisions: Decisions, part: PartId): readonly ReviewRow[] {
  const kinds: readonly string[] = PARTS.find(({ id }) => id === part)?.kinds ?? [];
  return preview.rows
    .filter(({ kind }) => kinds.includes(kind))
    .map((row) => ({
      id: `${row.kind} ${row.key}`,
      row,
      outcomes: outcomesOf(row, decisions, preview.decisions),
      initial: [],
    }));
}

/** In the order that is planned: it stays as it is while a person decides. */
export const sortedRows = (rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  [...rows].sort((a, b) => weight(a) - weight(b));

const texts = new WeakMap<PlannedRow, string>();

/** All words of a row, folded, made when they are first looked through. */
function textOf(row: PlannedRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const words = row.fields.flatMap((field) => {
    const { mine, theirs } = valueWords(field);
    return [mine, theirs];
  });
  const made = folded([row.label, inWords('', row.key), ...words].filter((word) => word !== null).join('\n'));
  texts.set(row, made);
  return made;
}

/** So many rows are read ahead at a time: a part of a frame. */
const AT_A_TIME = 100;

/** Makes the words of rows ready while nothing else is to be done, so that the first letter of a search finds them. */
export function readAhead(rows: readonly ReviewRow[]): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    for (const { row } of rows.slice(at, at + AT_A_TIME)) textOf(row);
    at += AT_A_TIME;
    if (at < rows.length) timer = setTimeout(next);
  };
  timer = setTimeout(next);
  return () => clearTimeout(timer);
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows that a filter leaves. */
export function filteredRows(rows: readonly ReviewRow[], { text, outcome, field }: RowFilter): readonly ReviewRow[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ row, outcomes, initial }) =>
      (outcome === '' || outcomes.includes(outcome) || initial.includes(outcome)) &&
      (field === '' || row.fields.some((planned) => planned.field === field)) &&
      (words.length === 0 || words.every((word) => textOf(row).includes(word))),
  );
}

/** How many rows have each outcome; a row may count for several. */
export function countByOutcome(rows: readonly ReviewRow[]): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { outcomes } of rows) for (const id of outcomes) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The fields that rows speak of, with the number of rows, most first. */
export function fieldsOf(rows: readonly ReviewRow[]): readonly (readonly [field: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { row } of rows) for (const { field } of row.fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
