import type { ImportedProgram } from '../../shared/contract/import.ts';
import type { Result } from '../../shared/contract/problem.ts';

/** What a format module may be told: the zone to read instants in, a CSV's delimiter or encoding, a mapping. */
export type FormatOptions = Readonly<Record<string, unknown>>;

/** A format: bytes in, records and issues out. One module each; `formats.ts` lists them. */
export interface ImportFormat {
  readonly id: string;
  readonly label: string;
  /** How sure the module is that the file is its own, 0 to 1, from the name and the first 64 kB. */
  detect(fileName: string, head: Uint8Array): number;
  /** Reads the whole file. A refusal names the place (line, cell, path) and what to do. */
  read(bytes: Uint8Array, options: FormatOptions): Result<ImportedProgram>;
}
