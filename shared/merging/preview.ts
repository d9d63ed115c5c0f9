import type { EntityCounts, ImportCounts, ImportPreview, PlannedRow } from './import-preview.ts';
import type { ImportPlan } from './plan.ts';

/** How many sessions, people and rooms a plan makes, changes, and leaves with an edit made here. */
export function countsOf(plan: ImportPlan): ImportCounts {
  const count = (test: (row: PlannedRow) => boolean): EntityCounts => {
    const of = (kind: PlannedRow['kind']) => plan.rows.filter((row) => row.kind === kind && test(row)).length;
    return { sessions: of('session'), people: of('person'), rooms: of('room') };
  };
  return {
    created: count(({ action }) => action === 'create'),
    updated: count(({ action }) => action === 'update'),
    kept: count(({ fields }) => fields.some(({ outcome }) => outcome === 'kept' || outcome === 'conflict')),
  };
}

/** A plan as the review screen and the command line show it. */
export function previewOf(plan: ImportPlan, recordsHash: string): ImportPreview {
  return {
    format: plan.format,
    fileName: plan.source.fileName,
    fileHash: plan.source.fileHash,
    recordsHash,
    counts: plan.counts,
    ...countsOf(plan),
    issues: plan.issues,
    pending: plan.pending,
    rows: plan.rows,
    isEmpty: plan.isEmpty,
    decisions: plan.decisions,
  };
}
