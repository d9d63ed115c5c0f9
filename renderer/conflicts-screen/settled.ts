import type { Conflict } from '../../shared/conflicts/rule.ts';
import { ruleWords } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { Row } from '../../shared/model/tables.ts';

/** An acceptance whose conflict the shown plan does not have. */
export interface Settled {
  readonly acceptance: Row<'acceptance'>;
  /** What its rule is called, and the things that its key names. */
  readonly title: string;
  readonly names: readonly string[];
}

/** The acceptances of conflicts that are gone, the newest first. */
export function settledOf(state: ProgramState, conflicts: readonly Conflict[]): Settled[] {
  const there = new Set(conflicts.map(({ key }) => key));
  return [...state.acceptance.values()]
    .filter(({ conflict }) => !there.has(conflict))
    .sort((a, b) =>
      a.acceptedAt === b.acceptedAt ? (a.conflict < b.conflict ? -1 : 1) : a.acceptedAt < b.acceptedAt ? 1 : -1,
    )
    .map((acceptance) => {
      const [rule = '', ...ids] = acceptance.conflict.split(' ');
      const names = ids.flatMap((id) => nameOf(state, id) ?? []);
      return { acceptance, title: ruleWords(rule).title, names };
    });
}

/** What something is called, whatever it is; null where it was removed. */
function nameOf(state: ProgramState, id: string): string | null {
  if (state.session.has(id)) return quoted(state, id);
  const row = state.person.get(id) ?? state.room.get(id) ?? state.track.get(id);
  if (row) return row.name;
  return state.slot.get(id)?.label ?? state.day.get(id)?.date ?? null;
}
