import { boolean, committee, date, idOf, integer, oneOf, optional, table, text } from './column.ts';

/** The last minute a program day may reach: 48 hours after its midnight. */
export const LAST_MINUTE = 2880;

/** Facts of the whole program; always exactly one row, with the id 'program'. */
export const program = table(['id'], {
  id: oneOf('program'),
  title: text(500),
  tagline: optional(text(1000)),
  acronym: optional(text(100)),
  city: optional(text(500)),
  venue: optional(text(500)),
  timeZone: text(100),
  locale: text(35),
  url: optional(text(2000)),
  paperSize: oneOf('a4', 'letter'),
  currentPlanId: idOf('plan', false),
});

/** A program day: minutes count from midnight of `date`; closing may lie after midnight (1560 is 02:00). */
export const day = table(['id'], {
  id: idOf('day', false),
  date: date(),
  label: optional(text(200)),
  kind: oneOf('training', 'tutorial', 'conference', 'workshop', 'social', 'other'),
  opening: integer(0, LAST_MINUTE),
  closing: integer(0, LAST_MINUTE),
});

export const room = table(['id'], {
  id: idOf('room', false),
  name: text(300),
  capacity: optional(integer(0, 1_000_000)),
  building: optional(text(300)),
  floor: optional(text(100)),
  position: integer(0, 1_000_000),
  guid: text(100),
  notes: committee(optional(text())),
});

/** What a room offers: projector, piano, ramp, ... */
export const roomFeature = table(['roomId', 'feature'], { roomId: idOf('room'), feature: text(200) });

/** A combined room lists its parts; rules count the parts (decision 7). */
export const roomPart = table(['roomId', 'partId'], { roomId: idOf('room'), partId: idOf('room') });

/** A stretch of a day that sessions snap to; a break is one slot over all rooms. */
export const slot = table(['id'], {
  id: idOf('slot', false),
  dayId: idOf('day'),
  start: integer(0, LAST_MINUTE),
  end: integer(0, LAST_MINUTE),
  kind: oneOf('sessions', 'break', 'plenary', 'closed'),
  label: optional(text(300)),
  allRooms: boolean(),
});

/** The rooms of a slot that is not for all rooms. */
export const slotRoom = table(['slotId', 'roomId'], { slotId: idOf('slot'), roomId: idOf('room') });
