import type { ProgramState } from '../model/state.ts';
import type { Day } from '../model/tables.ts';
import { LAST_MINUTE } from '../model/venue-tables.ts';

/** The days of a program by date. */
export const daysByDate = (state: ProgramState): Day[] =>
  [...state.day.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));

/** Whether something `length` minutes long may start at a minute of a program day: minutes 0 to 2880 hold it. */
export const fitsDay = (start: number, length: number): boolean => start >= 0 && start + length <= LAST_MINUTE;
