import type { z } from 'zod';
import type { ProgramState } from '../../shared/model/state.ts';

/** What every product is made from. */
export interface ExportInput {
  readonly state: ProgramState;
  readonly revision: number;
  /** The release's name, or null for the draft. */
  readonly release: string | null;
  /** UTC instant of the release, or of the last change: every page and stamp carries it, never the clock. */
  readonly asOf: string;
  /** UTC instant to be printed as that of the printing; only where somebody asked for it. */
  readonly printedAt?: string | null;
  /** The release that "changed since" marks compare with; only where somebody named one. */
  readonly since?: NamedProgram | null;
  /** The published releases up to the one that is exported (a draft: all), oldest first; for products with `usesReleases`. */
  readonly releases?: readonly PublishedProgram[];
}

export interface NamedProgram {
  readonly name: string;
  readonly state: ProgramState;
}

export interface PublishedProgram extends NamedProgram {
  /** UTC instant. */
  readonly publishedAt: string;
}

/** What a product gives: bytes, and where text had to be shortened or continued. */
export interface Made {
  readonly bytes: Uint8Array;
  /** Of a product that is several files: those that `bytes` is a zip of (`madeOfFiles` in zip.ts). */
  readonly files?: readonly MadeFile[];
  readonly warnings: readonly string[];
  /** Its options made it hold what only the committee may see: its file's name says so. */
  readonly internal?: boolean;
}

export interface MadeFile {
  /** Relative, with "/" between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Tells how far a product is, in parts of its own choice (pages, files). */
export type Tell = (done: number, total: number) => void;

/** A product: a snapshot in, bytes out. One module each; `products.ts` lists them. */
export interface Product<O = unknown> {
  readonly id: string;
  readonly label: string;
  /** What it is for, in one line. */
  readonly about?: string;
  readonly extension: string;
  readonly mediaType: string;
  /** It reads `releases`, which are handed over to no other: each is a whole program. */
  readonly usesReleases?: boolean;
  /** It marks what changed since the release in `since`; another refuses one, so that nobody takes no marks for no changes. */
  readonly marksChanges?: boolean;
  /** It holds what only the committee may see: its file's name says so, and so must each of its pages. */
  readonly internal?: boolean;
  /** The options it takes, with their defaults and descriptions (`.describe`). */
  readonly options: z.ZodType<O>;
  make(input: ExportInput, options: O, tell: Tell): Promise<Made>;
}

/** A product whose options are checked as they come, so that products of all kinds stand in one list. */
export interface AnyProduct extends Omit<Product, 'options' | 'make' | 'about'> {
  readonly about: string;
  /** The options as JSON Schema, for help and forms. */
  readonly optionsSchema: Readonly<Record<string, unknown>>;
  /** Checks the options; the answer makes the product, or tells what is wrong with them. */
  prepare(options: unknown): z.ZodSafeParseResult<(input: ExportInput, tell: Tell) => Promise<Made>>;
}
