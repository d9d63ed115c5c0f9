import { z } from 'zod';
import { ROLES } from '../model/people-tables.ts';

/** Something a reader of a source should know, with its place. Nothing is refused that a person could still use. */
export const importIssueSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  /** First and last line of the source (from 1); for JSON, the lines of the record. */
  lines: z.tuple([z.number().int(), z.number().int()]),
  /** Where an import is made of several files or sheets: which one. `cell` is a table's, like “C14”. */
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  message: z.string(),
  /** The source's own words, where that helps. */
  raw: z.string().optional(),
  /** What a person may accept with one click; its id is the key of the decision. */
  suggestion: z
    .strictObject({ id: z.string(), label: z.string(), confidence: z.number().min(0).max(1), value: z.json() })
    .optional(),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

/** A wall moment in the program's zone: a calendar date and a minute of it. */
const moment = z.strictObject({ date: z.iso.date(), minute: z.number().int().min(0).max(1440) });

/** Hours in which a person cannot come; `end` may pass midnight. All that the source says of a person, or nothing. */
const away = z.strictObject({
  date: z.iso.date(),
  start: z.number().int().min(0).max(2880),
  end: z.number().int().min(0).max(2880),
  reason: z.string().optional(),
});

/** When a person is there: null says “not known” or “all the time”, absent says nothing. */
const stay = z.strictObject({ arrival: moment.nullable().optional(), departure: moment.nullable().optional() });

/** What must hold between a session and another of the file; `before`: this one before the other. */
const relation = z.strictObject({
  kind: z.enum(['before', 'apart', 'together', 'sameRoom', 'repeat']),
  otherKey: z.string(),
});

const fields = z.record(z.string(), z.json());
/** Keys are the source's ids, or content keys where it has none (decision 2). A field that is absent is no statement. */
const record = { key: z.string(), lines: z.tuple([z.number().int(), z.number().int()]), fields };

/** What a format module makes of bytes: records in our terms, with the source's keys, and issues. */
export const importedProgramSchema = z.strictObject({
  format: z.string(),
  /**
   * Which system (“pretalx”) and which event of it the keys belong to: files of all its formats are then states of one
   * source, and the same key is the same record.
   */
  from: z.strictObject({ system: z.string(), event: z.string() }).optional(),
  program: fields,
  days: z.array(
    z.strictObject({
      ...record,
      fields: z.strictObject({
        date: z.iso.date(),
        label: z.string().optional(),
        kind: z.string().optional(),
        opening: z.number().optional(),
        closing: z.number().optional(),
      }),
    }),
  ),
  rooms: z.array(z.strictObject(record)),
  tracks: z.array(z.strictObject(record)),
  kinds: z.array(z.strictObject(record)),
  people: z.array(
    z.strictObject({
      ...record,
      away: z.array(away).optional(),
      stay: stay.optional(),
      /** Other names and e-mail addresses that the source has for this person; they help to find them again. */
      others: z.array(z.string()).optional(),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      ...record,
      trackKey: z.string().nullable().optional(),
      kindKey: z.string().nullable().optional(),
      people: z.array(z.strictObject({ personKey: z.string(), role: z.enum(ROLES) })).optional(),
      tags: z.array(z.string()).optional(),
      /** All that the source says of this session; a relation may be told by either of the two. */
      relations: z.array(relation).optional(),
      /** Wall time in the program's zone; what is absent is no statement. */
      place: z
        .strictObject({
          date: z.string().nullable(),
          start: z.number().int().nullable(),
          roomKey: z.string().nullable(),
        })
        .optional(),
      /**
       * The session of the file that it is a talk of, its number there (from 0) and, where it does not start at the end
       * of the talk before it, the minutes from the block's start. `place` counts where that session is no block here.
       */
      block: z
        .strictObject({
          key: z.string(),
          position: z.number().int().min(0).max(10_000),
          offset: z.number().int().min(0).max(1440).nullable().optional(),
        })
        .optional(),
    }),
  ),
  /** How many people want to see both of two sessions of the file. */
  audience: z
    .array(z.strictObject({ firstKey: z.string(), secondKey: z.string(), people: z.number().int().min(0) }))
    .optional(),
  issues: z.array(importIssueSchema),
});
export type ImportedProgram = z.infer<typeof importedProgramSchema>;
export type ImportedPerson = ImportedProgram['people'][number];
export type ImportedSession = ImportedProgram['sessions'][number];
