import type { ImportedProgram, TableDescription } from '../../shared/contract/import.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { ProgramRows } from '../../shared/model/state.ts';

/** A release as the file keeps it: canonical JSON (`readRelease`). */
export interface KeptRelease {
  readonly name: string;
  readonly snapshot: Uint8Array;
}

/** The long jobs, each with its input and output: bytes and a snapshot in, data out; never the file (decision 16). */
export interface Jobs {
  'import.read': {
    input: {
      bytes: Uint8Array;
      fileName: string;
      /** Further files of the same import. */
      more?: readonly { fileName: string; bytes: Uint8Array }[];
      format?: string | undefined;
      options: Record<string, unknown>;
    };
    output: ImportedProgram;
  };
  'import.describe': {
    input: {
      files: readonly { fileName: string; bytes: Uint8Array }[];
      format?: string | undefined;
      options: Record<string, unknown>;
    };
    output: Omit<TableDescription, 'isRemembered'>;
  };
  'export.make': {
    input: {
      product: string;
      options: Record<string, unknown>;
      rows: ProgramRows;
      revision: number;
      release: string | null;
      asOf: string;
      printedAt?: string | null;
      since?: KeptRelease | null;
      releases?: readonly (KeptRelease & { publishedAt: string })[];
    };
    output: {
      bytes: Uint8Array;
      fileName: string;
      mediaType: string;
      isFolder: boolean;
      warnings: readonly string[];
    };
  };
}
export type JobName = keyof Jobs;

export interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Runs jobs in a process of their own; each shell gives one (utilityProcess in Electron, fork elsewhere). */
export interface JobHost {
  run<K extends JobName>(name: K, input: Jobs[K]['input'], options?: JobOptions): Promise<Result<Jobs[K]['output']>>;
}
