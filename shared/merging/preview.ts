import type { EntityCounts, ImportCounts, ImportPreview, PlannedRow } from './import-preview.ts';
import type { ImportPlan } from './plan.ts';

function entityCounts(rows: readonly PlannedRow[], test: (row: PlannedRow) => boolean): EntityCounts {
  const of = (kind: PlannedRow['kind']) => rows.filter((row) => row.kind === kind && test(row)).length;
  return { sessions: of('session'), people: of('person'), rooms: of('room') };
}

/** How many sessions, people and rooms a plan makes, changes, and leaves with an edit made here. */
export function countsOf(plan: ImportPlan): ImportCounts {
  const count = (test: (row: PlannedRow) => boolean) => entityCounts(plan.rows, test);
  return {
    created: count(({ action }) => action === 'create'),
    updated: count(({ action }) => action === 'update'),
    kept: count(({ fields }) => fields.some(({ outcome }) => outcome === 'kept' || outcome === 'conflict')),
  };
}

function outcomesOf(rows: readonly PlannedRow[]): ImportPreview['outcomes'] {
  const outcomes = {
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
  };
  for (const { fields, unchanged } of rows) {
    outcomes.unchanged += unchanged;
    for (const { outcome } of fields) outcomes[outcome]++;
  }
  return outcomes;
}

/** A plan as the review screen and the command line show it. */
export function previewOf(plan: ImportPlan, recordsHash: string): ImportPreview {
  const { row } = plan.source;
  return {
    format: plan.format,
    fileName: plan.source.fileName,
    fileHash: plan.source.fileHash,
    recordsHash,
    counts: plan.counts,
    ...countsOf(plan),
    missing: entityCounts(plan.rows, ({ action }) => action === 'missing'),
    outcomes: outcomesOf(plan.rows),
    source: row ? { id: row.id, name: row.name, importedAt: row.importedAt } : null,
    issues: plan.issues,
    pending: plan.pending,
    rows: plan.rows,
    isEmpty: plan.isEmpty,
    decisions: plan.decisions,
  };
}
