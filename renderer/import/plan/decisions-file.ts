import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';

export { decisionsText, parseDecisions } from '../../../shared/merging/decisions-file.ts';

/** How many of the decisions speak of this import: of a field, a question, a suggestion or a row of it. */
export function fitting(decisions: Decisions, preview: ImportPreview): number {
  const known = new Set<string>();
  for (const { key, kind, fields, decision } of preview.rows) {
    known.add(decision);
    for (const field of fields) known.add(field.decision);
    for (const name of ['match', 'missing', 'deleted', 'returned']) known.add(`${kind}/${name}/${key}`);
  }
  for (const { key } of preview.pending) known.add(key);
  for (const { suggestion } of preview.issues) if (suggestion) known.add(suggestion.id);
  return Object.keys(decisions).filter((id) => known.has(id) || id.includes('*')).length;
}
