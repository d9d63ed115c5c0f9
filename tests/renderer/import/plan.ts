import type { ImportPreview, PlannedField, PlannedRow } from '../../../shared/contract/import.ts';
import { decisionId, EVERY } from '../../../shared/merging/decisions.ts';

/** A field of a plan as the core makes them; texts only. */
export const field = (
  key: string,
  name: string,
  outcome: PlannedField['outcome'],
  values: Partial<Pick<PlannedField, 'base' | 'mine' | 'theirs' | 'result' | 'mergeable'>> = {},
): PlannedField => ({
  field: name,
  outcome,
  decision: decisionId('person', name, key),
  decidedBy: null,
  base: null,
  mine: null,
  theirs: null,
  ...values,
});

/** A person of a plan. */
export const person = (key: string, action: PlannedRow['action'], ...fields: readonly PlannedField[]): PlannedRow => ({
  kind: 'person',
  key,
  id: action === 'create' ? null : `id of ${key}`,
  label: key,
  action,
  fields,
  unchanged: 0,
  lines: [2, 2],
  locked: false,
  decision: decisionId('person', EVERY, key),
});

const NONE = { sessions: 0, people: 0, rooms: 0 };

/** A plan with nothing but these rows. */
export const plan = (...rows: readonly PlannedRow[]): ImportPreview => ({
  format: 'csv',
  fileName: 'people.csv',
  fileHash: '',
  recordsHash: '',
  counts: NONE,
  created: NONE,
  updated: NONE,
  kept: NONE,
  missing: NONE,
  outcomes: {
    set: 0,
    update: 0,
    merged: 0,
    written: 0,
    clear: 0,
    kept: 0,
    conflict: 0,
    locked: 0,
    empty: 0,
    unusable: 0,
    unchanged: 0,
  },
  source: null,
  issues: [],
  pending: [],
  rows,
  isEmpty: false,
  decisions: {},
});
