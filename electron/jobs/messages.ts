import type { Result } from '../../shared/contract/problem.ts';
import type { JobName, Jobs } from './job.ts';

/** What a host sends to its worker: one job. */
export type JobRequest = {
  [K in JobName]: { readonly id: string; readonly job: K; readonly input: Jobs[K]['input'] };
}[JobName];

/** What a worker says: that it is there, how far it is, and at the end what came of it. */
export type JobMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly id: string; readonly result: Result<Jobs[JobName]['output']> };

/** How long a job may take once its process runs, in milliseconds, and how much heap it may take, in MB (null: no cap). */
export const JOB_LIMITS: { readonly [K in JobName]: { readonly ms: number; readonly heapMb: number | null } } = {
  'import.read': { ms: 10_000, heapMb: 512 },
  'import.describe': { ms: 10_000, heapMb: 512 },
  // Typesetting lies in WebAssembly memory, outside the heap.
  'export.make': { ms: 180_000, heapMb: null },
};
