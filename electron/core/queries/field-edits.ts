import type { FieldEdit, FieldOutcome, PlannedRow } from '../../../shared/contract/import.ts';
import { customFieldKey } from '../../../shared/merging/plan-context.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { TableName } from '../../../shared/model/tables.ts';
import type { Journal } from '../database/journal.ts';

/** Outcomes in which a value stands against the file's: the review says whose it is. */
const TOLD: ReadonlySet<FieldOutcome> = new Set(['kept', 'conflict', 'merged', 'written', 'locked']);

/**
 * The rows of a plan with who made the values that stand against the file's, and when, as the journal tells; of changes
 * before a revision only.
 */
export function withEdits(
  rows: readonly PlannedRow[],
  state: ProgramState,
  journal: Journal,
  before = Number.POSITIVE_INFINITY,
): readonly PlannedRow[] {
  const customFields = new Map(
    [...state.customField.values()].map(({ id, entity, name }) => [customFieldKey(entity, name), id]),
  );
  const planId = state.program.get('program')?.currentPlanId ?? '';
  const edits = new Map<number, FieldEdit>();
  const editOf = (revision: number | null): FieldEdit | null => {
    // The history tells of the last change only: one that came later is not the edit that stood then.
    if (revision === null || revision >= before) return null;
    const known = edits.get(revision);
    if (known) return known;
    const [header] = journal.page(revision + 1, 1);
    if (!header) return null;
    const edit = { revision, actor: header.actor, at: header.at, label: header.label };
    edits.set(revision, edit);
    return edit;
  };
  const touch = ({ kind, id }: PlannedRow, field: string): number | null => {
    if (id === null) return null;
    if (field.startsWith('custom:')) {
      const fieldId = customFields.get(customFieldKey(kind, field.slice('custom:'.length)));
      return fieldId === undefined ? null : journal.lastTouch('customValue', `${fieldId} ${id}`, 'value');
    }
    switch (field) {
      case 'people':
        return journal.lastTouchUnder('appearance', id);
      case 'tags':
        return journal.lastTouchUnder('sessionTag', id);
      case 'place':
        return latest(PLACE.map((column) => journal.lastTouch('placement', `${planId} ${id}`, column)));
      case 'track':
      case 'kind':
        return journal.lastTouch('session', id, `${field}Id`);
      default:
        return journal.lastTouch(kind satisfies TableName, id, field);
    }
  };
  return rows.map((row) =>
    row.fields.some(({ outcome }) => TOLD.has(outcome))
      ? {
          ...row,
          fields: row.fields.map((field) => {
            const edited = TOLD.has(field.outcome) ? editOf(touch(row, field.field)) : null;
            return edited === null ? field : { ...field, edited };
          }),
        }
      : row,
  );
}

const PLACE = ['dayId', 'start', 'roomId', 'blockId'] as const;

function latest(revisions: readonly (number | null)[]): number | null {
  const known = revisions.filter((revision) => revision !== null);
  return known.length === 0 ? null : Math.max(...known);
}
