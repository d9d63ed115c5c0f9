import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { ALWAYS, sessionRule } from '../session-rule.ts';

const id = 'withdrawn-but-placed';

/** A withdrawn session still has a place. The other rules leave it alone. */
export const withdrawnButPlaced = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'error',
  names: 'sessions',
  check(_index, spot) {
    const hasPlace = spot.dayId !== null || spot.roomId !== null || spot.entry.blockId !== null;
    return !spot.entry.active && hasPlace ? [placed(spot)] : [];
  },
  rate(_index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts)
      if (!part.entry.active)
        verdicts.push({
          rule: id,
          dayId: null,
          roomId: null,
          ...ALWAYS,
          at: (start) => placed(spotAt(part, start, null, null)),
        });
    return verdicts;
  },
});

const placed = ({ entry, from, to }: Spot): Finding => ({
  rule: id,
  sessions: [entry.id],
  people: [],
  rooms: [],
  from,
  to,
  facts: {},
});
