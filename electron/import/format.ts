import type { ImportedProgram } from '../../shared/contract/import.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { TableFormat } from './tables/table-format.ts';

/** What a format module may be told: the zone to read instants in, a CSV's delimiter or encoding, a mapping. */
export type FormatOptions = Readonly<Record<string, unknown>>;

/** A file to import, as it came. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A format: bytes in, records and issues out. One module each; `formats.ts` lists them. */
export interface ImportFormat {
  readonly id: string;
  readonly label: string;
  /** How sure the module is that the file is its own, 0 to 1, from the name and the first 64 kB. */
  detect(fileName: string, head: Uint8Array): number;
  /** Reads the whole file, and `more` ones of the same import. A refusal names the place (line, cell, path) and what to do. */
  read(bytes: Uint8Array, options: FormatOptions, more?: readonly SourceFile[]): Result<ImportedProgram>;
  /** What reads the tables of a file, where the format is one of tables: then it takes workbooks too. */
  readonly tables?: TableFormat;
}
