import { z } from 'zod';

/** Every way a command, query or file can be refused. */
export const PROBLEM_CODES = [
  'invalid', // the arguments do not fit the schema, or contradict each other
  'not-found', // an id or name is not in the program
  'ambiguous', // a name fits several rows
  'exists', // what should be made is there already
  'in-use', // what should be removed is still needed
  'pinned', // a pin forbids the move
  'blocked', // a rule that the committee set to "block" forbids it
  'changed-since', // undo or import meets later changes
  'nothing-to-undo',
  'nothing-to-redo',
  'not-undoable',
  'read-only', // this program is open for reading
  'open-elsewhere', // another process owns the file
  'not-a-program', // the file is not a program of ours
  'damaged', // the file is a program but broken
  'newer-version', // the file was made by a newer version
  'file-replaced', // the file on disk is no longer the one that was opened
  'disk-full',
  'disk-error',
  'unreadable-source', // a file to import cannot be read; details tell where
  'too-large',
  'unknown-format',
  'failed-job', // a job (parse, typeset) broke off
  'cancelled',
  'forbidden', // no or wrong token, host or origin
  'internal', // our own mistake
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Why something was refused: for people (message: what, where, what to do) and for programs (code, details). */
export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  message: z.string(),
  details: z.record(z.string(), z.json()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (
  code: ProblemCode,
  message: string,
  details?: Record<string, z.core.util.JSONType>,
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: details ? { code, message, details } : { code, message },
});
