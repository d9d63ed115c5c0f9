import { z } from 'zod';
import { ROLES } from '../model/people-tables.ts';
import type { EntityCounts } from './commands/committee.ts';

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

/** A question that an import leaves to a person, with what is done meanwhile. */
export interface PendingQuestion {
  readonly kind: string;
  readonly key: string;
  readonly message: string;
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
}

/** One row of the plan: what would happen to it, field by field. */
export interface PlannedRow {
  readonly kind: 'session' | 'person' | 'room' | 'day' | 'track' | 'kind' | 'program';
  readonly key: string;
  readonly label: string;
  /** 'missing': no longer in the file; 'deleted': removed here, and not brought back by the file. */
  readonly action: 'create' | 'update' | 'unchanged' | 'missing' | 'deleted';
  readonly fields: readonly PlannedField[];
}
export interface PlannedField {
  readonly field: string;
  readonly outcome: 'set' | 'update' | 'kept' | 'conflict';
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What an import would do, before it is done. */
export interface ImportPreview {
  readonly format: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly recordsHash: string;
  readonly counts: { readonly sessions: number; readonly people: number; readonly rooms: number };
  readonly created: EntityCounts;
  readonly updated: EntityCounts;
  readonly kept: EntityCounts;
  readonly issues: readonly ImportIssue[];
  readonly pending: readonly PendingQuestion[];
  readonly rows: readonly PlannedRow[];
  /** The suggestions accepted so far, and every other decision, by key. */
  readonly decisions: Readonly<Record<string, unknown>>;
}
