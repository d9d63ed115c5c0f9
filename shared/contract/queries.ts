import { z } from 'zod';
import type { ReleaseChange } from '../agenda/release-change.ts';
import type { Snapshot } from './api.ts';
import type { ImportPreview, ImportReport, KnownSource, TableDescription } from './import.ts';
import { type NoticeList, noticeArgs } from './notices.ts';

/** One row of the history. `undone` tells whether undo has taken it back. */
export interface HistoryEntry {
  readonly revision: number;
  readonly command: string;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly undone: boolean;
  /** Whether the asking actor made it and could take it back. */
  readonly mine: boolean;
}

/** What `verify` found: the file's integrity, the journal's chain, the state hash, and the counts of rows. */
export interface Verification {
  readonly ok: boolean;
  readonly revision: number;
  readonly stateHash: string;
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A product that can be made. */
export interface ProductDescription {
  readonly id: string;
  readonly label: string;
  /** What it is for, in one line. */
  readonly about: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it marks what changed since a release. */
  readonly marksChanges: boolean;
  /** Its options as JSON Schema; `productOptions` reads them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Bytes that wait for `download`. */
export interface Download {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Whether they are a zip that stands for a folder. */
  readonly isFolder: boolean;
  /** What the product could not show, in words: shortened text, sessions without a place. */
  readonly warnings: readonly string[];
}

/** A release by its name; “draft”, which was not published, is the program as it is now. */
export interface ComparedRelease {
  readonly name: string;
  readonly publishedAt: string | null;
}

interface QueryDeclaration<A, V> {
  readonly args: z.ZodType<A>;
  readonly value?: V;
}

const query =
  <V>() =>
  <A>(args: z.ZodType<A>): QueryDeclaration<A, V> => ({ args });

/** Every query, declared once. What a client can work out from the snapshot (lists, conflicts) is no query. */
export const queries = {
  'program.snapshot': query<Snapshot>()(z.strictObject({})),
  /** Newest first; `before` pages on. */
  'history.list': query<readonly HistoryEntry[]>()(
    z.strictObject({ limit: z.number().int().min(1).max(10_000), before: z.number().int().optional() }),
  ),
  'program.verify': query<Verification>()(z.strictObject({})),
  /**
   * Reads an uploaded file and plans its import; `decisions` are those made so far. `job`, a name of the client's own, is
   * that of its progress events (in records; 0 of 0 while the file is read), and stops it by `import.cancel`.
   */
  'import.preview': query<ImportPreview>()(
    z.strictObject({
      uploadId: z.string(),
      /** Further files of the same import, such as the authors beside the submissions. */
      more: z.array(z.string()).max(15).optional(),
      format: z.string().max(100).optional(),
      options: z.record(z.string(), z.json()).optional(),
      decisions: z.record(z.string(), z.json()).optional(),
      job: z.string().min(1).max(100).optional(),
    }),
  ),
  /** Stops a preview that is under way; it then answers `cancelled`. Tells whether there was one. */
  'import.cancel': query<boolean>()(z.strictObject({ job: z.string().max(100) })),
  /** What an import did, by the revision that holds it: what came from which file, what was kept against it. */
  'import.report': query<ImportReport>()(z.strictObject({ revision: z.number().int().min(1) })),
  /** The sources that were imported from, the last one first. */
  'import.sources': query<readonly KnownSource[]>()(z.strictObject({})),
  /**
   * How the tables of uploaded files would be read with these options (over those remembered of the source), and what
   * else could be chosen: columns with samples and guesses, ways to cut lists of people, dates that mean two days. The
   * screen edits `options` and hands them to `import.preview`.
   */
  'import.describe': query<TableDescription>()(
    z.strictObject({
      uploadId: z.string(),
      more: z.array(z.string()).max(15).optional(),
      format: z.string().max(100).optional(),
      options: z.record(z.string(), z.json()).optional(),
    }),
  ),
  /**
   * Makes a product (agenda-pdf, ical, ...) of the current plan and leaves its bytes for download; of a release where one
   * is named, else of the draft. `since` names the release that marks of changes compare with; `printedAt` is an instant to
   * be printed as that of the printing, which else no product tells. `job`, a name of the client's own, is that of its
   * progress events (0 of 0 where nothing is known yet), and stops it by `export.cancel`.
   */
  'export.make': query<Download>()(
    z.strictObject({
      product: z.string().max(100),
      options: z.record(z.string(), z.json()).optional(),
      release: z.string().max(200).optional(),
      since: z.string().max(200).optional(),
      printedAt: z.iso.datetime({ offset: true }).optional(),
      job: z.string().min(1).max(100).optional(),
    }),
  ),
  /** Stops an export that is under way; it then answers `cancelled`. Tells whether there was one. */
  'export.cancel': query<boolean>()(z.strictObject({ job: z.string().max(100) })),
  /** Every product, in the order in which they are offered. */
  'export.products': query<readonly ProductDescription[]>()(z.strictObject({})),
  /** The published versions, newest first. */
  'release.list': query<
    readonly {
      readonly id: string;
      readonly name: string;
      readonly notes: string | null;
      /** UTC, ISO 8601. */
      readonly publishedAt: string;
    }[]
  >()(z.strictObject({})),
  /** What is different between two releases, each a name or “draft”. */
  'release.diff': query<{
    readonly from: ComparedRelease;
    readonly to: ComparedRelease;
    readonly changes: readonly ReleaseChange[];
  }>()(z.strictObject({ from: z.string().max(200), to: z.string().max(200) })),
  /** The conflicts that the newest release has, by their keys, under the rules of today; null before the first. */
  'release.conflicts': query<{
    readonly name: string;
    readonly publishedAt: string;
    readonly keys: readonly string[];
  } | null>()(z.strictObject({})),
  /**
   * Whom to tell what, when they are to know a release or the draft: what is different for each person since they were
   * last told, with a text that is ready to be sent. E-mail addresses are in it: for the committee alone.
   */
  'notices.list': query<NoticeList>()(noticeArgs),
  /** The same as a table for mail merge, for download. Cells that a spreadsheet would run are defused. */
  'notices.csv': query<Download>()(noticeArgs),
} as const;

export type QueryName = keyof typeof queries;
type Parts<K extends QueryName> = (typeof queries)[K] extends QueryDeclaration<infer A, infer V> ? [A, V] : never;
export type QueryArgs<K extends QueryName> = Parts<K>[0];
export type QueryValue<K extends QueryName> = Parts<K>[1];

export const isQueryName = (name: string): name is QueryName => Object.hasOwn(queries, name);
