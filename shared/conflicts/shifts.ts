import type { ZoneShift } from '../time/zone.ts';
import type { Spot } from './held.ts';
import type { Finding } from './rule.ts';

/** A finding on a session whose time meets a change of the clocks. */
export const shiftFinding = (
  rule: string,
  { entry }: Pick<Spot, 'entry'>,
  from: number,
  to: number,
  shift: ZoneShift,
): Finding => ({
  rule,
  sessions: [entry.id],
  people: [],
  rooms: [],
  from,
  to,
  facts: { shift: shift.kind, shiftFrom: shift.from, shiftTo: shift.to, minutes: shift.to - shift.from },
});
