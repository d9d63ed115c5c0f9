import { randomUUID } from 'node:crypto';
import { utilityProcess } from 'electron';
import { type Result, refuse } from '../../shared/contract/problem.ts';
import type { JobHost, JobName, JobOptions, Jobs } from '../jobs/job.ts';
import { JOB_LIMITS, type JobMessage } from '../jobs/messages.ts';
import { NAMES } from '../jobs/run-job.ts';

/** Runs each job in a utility process of its own, thrown away afterwards (plain forks are off in the packaged app). */
export const utilityJobs = (worker: string): JobHost => ({
  run: (name, input, options = {}) => runInUtility(worker, name, input, options),
});

function runInUtility<K extends JobName>(
  worker: string,
  job: K,
  input: Jobs[K]['input'],
  { signal, onProgress }: JobOptions,
): Promise<Result<Jobs[K]['output']>> {
  const cancelled = refuse('cancelled', `${NAMES[job]} was stopped.`);
  if (signal?.aborted) return Promise.resolve(cancelled);
  const { ms, heapMb } = JOB_LIMITS[job];
  const id = randomUUID();
  const child = utilityProcess.fork(worker, [], {
    serviceName: 'Lectern job',
    stdio: 'ignore',
    execArgv: heapMb === null ? [] : [`--max-old-space-size=${heapMb}`],
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (result: Result<Jobs[K]['output']>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      child.removeAllListeners();
      child.kill();
      resolve(result);
    };
    const abort = (): void => end(cancelled);
    signal?.addEventListener('abort', abort);
    child.on('exit', (code) =>
      end(refuse('failed-job', `${NAMES[job]} broke off (its process ended with ${code}). Nothing was changed.`)),
    );
    child.on('message', (message: JobMessage) => {
      if (message.kind === 'ready') {
        timer = setTimeout(() => end(refuse('failed-job', `${NAMES[job]} took longer than ${ms / 1000} s.`)), ms);
        child.postMessage({ id, job, input });
      } else if (message.kind === 'progress') onProgress?.(message.done, message.total);
      // The worker runs our own code, and answers what the job's name says.
      else if (message.id === id) end(message.result as Result<Jobs[K]['output']>);
    });
  });
}
