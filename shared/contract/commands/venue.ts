import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { quoted } from '../../model/names.ts';
import type { DayId, RoomId, SlotId } from '../../model/tables.ts';
import { clock } from '../../time/wall.ts';
import { command, commandGiving, field, notUndoable, patch } from '../declare.ts';

const PROGRAM_FIELDS = [
  'title',
  'tagline',
  'acronym',
  'city',
  'venue',
  'timeZone',
  'locale',
  'url',
  'paperSize',
] as const;
const DAY_FIELDS = ['date', 'label', 'kind', 'opening', 'closing'] as const;
const ROOM_FIELDS = ['name', 'capacity', 'building', 'floor', 'position', 'notes'] as const;
const SLOT_FIELDS = ['dayId', 'start', 'end', 'kind', 'label'] as const;

export const programFields = patch('program', PROGRAM_FIELDS);
const dayId = idSchema<'day'>();
const roomId = idSchema<'room'>();
const slotId = idSchema<'slot'>();
const features = z.array(z.string().min(1).max(200)).max(100);

export const venueCommands = {
  /** The first command of every file: the program's facts and its first plan. */
  'program.create': notUndoable(
    command(
      z.strictObject({ title: field('program', 'title'), timeZone: z.string(), fields: programFields.optional() }),
      ({ title }) => `Create “${title}”`,
    ),
  ),
  'program.update': command(z.strictObject({ patch: programFields }), () => 'Change the program’s facts'),

  'day.add': commandGiving<{ id: DayId }>()(
    z.strictObject({
      date: field('day', 'date'),
      label: field('day', 'label').optional(),
      kind: field('day', 'kind').optional(),
      opening: field('day', 'opening').optional(),
      closing: field('day', 'closing').optional(),
    }),
    ({ date }) => `Add day ${date}`,
  ),
  'day.update': command(z.strictObject({ id: dayId, patch: patch('day', DAY_FIELDS) }), ({ id }, s) =>
    `Change day ${s.day.get(id)?.date ?? ''}`.trim(),
  ),
  /** Removes a day and its slots; its sessions stay, unplaced from it. */
  'day.remove': command(z.strictObject({ id: dayId }), ({ id }, s) => `Remove day ${s.day.get(id)?.date ?? ''}`.trim()),

  'room.add': commandGiving<{ id: RoomId }>()(
    z.strictObject({
      name: z.string().trim().min(1).max(300),
      capacity: field('room', 'capacity').optional(),
      building: field('room', 'building').optional(),
      floor: field('room', 'floor').optional(),
      features: features.optional(),
    }),
    ({ name }) => `Add room ${name}`,
  ),
  'room.update': command(
    z.strictObject({
      id: roomId,
      patch: patch('room', ROOM_FIELDS),
      features: features.optional(),
      /** The rooms that a combined room is made of; empty makes it a plain one. */
      parts: z.array(roomId).max(50).optional(),
    }),
    ({ id }, s) => `Change room ${s.room.get(id)?.name ?? ''}`.trim(),
  ),
  /** Removes rooms; their sessions keep their day and time. */
  'room.remove': command(z.strictObject({ ids: z.array(roomId).min(1).max(10_000) }), ({ ids }, s) =>
    ids[0] && ids.length === 1 ? `Remove room ${s.room.get(ids[0])?.name ?? ''}`.trim() : `Remove ${ids.length} rooms`,
  ),
  /** The rooms' order on the board and in print. */
  'room.reorder': command(z.strictObject({ ids: z.array(roomId).max(10_000) }), () => 'Change the order of the rooms'),

  'slot.add': commandGiving<{ ids: SlotId[] }>()(
    z.strictObject({
      /** One slot for each of these days: a break over all rooms on every day is one command. */
      dayIds: z.array(dayId).min(1).max(400),
      start: field('slot', 'start'),
      end: field('slot', 'end'),
      kind: field('slot', 'kind'),
      label: field('slot', 'label').optional(),
      /** Absent: all rooms. */
      roomIds: z.array(roomId).min(1).max(10_000).optional(),
    }),
    ({ kind, label, start, end }) => `Add ${label ?? kind} ${clock(start)}–${clock(end)}`,
  ),
  /**
   * Turns a service session that is placed (an imported lunch) into a break over all rooms at its day, start and length,
   * with its title as label; the session is removed. The plan is the current one unless named.
   */
  'slot.fromSession': commandGiving<{ id: SlotId }>()(
    z.strictObject({ sessionId: idSchema<'session'>(), planId: idSchema<'plan'>().optional() }),
    ({ sessionId }, s) => `Turn ${quoted(s, sessionId)} into a break`,
  ),
  'slot.update': command(
    z.strictObject({
      id: slotId,
      patch: patch('slot', SLOT_FIELDS),
      /** null: all rooms. */
      roomIds: z.array(roomId).min(1).max(10_000).nullable().optional(),
    }),
    ({ id }, s) => `Change ${s.slot.get(id)?.label ?? 'a slot'}`,
  ),
  'slot.remove': command(z.strictObject({ ids: z.array(slotId).min(1).max(10_000) }), ({ ids }) =>
    ids.length === 1 ? 'Remove a slot' : `Remove ${ids.length} slots`,
  ),
  /** The same slots on other days: theirs are replaced by copies of this day's. */
  'slot.copyDay': command(
    z.strictObject({ fromDayId: dayId, toDayIds: z.array(dayId).min(1).max(400) }),
    ({ fromDayId, toDayIds }, s) =>
      `Copy the slots of ${s.day.get(fromDayId)?.date ?? 'a day'} to ${toDayIds.length === 1 ? 'a day' : `${toDayIds.length} days`}`,
  ),
} as const;
