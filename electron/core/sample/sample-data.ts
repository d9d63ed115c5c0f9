import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { field } from '../../../shared/contract/declare.ts';
import { ROLES } from '../../../shared/model/people-tables.ts';
import { parseLongClock } from './long-clock.ts';

/** Our own handle of a row, by which other rows of the file speak of it. */
const ref = z.string().regex(/^[a-z0-9-]+$/);
/** "09:05" as a minute of the day; times after midnight are written on, so "25:00" is 01:00 of the next morning. */
const time = z.string().transform((text, context) => {
  const minute = parseLongClock(text);
  if (minute === null) context.addIssue(`“${text}” is no time of the form 09:05`);
  return minute ?? z.NEVER;
});
const texts = z.array(z.string());

const day = z.strictObject({
  id: ref,
  date: z.iso.date(),
  label: z.string(),
  kind: field('day', 'kind'),
  opening: time,
  closing: time,
});

const room = z.strictObject({
  id: ref,
  name: z.string(),
  capacity: z.number(),
  building: z.string(),
  floor: z.string(),
  features: texts,
  /** The rooms that a combined room is made of. */
  parts: z.array(ref).optional(),
});

const slot = z.strictObject({
  days: z.array(ref),
  start: time,
  end: time,
  kind: field('slot', 'kind'),
  label: z.string().optional(),
  rooms: z.array(ref).optional(),
});

const person = z.strictObject({
  id: ref,
  name: z.string(),
  sortName: z.string().optional(),
  email: z.string(),
  affiliation: z.string(),
  jobTitle: z.string().optional(),
  pronouns: z.string().optional(),
  pronunciation: z.string().optional(),
  timeZone: z.string().optional(),
  biography: z.string().optional(),
});

const session = z.strictObject({
  id: ref,
  title: z.string().nullable(),
  subtitle: z.string().optional(),
  abstract: z.string(),
  kind: ref,
  track: ref.optional(),
  /** Absent: as long as its kind. */
  minutes: z.number().optional(),
  status: field('session', 'status'),
  language: z.string().optional(),
  level: z.string().optional(),
  audience: z.number().optional(),
  recording: field('session', 'recording').optional(),
  plenary: z.literal(true).optional(),
  block: z.literal(true).optional(),
  people: z.partialRecord(z.enum(ROLES), z.array(ref)),
  needs: texts.optional(),
  tags: texts.optional(),
  /** Its place; what is absent is not known yet. */
  at: z.strictObject({ day: ref, start: time.optional(), room: ref.optional() }).optional(),
  pin: field('placement', 'pin').optional(),
  /** The talks of a block, in order, with minutes after its start where they do not follow each other. */
  talks: z.array(z.strictObject({ id: ref, offset: z.number().optional() })).optional(),
});

const away = z.strictObject({
  person: ref.optional(),
  room: ref.optional(),
  date: z.iso.date(),
  start: time,
  end: time,
  reason: z.string(),
});

/** What `resources/sample/program.json` holds. */
export const sampleSchema = z.strictObject({
  title: z.string(),
  timeZone: z.string(),
  facts: z.strictObject({
    tagline: z.string(),
    acronym: z.string(),
    city: z.string(),
    venue: z.string(),
    locale: z.string(),
    url: z.string(),
    paperSize: field('program', 'paperSize'),
  }),
  days: z.array(day),
  rooms: z.array(room),
  slots: z.array(slot),
  tracks: z.array(z.strictObject({ id: ref, name: z.string(), colour: z.string() })),
  kinds: z.array(
    z.strictObject({ id: ref, name: z.string(), minutes: z.number(), service: z.literal(true).optional() }),
  ),
  people: z.array(person),
  away: z.array(away),
  sessions: z.array(session),
  relations: z.array(z.strictObject({ kind: field('relation', 'kind'), first: ref, second: ref })),
  slides: z.array(
    z.strictObject({
      state: field('slides', 'state'),
      mayPublish: z.boolean().nullable(),
      dueDate: z.iso.date().optional(),
      sessions: z.array(ref),
    }),
  ),
  fields: z.array(
    z.strictObject({
      entity: z.literal('session'),
      name: z.string(),
      type: field('customField', 'type'),
      visibility: field('customField', 'visibility'),
      values: z.record(ref, z.json()),
    }),
  ),
});

/** The invented conference that a new user starts with, as its file describes it. */
export type SampleData = z.infer<typeof sampleSchema>;
export type SampleSession = SampleData['sessions'][number];

/** Beside the bundle in a build, in resources/ in the source tree. */
const PLACES = ['./sample/program.json', '../../../resources/sample/program.json'];

/** Reads the sample's file. Throws where the installation lacks it or it is not as declared: our own mistake. */
export function readSampleData(): SampleData {
  const path = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!path) throw new Error('The sample program is missing from this installation. Install Lectern again.');
  return sampleSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
