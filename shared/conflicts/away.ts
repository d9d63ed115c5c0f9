import { hitBy, type Interval, sharedMinutes } from '../schedule/intervals.ts';
import type { Spot } from './held.ts';
import type { Finding } from './rule.ts';

/** A finding on a session at a time when someone or something is away; null where it is not, or has no time. */
export function awayFinding(
  rule: string,
  spot: Spot,
  away: readonly Interval[],
  named: Pick<Finding, 'people' | 'rooms'>,
): Finding | null {
  const { from, to } = spot;
  if (from === null || to === null) return null;
  const hit = hitBy(away, from, to);
  const [first] = hit;
  const last = hit.at(-1);
  if (!first || !last) return null;
  return {
    rule,
    sessions: [spot.entry.id],
    ...named,
    from: Math.max(from, first.from),
    to: Math.min(to, last.to),
    facts: {
      minutes: hit.reduce((sum, stretch) => sum + sharedMinutes(stretch, { from, to }), 0),
      sessionFrom: from,
      sessionTo: to,
      awayFrom: first.from,
      awayTo: last.to,
    },
  };
}
