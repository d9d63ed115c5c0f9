import { z } from 'zod';
import type { ProgramState } from '../../shared/model/state.ts';
import type { DayId } from '../../shared/model/tables.ts';

/** The option of which days to show: dates (YYYY-MM-DD) or ids, one or several; absent: all days. */
export const daysOption = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((days) => [days].flat().flatMap((text) => text.split(/[\s,]+/)))
  .nullable()
  .default(null)
  .describe('Only these program days, as YYYY-MM-DD; several stand apart by commas.');

/** A refusal that a person can mend; it becomes a problem at the door of the exports. */
export class ExportRefused extends Error {
  readonly code: 'not-found' | 'invalid';
  constructor(code: 'not-found' | 'invalid', message: string) {
    super(message);
    this.code = code;
  }
}

/** The days that are meant, or null for all. Throws `ExportRefused` for one that is not in the program, naming those that are. */
export function chosenDays(state: ProgramState, wanted: readonly string[] | null): DayId[] | null {
  if (wanted === null) return null;
  const all = [...state.day.values()];
  return wanted.flatMap((text) => {
    const found = all.filter(({ id, date }) => id === text.toLowerCase() || date === text);
    if (found.length > 0) return found.map(({ id }) => id);
    const dates = [...new Set(all.map(({ date }) => date))].sort();
    const known = dates.length > 0 ? `Days: ${dates.join(', ')}.` : 'It has no days yet.';
    throw new ExportRefused('not-found', `The program has no day ${text}. ${known}`);
  });
}
