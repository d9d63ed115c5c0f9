import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Outcome } from '../../../shared/placing/outcome.ts';

const counted = (n: number): string => (n === 1 ? '1 conflict' : `${n} conflicts`);

const open = (conflicts: readonly Conflict[]): Conflict[] => conflicts.filter(({ accepted }) => !accepted);

/** What a change would do to the conflicts, in a line: “Solves 2 conflicts, makes 1: Room used twice”. */
export function outcomeWords(state: ProgramState, { made, solved }: Outcome): string {
  const [brought, gone] = [open(made), open(solved)];
  if (brought.length === 0 && gone.length === 0) return 'No conflict comes or goes';
  const names = [...new Set(brought.map((conflict) => explain(conflict, state).title))].join(', ');
  const makes = brought.length === 0 ? 'makes none' : `makes ${counted(brought.length)}: ${names}`;
  const words = gone.length === 0 ? makes : `solves ${counted(gone.length)}, ${makes}`;
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** Whether what it brings is no graver than a warning. */
export const isMild = ({ made }: Outcome): boolean =>
  open(made).every(({ level }) => level === 'note' || level === 'warning');

/** What the committee's rules forbid outright, by name; null if the change may be made. */
export function forbiddenWords(state: ProgramState, { made }: Outcome): string | null {
  const hard = open(made).find(({ level }) => level === 'block');
  return hard ? `Not allowed: ${explain(hard, state).title}` : null;
}
