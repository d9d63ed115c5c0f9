import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The worker's program: `job.mjs` beside the bundle, or its source when we run from source. */
export function workerPath(): string {
  const here = fileURLToPath(import.meta.url);
  return join(dirname(here), here.endsWith('.ts') ? 'worker.ts' : 'job.mjs');
}
