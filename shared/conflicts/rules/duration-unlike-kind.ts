import { factFinding } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'duration-unlike-kind';

/** A session is longer or shorter than its kind usually is. */
export const durationUnlikeKind = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'off',
  names: 'sessions',
  unplaced: true,
  check(index, { entry }) {
    const { kindId, durationMinutes: length } = entry.session;
    const kind = index.state.kind.get(kindId ?? '');
    if (!entry.active || entry.service || entry.session.block || !kind || kind.durationMinutes === length) return [];
    const usual = kind.durationMinutes;
    return [factFinding(id, entry, { length, usual, minutes: Math.abs(length - usual) })];
  },
});
