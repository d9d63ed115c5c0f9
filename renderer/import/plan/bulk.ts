import { choiceFor, type Decisions } from '../../../shared/merging/decisions.ts';
import type { Outcome } from './outcome.ts';
import type { ReviewRow, RowFilter } from './review-rows.ts';
import { isChoosable, standingOf } from './standing.ts';

/** Decisions for many fields at once, and what they are, as in “12 conflicts”. */
export interface Bulk {
  readonly ids: readonly string[];
  readonly words: string;
}

/** What many fields are chosen for together: those that are what the list is narrowed to; without that, conflicts. */
const BULKS = [
  { outcome: 'conflict', one: 'conflict', many: 'conflicts' },
  { outcome: 'update', one: 'updated field', many: 'updated fields' },
  { outcome: 'kept', one: 'kept edit', many: 'kept edits' },
] as const satisfies readonly { outcome: Outcome; one: string; many: string }[];

/**
 * The fields of the shown rows that can be chosen for together. `first` is the plan that the review began with: what
 * was a conflict then can be chosen anew. Places are among them only where the list is narrowed to them.
 */
export function bulkOf(
  rows: readonly ReviewRow[],
  { outcome, field }: RowFilter,
  decisions: Decisions,
  planned: Decisions,
): Bulk | null {
  const bulk = BULKS.find((known) => known.outcome === (outcome || 'conflict'));
  if (!bulk) return null;
  const ids = rows.flatMap(({ row }) =>
    row.action === 'create'
      ? []
      : row.fields
          .filter((planned_) => isMeant(planned_.field, field) && isChoosable(planned_.outcome))
          .filter((one) => {
            const standing = standingOf(row, one, decisions, planned);
            const isDecided = choiceFor(decisions, row.kind, one.field, row.key).by === 'field';
            if (bulk.outcome === 'conflict') return standing === 'conflict' || (isDecided && outcome === 'conflict');
            if (bulk.outcome === 'kept') return standing === 'kept' || isDecided;
            return standing === 'update' || standing === 'set' || standing === 'merged' || isDecided;
          })
          .map(({ decision }) => decision),
  );
  return ids.length === 0 ? null : { ids, words: `${ids.length} ${ids.length === 1 ? bulk.one : bulk.many}` };
}

const isMeant = (field: string, wanted: string): boolean => (wanted === '' ? field !== 'place' : field === wanted);

/** The same decision for each id. */
export const decideAll = (ids: readonly string[], decision: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(ids.map((id) => [id, decision]));

/** The decisions of one row's fields that have a choice; its place stays out of it. */
export const idsOfRow = ({ row }: ReviewRow): readonly string[] =>
  row.action === 'create'
    ? []
    : row.fields
        .filter(({ field, outcome }) => field !== 'place' && isChoosable(outcome))
        .map(({ decision }) => decision);
