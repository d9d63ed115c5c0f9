import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Result, refuse } from '../../shared/contract/problem.ts';
import type { JobHost, JobName, JobOptions, Jobs } from './job.ts';
import { JOB_LIMITS, type JobMessage } from './messages.ts';
import { NAMES } from './run-job.ts';
import { workerPath } from './worker-path.ts';

/** Limits that tests make small. */
export interface ForkHostOptions {
  readonly worker?: string;
  readonly ms?: number;
  readonly heapMb?: number;
}

/**
 * Runs each job in a forked process of its own, which is thrown away afterwards: it may use up its memory, hang or crash
 * without touching the program. A job that breaks off is the problem `failed-job`, one that was stopped `cancelled`.
 */
export function forkHost(options: ForkHostOptions = {}): JobHost {
  return { run: (name, input, jobOptions = {}) => runInFork(name, input, jobOptions, options) };
}

function runInFork<K extends JobName>(
  job: K,
  input: Jobs[K]['input'],
  { signal, onProgress }: JobOptions,
  { worker = workerPath(), ms = JOB_LIMITS[job].ms, heapMb = JOB_LIMITS[job].heapMb ?? 0 }: ForkHostOptions,
): Promise<Result<Jobs[K]['output']>> {
  const cancelled = refuse('cancelled', `${NAMES[job]} was stopped.`);
  if (signal?.aborted) return Promise.resolve(cancelled);
  const id = randomUUID();
  const child = start(worker, heapMb);
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (result: Result<Jobs[K]['output']>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(result);
    };
    const abort = () => end(cancelled);
    signal?.addEventListener('abort', abort);
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said = `${said}${part.toString('utf8')}`.slice(-4000);
    });
    child.on('error', (error) => end(refuse('failed-job', `${NAMES[job]} could not start: ${error.message}`)));
    child.on('exit', (code, killedBy) => end(refuse('failed-job', whyItEnded(job, said, code ?? killedBy, heapMb))));
    child.on('message', (message: JobMessage) => {
      if (message.kind === 'ready') {
        timer = setTimeout(() => end(refuse('failed-job', tooLong(job, ms))), ms);
        child.send({ id, job, input });
      } else if (message.kind === 'progress') onProgress?.(message.done, message.total);
      // The worker runs our own code, and answers what the job's name says.
      else if (message.id === id) end(message.result as Result<Jobs[K]['output']>);
    });
  });
}

const start = (worker: string, heapMb: number): ChildProcess =>
  fork(worker, [], {
    execArgv: heapMb > 0 ? [`--max-old-space-size=${heapMb}`] : [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

const tooLong = (job: JobName, ms: number): string =>
  `${NAMES[job]} took longer than ${ms / 1000} s and was stopped. Nothing was changed.`;

function whyItEnded(job: JobName, said: string, how: number | string | null, heapMb: number): string {
  if (/heap out of memory|allocation failed/i.test(said)) {
    return `${NAMES[job]} needed more than ${heapMb} MB of memory and was stopped. Nothing was changed.`;
  }
  return `${NAMES[job]} broke off (its process ended with ${how ?? 'no reason'}). Nothing was changed.`;
}
