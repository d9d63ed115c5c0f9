import { factFinding, isNowhere } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'accepted-but-unplaced';

/** An accepted session has no place at all. Off at first: the board and the lists show what waits, and every drop would solve one. */
export const acceptedButUnplaced = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'off',
  names: 'sessions',
  unplaced: true,
  check(_index, { entry }) {
    const { status } = entry.session;
    const isAccepted = entry.active && (status === 'accepted' || status === 'confirmed');
    return isAccepted && !entry.service && isNowhere(entry) ? [factFinding(id, entry)] : [];
  },
});
