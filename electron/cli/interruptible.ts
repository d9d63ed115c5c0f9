import { randomUUID } from 'node:crypto';
import type { ProgramApi } from '../../shared/contract/api.ts';

/** Does work that Ctrl-C stops through the core, by a job's name; a second Ctrl-C ends the process as ever. */
export async function interruptible<T>(api: ProgramApi, work: (job: string) => Promise<T>): Promise<T> {
  const job = randomUUID();
  const stop = () => void api.query('import.cancel', { job });
  process.once('SIGINT', stop);
  try {
    return await work(job);
  } finally {
    process.off('SIGINT', stop);
  }
}
