import type { ProgramState } from '../../shared/model/state.ts';
import type { Day } from '../../shared/model/tables.ts';

/** The days of a program (of whatever holds its state) by date. */
export const daysInOrder = ({ state }: { readonly state: ProgramState }): Day[] =>
  [...state.day.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
