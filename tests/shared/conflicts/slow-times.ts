import { Temporal } from 'temporal-polyfill';
import { PLAN } from '../builder.ts';
import {
  active,
  bound,
  coverOf,
  hits,
  leaves,
  midnight,
  minutesOf,
  peopleOf,
  type Slow,
  type Spot,
  service,
} from './slow-rules.ts';
import { TIGHT } from './tight.ts';

/** The wall time of an absolute minute. */
const wall = (minute: number): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from('1970-01-01T00:00').add({ minutes: minute });

const inZone = (minute: number, zone: string, disambiguation: 'earlier' | 'later'): Temporal.ZonedDateTime =>
  wall(minute).toZonedDateTime(zone, { disambiguation });

const isSkipped = (minute: number, zone: string): boolean =>
  !inZone(minute, zone, 'later').toPlainDateTime().equals(wall(minute));

const isRepeated = (minute: number, zone: string): boolean =>
  !isSkipped(minute, zone) &&
  inZone(minute, zone, 'earlier').epochMilliseconds !== inZone(minute, zone, 'later').epochMilliseconds;

/** Which time of a repeated hour is meant, for a talk that of its block. */
function foldOf(state: Slow['state'], session: string): number | null {
  const row = state.placement.get(`${PLAN} ${session}`);
  return (row?.blockId ? state.placement.get(`${PLAN} ${row.blockId}`) : row)?.fold ?? null;
}

/** The rules on hours of the clock: here and elsewhere. */
export function slowTimes({ state, spots, tell }: Slow): void {
  const zone = state.program.get('program')?.timeZone ?? 'UTC';
  for (const spot of spots) {
    const { session, from, to } = spot;
    const minutes = minutesOf(spot);
    if (!active(state, session) || service(state, session) || from === null || to === null || !minutes) continue;
    const block = coverOf(state, spots, spot);
    const day = state.day.get(spot.day ?? '');
    const isQuiet = (minute: number, base: number): boolean => {
      const clock = (((minute - base) % 1440) + 1440) % 1440;
      return clock >= 22 * 60 || clock < 7 * 60;
    };
    for (const person of peopleOf(state, session)) {
      const there = state.person.get(person)?.timeZone ?? zone;
      const noon = Temporal.PlainDateTime.from(`${day?.date}T12:00`).toZonedDateTime(zone);
      const ahead = (noon.withTimeZone(there).offsetNanoseconds - noon.offsetNanoseconds) / 60e9;
      if (ahead === 0 || bound(state, block, person)) continue;
      if (hits(minutes, spot, (minute) => isQuiet(minute + ahead, 0)))
        tell('remote-night', [session.id, person], from, to);
    }
    if (block && !service(state, block.session)) continue;
    if (hits(minutes, spot, (minute) => isQuiet(minute, 0))) tell('quiet-hours', [session.id], from, to);
    const fold = foldOf(state, session.id);
    // The last minute before the clocks jump ends at a time that exists in no clock, but nobody sees it.
    const endsSkipped = to > from && isSkipped(to, zone) && isSkipped(to - 1, zone);
    if (isSkipped(from, zone) || endsSkipped) tell('skipped-wall-time', [session.id], from, to);
    else if (from < to && minutes.some((minute) => isSkipped(minute, zone)))
      tell('over-a-clock-change', [session.id], from, to);
    if (isRepeated(from, zone)) {
      if (fold === null) tell('repeated-wall-time', [session.id], from, to);
      if (fold === 0 && to > from && !isRepeated(to - 1, zone)) tell('over-a-clock-change', [session.id], from, to);
    } else if (minutes.some((minute) => isRepeated(minute, zone))) tell('over-a-clock-change', [session.id], from, to);
  }
}

/** The rules on rooms and on the days and slots for certain sessions. */
export function slowRooms({ state, spots, tell }: Slow): void {
  for (const spot of spots) {
    const { session, room } = spot;
    if (!active(state, session)) continue;
    const needs = [...state.sessionFeature.values()].filter((row) => row.sessionId === session.id);
    const offers = [...state.roomFeature.values()].filter(
      (row) => room !== null && (row.roomId === room || leaves(state, room).includes(row.roomId)),
    );
    if (room !== null && needs.some((need) => !offers.some((offer) => offer.feature === need.feature)))
      tell('missing-feature', [session.id, room], spot.from, spot.to);
    if (service(state, session)) continue;
    const block = coverOf(state, spots, spot);
    const day = state.day.get(spot.day ?? '');
    const kind = state.kind.get(session.kindId ?? '');
    const hasTutorialDays = [...state.day.values()].some((other) => other.kind === 'tutorial');
    if (day && !block && hasTutorialDays && kind?.name === 'tutorial' && day.kind !== 'tutorial')
      tell('wrong-day-kind', [session.id], spot.from, spot.to);
    const minutes = minutesOf(spot);
    if (!minutes || (block && !service(state, block.session))) continue;
    for (const slot of state.slot.values()) {
      if (slot.kind !== (session.plenary ? 'sessions' : 'plenary')) continue;
      const rooms = [...state.slotRoom.values()]
        .filter((row) => row.slotId === slot.id)
        .flatMap((row) => leaves(state, row.roomId));
      const applies = slot.allRooms || (room !== null && leaves(state, room).some((leaf) => rooms.includes(leaf)));
      const base = midnight(state.day.get(slot.dayId)?.date ?? '');
      const hit = hits(minutes, spot, (m) => base + slot.start <= m && m < base + slot.end);
      if (applies && hit) tell('wrong-slot-kind', [session.id, slot.id], hit.from, hit.to);
    }
  }
  changeovers({ state, spots, tell });
}

function changeovers({ state, spots, tell }: Slow): void {
  const needed = TIGHT['changeover-time']?.minutes ?? 0;
  const order = (a: Spot, b: Spot): number =>
    (a.from ?? 0) - (b.from ?? 0) || (a.to ?? 0) - (b.to ?? 0) || (a.session.id < b.session.id ? -1 : 1);
  const whole = spots.filter((spot) => spot.from !== null && spot.room !== null && active(state, spot.session));
  const shown = whole.filter((spot) => !coverOf(state, spots, spot));
  for (const a of shown)
    for (const b of shown) {
      if (a === b || order(a, b) > 0 || a.to === null || b.from === null || a.room === null || b.room === null)
        continue;
      if (a.block === b.session.id || b.block === a.session.id || (a.block !== null && a.block === b.block)) continue;
      const mine = leaves(state, a.room);
      if (!leaves(state, b.room).some((leaf) => mine.includes(leaf))) continue;
      if (b.from >= a.to && b.from < a.to + needed)
        tell('changeover-time', [a.session.id, b.session.id, a.room, b.room], a.to, b.from);
    }
}
