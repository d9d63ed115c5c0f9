import type { RoomId } from '../../model/tables.ts';
import type { Entry, ScheduleIndex } from '../../schedule/schedule-index.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { ALWAYS, sessionRule } from '../session-rule.ts';

const id = 'missing-feature';

/** A session needs something that its room does not have. A combined room has what one of its parts has. */
export const missingFeature = sessionRule({
  id,
  group: 'rooms',
  defaultLevel: 'warning',
  names: 'rooms',
  isIdle: ({ links }) => links.needs.size === 0,
  check(index, spot) {
    if (!spot.entry.active || spot.roomId === null) return [];
    const missing = missingIn(index, spot.entry, spot.roomId);
    return missing === '' ? [] : [lacks(spot, spot.roomId, missing)];
  },
  rate(index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts) {
      if (!part.entry.active || !index.links.needs.has(part.entry.id)) continue;
      for (const roomId of index.venue.parts.keys()) {
        const missing = missingIn(index, part.entry, roomId);
        if (missing === '') continue;
        const at = (start: number): Finding => lacks(spotAt(part, start, null, roomId), roomId, missing);
        verdicts.push({ rule: id, dayId: null, roomId, ...ALWAYS, at });
      }
    }
    return verdicts;
  },
});

/** The features that a room lacks for a session, by comma; empty if none. */
function missingIn(index: ScheduleIndex, entry: Entry, room: RoomId): string {
  const needs = index.links.needs.get(entry.id);
  if (!needs) return '';
  const offered = [room, ...(index.venue.parts.get(room) ?? [])].map((one) => index.links.offers.get(one));
  return needs.filter((feature) => !offered.some((own) => own?.has(feature))).join(', ');
}

const lacks = ({ entry, from, to }: Spot, room: RoomId, features: string): Finding => ({
  rule: id,
  sessions: [entry.id],
  people: [],
  rooms: [room],
  from,
  to,
  facts: { features },
});
