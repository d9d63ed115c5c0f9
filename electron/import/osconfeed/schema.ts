import { z } from 'zod';

const serial = z.union([z.int(), z.string()]).transform(String);
const optionalText = z.string().nullish();

/** One event of the feed. Breaks have no `speakers`, `description` or `website_url`. */
export const eventSchema = z.object({
  serial,
  name: optionalText,
  event_type: optionalText,
  time_start: optionalText,
  time_stop: optionalText,
  venue_serial: serial.nullish(),
  description: optionalText,
  website_url: optionalText,
  speakers: z.array(serial).nullish(),
  categories: z.array(z.string()).nullish(),
});
export type FeedEvent = z.infer<typeof eventSchema>;

export const speakerSchema = z.object({
  serial,
  name: z.string().refine((name) => name.trim() !== '', 'the name is empty'),
  photo: optionalText,
  url: optionalText,
  position: optionalText,
  affiliation: optionalText,
  twitter: optionalText,
  bio: optionalText,
});
export type FeedSpeaker = z.infer<typeof speakerSchema>;

export const venueSchema = z.object({ serial, name: z.string(), category: optionalText });
export type FeedVenue = z.infer<typeof venueSchema>;

/** The feed's frame: its lists, whose elements are read one by one, so that a broken one does not spoil the rest. */
export const feedSchema = z.object({
  Schedule: z.object({
    events: z.array(z.unknown()),
    speakers: z.array(z.unknown()).optional(),
    venues: z.array(z.unknown()).optional(),
  }),
});
