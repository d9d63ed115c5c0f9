import { z } from 'zod';
import { type Decisions, EVERY, parseDecisionId } from './decisions.ts';

/** The file that a review saves and the command line takes: an object of decisions by their ids. */
const decisionsSchema = z.record(z.string(), z.json());

/** Decisions as the text of a file: sorted, a line each, so that two of them can be compared. */
export const decisionsText = (decisions: Decisions): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(decisions).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;

/** The decisions in a file's text; null where it holds none. Those of a whole saved plan are taken from it. */
export function parseDecisions(text: string): z.infer<typeof decisionsSchema> | null {
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

/** The first id that names no decision; null where all do. */
export const misnamed = (decisions: Decisions): string | null =>
  Object.keys(decisions).find((id) => id !== EVERY && parseDecisionId(id) === null) ?? null;
