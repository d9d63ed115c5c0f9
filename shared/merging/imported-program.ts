import { z } from 'zod';
import { ROLES } from '../model/people-tables.ts';

/** Something a reader of a source should know, with its place. Nothing is refused that a person could still use. */
export const importIssueSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  /** First and last line of the source (from 1); for JSON, the lines of the record. */
  lines: z.tuple([z.number().int(), z.number().int()]),
  message: z.string(),
  /** The source's own words, where that helps. */
  raw: z.string().optional(),
  /** What a person may accept with one click; its id is the key of the decision. */
  suggestion: z
    .strictObject({ id: z.string(), label: z.string(), confidence: z.number().min(0).max(1), value: z.json() })
    .optional(),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

const fields = z.record(z.string(), z.json());
/** Keys are the source's ids, or content keys where it has none (decision 2). A field that is absent is no statement. */
const record = { key: z.string(), lines: z.tuple([z.number().int(), z.number().int()]), fields };

/** What a format module makes of bytes: records in our terms, with the source's keys, and issues. */
export const importedProgramSchema = z.strictObject({
  format: z.string(),
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
  people: z.array(z.strictObject(record)),
  sessions: z.array(
    z.strictObject({
      ...record,
      trackKey: z.string().nullable().optional(),
      kindKey: z.string().nullable().optional(),
      people: z.array(z.strictObject({ personKey: z.string(), role: z.enum(ROLES) })).optional(),
      tags: z.array(z.string()).optional(),
      /** Wall time in the program's zone; what is absent is no statement. */
      place: z
        .strictObject({
          date: z.string().nullable(),
          start: z.number().int().nullable(),
          roomKey: z.string().nullable(),
        })
        .optional(),
    }),
  ),
  issues: z.array(importIssueSchema),
});
export type ImportedProgram = z.infer<typeof importedProgramSchema>;
export type ImportedSession = ImportedProgram['sessions'][number];
