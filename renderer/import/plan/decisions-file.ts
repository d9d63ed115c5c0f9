import { z } from 'zod';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';

/** The file that the command line takes with --decisions: an object of decisions by their ids. */
const decisionsSchema = z.record(z.string(), z.json());

/** Decisions as the text of a file: sorted, a line each, so that two of them can be compared. */
export const decisionsText = (decisions: Decisions): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(decisions).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;

/** The decisions in a file's text; null where it holds none. Those of a whole saved plan are taken from it. */
export function parseDecisions(text: string): Decisions | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const inner = typeof value === 'object' && value !== null && 'decisions' in value ? value.decisions : value;
  const parsed = decisionsSchema.safeParse(inner);
  return parsed.success && !Array.isArray(inner) ? parsed.data : null;
}

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
