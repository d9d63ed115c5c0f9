import { randomUUID } from 'node:crypto';
import type { ProgramApi } from '../../shared/contract/api.ts';

/** What stops a process from outside: Ctrl-C, a closed terminal, a system that shuts down. */
const SIGNALS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

/**
 * Does work that Ctrl-C stops: through the core by a job's name, and by a signal for what this process does itself. A second
 * Ctrl-C ends the process as ever.
 */
export async function interruptible<T>(
  api: ProgramApi,
  work: (job: string, signal: AbortSignal) => Promise<T>,
  cancel: 'import.cancel' | 'export.cancel' = 'import.cancel',
): Promise<T> {
  const job = randomUUID();
  const running = new AbortController();
  const stop = () => {
    letGo();
    running.abort();
    void api.query(cancel, { job });
  };
  const letGo = () => {
    for (const name of SIGNALS) process.off(name, stop);
  };
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(job, running.signal);
  } finally {
    letGo();
  }
}
