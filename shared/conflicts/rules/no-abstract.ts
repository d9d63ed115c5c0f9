import { factFinding, isTaken } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'no-abstract';

/** A session of the program has no abstract; a block needs none. */
export const noAbstract = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'off',
  names: 'sessions',
  unplaced: true,
  check: (_index, { entry }) =>
    isTaken(entry) && !entry.session.block && isBlank(entry.session.abstract) ? [factFinding(id, entry)] : [],
});

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
