import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const time = z.string().regex(/^\d{1,2}:\d{2}$/);
const role = z.enum(['speaker', 'chair']);

const sampleSchema = z.strictObject({
  title: z.string(),
  timeZone: z.string(),
  facts: z.strictObject({
    tagline: z.string(),
    acronym: z.string(),
    city: z.string(),
    venue: z.string(),
    locale: z.string(),
    url: z.string(),
    paperSize: z.enum(['a4', 'letter']),
  }),
  days: z.array(
    z.strictObject({
      id: z.string(),
      date: z.iso.date(),
      label: z.string(),
      kind: z.enum(['tutorial', 'conference']),
      opening: time,
      closing: time,
    }),
  ),
  rooms: z.array(
    z.strictObject({
      name: z.string(),
      capacity: z.number(),
      building: z.string(),
      floor: z.string(),
      features: z.array(z.string()),
    }),
  ),
  slots: z.record(
    z.string(),
    z.array(z.tuple([time, time, z.enum(['sessions', 'break', 'plenary']), z.string().nullable()])),
  ),
  tracks: z.array(z.tuple([z.string(), z.string()])),
  kinds: z.array(z.tuple([z.string(), z.number(), z.boolean()])),
  /** Sessions that are longer or shorter than their kind, in minutes. */
  lengths: z.record(z.string(), z.number()),
  away: z.array(
    z.strictObject({
      person: z.string().optional(),
      room: z.string().optional(),
      date: z.iso.date(),
      start: time,
      end: time,
      reason: z.string(),
    }),
  ),
  relations: z.array(z.strictObject({ kind: z.literal('before'), first: z.string(), second: z.string() })),
  people: z.array(
    z.strictObject({
      name: z.string(),
      affiliation: z.string(),
      email: z.string(),
      pronouns: z.string().optional(),
      biography: z.string().optional(),
      sortName: z.string().optional(),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      title: z.string().nullable(),
      track: z.string(),
      kind: z.string(),
      people: z.array(z.strictObject({ name: z.string(), role })),
      abstract: z.string(),
      status: z.enum(['proposed', 'accepted', 'confirmed', 'withdrawn']).optional(),
      expectedAudience: z.number().optional(),
      needs: z.array(z.string()).optional(),
      plenary: z.literal(true).optional(),
      block: z.literal(true).optional(),
      pin: z.enum(['time', 'both']).optional(),
      slides: z.enum(['asked', 'received', 'checked', 'will-not-share']).optional(),
      at: z.strictObject({ day: z.string(), start: time.nullable(), room: z.string().nullable() }).optional(),
      /** Title of the block that it is a talk of. */
      inBlock: z.string().optional(),
    }),
  ),
});

/** The invented conference that a new user starts with, as its file describes it. */
export type SampleData = z.infer<typeof sampleSchema>;
export type SampleSession = SampleData['sessions'][number];

/** Beside the bundle in a build, in resources/ in the source tree. */
const PLACES = ['./sample/program.json', '../../../resources/sample/program.json'];

export function readSampleData(): SampleData {
  const path = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!path) throw new Error('the sample program is missing from this installation');
  return sampleSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
