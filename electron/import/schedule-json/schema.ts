import { z } from 'zod';

const record = z.record(z.string(), z.unknown());
// Rooms of a day stand by name; some write a list of rooms with their events.
const dayRooms = z.union([
  z.record(z.string(), z.array(z.unknown())),
  z.array(z.looseObject({ name: z.string(), events: z.array(z.unknown()) })),
]);

export const daySchema = z.looseObject({ rooms: dayRooms.nullish() });

/** The frame of schedule.json: events are read one by one, so that a broken one does not spoil the rest. */
export const frameSchema = z.looseObject({
  schedule: z.looseObject({
    conference: z.looseObject({
      days: z.array(daySchema),
      rooms: z.array(record).nullish(),
      tracks: z.array(record).nullish(),
      persons: z.array(record).nullish(),
    }),
  }),
});
export type Frame = z.infer<typeof frameSchema>;

const list = z.array(z.unknown()).nullish();
export const eventSchema = z.looseObject({ persons: list, speakers: list, links: list, attachments: list });
