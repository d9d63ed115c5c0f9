import { factFinding, isTaken } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'no-speaker';

/** A session of the program has nobody who speaks; in a block the talks have. */
export const noSpeaker = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'note',
  names: 'sessions',
  unplaced: true,
  check: (_index, { entry }) =>
    isTaken(entry) && !entry.session.block && entry.speakers.length === 0 ? [factFinding(id, entry)] : [],
});
