import { type ProgramState, rowKey } from './state.ts';
import type { PersonId, Row } from './tables.ts';

/** The row that says that two people are different: the smaller id stands first, so that a pair has one row. */
export const notSameRow = (a: PersonId, b: PersonId): Row<'notSame'> =>
  a < b ? { firstId: a, secondId: b } : { firstId: b, secondId: a };

/** The key of the pair's row, in either order. */
export const notSameKey = (a: PersonId, b: PersonId): string => rowKey('notSame', notSameRow(a, b));

/** Whether somebody said that two people are different. */
export const areNotSame = (state: ProgramState, a: PersonId, b: PersonId): boolean =>
  state.notSame.has(notSameKey(a, b));
