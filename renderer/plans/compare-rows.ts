import type { Conflict } from '../../shared/conflicts/rule.ts';
import { sessionName } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import type { PlanChange, PlanComparison } from '../../shared/placing/compare-plans.ts';
import { placeWords } from './place-words.ts';

/** The kinds of differences, in the order of the screen. */
export const SECTIONS = ['moved', 'placed', 'unplaced', 'pins'] as const;
export type Section = (typeof SECTIONS)[number];

/** A difference as a row of the screen. */
export interface CompareRow extends PlanChange {
  readonly name: string;
  readonly beforeWords: string;
  readonly afterWords: string;
  /** Open conflicts of the session, or of its talks, that the variant solves and that it brings. */
  readonly solves: readonly Conflict[];
  readonly brings: readonly Conflict[];
}

/** The differences as rows, by section, with what each does to the conflicts. */
export function compareRows(
  state: ProgramState,
  comparison: PlanComparison,
  isFixed: (change: PlanChange, side: 'before' | 'after') => boolean,
): Readonly<Record<Section, readonly CompareRow[]>> {
  const won = bySession(comparison.won);
  const lost = bySession(comparison.lost);
  const row = (change: PlanChange): CompareRow => {
    const session = state.session.get(change.sessionId);
    const all = [change.sessionId, ...change.talks];
    return {
      ...change,
      name: session ? sessionName(session).text : '',
      beforeWords: placeWords(state, change.before, isFixed(change, 'before')),
      afterWords: placeWords(state, change.after, isFixed(change, 'after')),
      solves: conflictsOf(won, all),
      brings: conflictsOf(lost, all),
    };
  };
  const { moved, placed, unplaced, pins } = comparison;
  return { moved: moved.map(row), placed: placed.map(row), unplaced: unplaced.map(row), pins: pins.map(row) };
}

/** The rows that a filter leaves: a text in the name or the places, a day that the session is on in either plan. */
export function filterRows(rows: readonly CompareRow[], text: string, dayId: string): readonly CompareRow[] {
  const wanted = fold(text);
  return rows.filter(
    ({ name, beforeWords, afterWords, before, after }) =>
      (dayId === '' || before?.day?.id === dayId || after?.day?.id === dayId) &&
      (wanted === '' || fold(`${name} ${beforeWords} ${afterWords}`).includes(wanted)),
  );
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function bySession(conflicts: readonly Conflict[]): Map<SessionId, Conflict[]> {
  const map = new Map<SessionId, Conflict[]>();
  for (const conflict of conflicts)
    for (const id of conflict.sessions) {
      const list = map.get(id);
      if (list) list.push(conflict);
      else map.set(id, [conflict]);
    }
  return map;
}

const conflictsOf = (map: ReadonlyMap<SessionId, readonly Conflict[]>, ids: readonly SessionId[]): Conflict[] => [
  ...new Set(ids.flatMap((id) => map.get(id) ?? [])),
];
