import { factFinding, isWhole } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'not-confirmed-but-placed';

/** A session has its day, time and room, but nobody has confirmed it yet. */
export const notConfirmedButPlaced = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'off',
  names: 'sessions',
  check(_index, { entry }) {
    const { status } = entry.session;
    if (!entry.active || entry.service || !isWhole(entry) || status === 'confirmed') return [];
    return [factFinding(id, entry, { status })];
  },
});
