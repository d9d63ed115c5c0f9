import type { DayId, RoomId, TrackId } from '../../model/tables.ts';
import type { Entry, ScheduleIndex, Timed } from '../../schedule/schedule-index.ts';
import { byTime } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { movedTo } from '../pairs.ts';
import { count } from '../parameters.ts';
import { anyRule, type Finding, type Verdict } from '../rule.ts';
import { ALWAYS } from '../session-rule.ts';

const id = 'track-changes-rooms';

/** A track uses more rooms on one day than those who follow it should have to find. */
export const trackChangesRooms = anyRule({
  id,
  group: 'tracks',
  defaultLevel: 'off',
  parameters: { most: count('Rooms of a track on one day', 1, 20) },
  find: (index, { most }) => changesOf(index, index.trackLanes.keys(), most),
  affected(index, change, { most }) {
    const tracks = new Set(change.tracks);
    for (const session of change.sessions) addTrack(tracks, index.entries.get(session));
    for (const room of change.rooms)
      for (const session of index.inRoom.get(room) ?? []) addTrack(tracks, index.entries.get(session));
    return changesOf(index, tracks, most).filter((finding) => concerns(finding, change));
  },
  rate(index, candidate, { most }) {
    const held = heldBy(index, candidate);
    const parts = (held?.parts ?? []).filter(({ entry }) => entry.active && !entry.service);
    const tracks = new Set(parts.map(({ entry }) => entry.session.trackId).filter((track) => track !== null));
    const verdicts: Verdict[] = [];
    for (const track of tracks)
      for (const { id: dayId } of index.state.day.values()) {
        const others = onDay(index, track, dayId).filter((entry) => !held?.family.has(entry.id));
        if (others.length === 0) continue;
        const own = parts.filter(({ entry }) => entry.session.trackId === track);
        for (const roomId of index.venue.parts.keys()) {
          const at = (start: number): Finding => {
            const moved = own.map(({ entry, offset, minutes }) => ({
              ...movedTo(entry, start + offset, start + offset + minutes),
              roomId,
            }));
            return changes(track, dayId, [...others, ...moved].sort(byTime), most);
          };
          const rooms = new Set<RoomId | null>([...others.map((entry) => entry.roomId), roomId]);
          // A talk that is held over its own block may go back there.
          const isHome = roomId === held?.block?.roomId && others.some(({ id: other }) => other === held?.block?.id);
          if (rooms.size > most && !isHome) verdicts.push({ rule: id, dayId, roomId, ...ALWAYS, at });
        }
      }
    return verdicts;
  },
});

function addTrack(tracks: Set<TrackId>, entry: Entry | undefined): void {
  if (entry?.session.trackId) tracks.add(entry.session.trackId);
}

/** What of a track has a time and a room on a day. */
const onDay = (index: ScheduleIndex, track: TrackId, dayId: DayId): Timed[] =>
  (index.trackLanes.get(track) ?? []).filter(({ place, roomId }) => place?.day?.id === dayId && roomId !== null);

function changesOf(index: ScheduleIndex, tracks: Iterable<TrackId>, most: number): Finding[] {
  const findings: Finding[] = [];
  for (const track of tracks)
    for (const { id: dayId } of index.state.day.values()) {
      const entries = onDay(index, track, dayId);
      if (new Set(entries.map(({ roomId }) => roomId)).size > most) findings.push(changes(track, dayId, entries, most));
    }
  return findings;
}

function changes(track: TrackId, dayId: DayId, entries: readonly Timed[], most: number): Finding {
  const rooms = new Set(entries.map(({ roomId }) => roomId).filter((room) => room !== null));
  return {
    rule: id,
    sessions: entries.map((entry) => entry.id),
    people: [],
    rooms: [...rooms],
    tracks: [track],
    about: [track, dayId],
    from: entries[0]?.from ?? null,
    to: Math.max(...entries.map(({ to }) => to)),
    facts: { count: rooms.size, most },
  };
}
