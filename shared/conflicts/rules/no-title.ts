import { factFinding, isTaken } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'no-title';

/** A session of the program has no title. */
export const noTitle = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'note',
  names: 'sessions',
  unplaced: true,
  check: (_index, { entry }) => (isTaken(entry) && isBlank(entry.session.title) ? [factFinding(id, entry)] : []),
});

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
