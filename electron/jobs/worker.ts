import type { JobMessage, JobRequest } from './messages.ts';
import { runJob } from './run-job.ts';

// The entry of a job's process. It is a child of `child_process.fork` (process.send) or of Electron's utilityProcess
// (process.parentPort); either way it takes one job, answers, and is thrown away.

interface Port {
  send(message: JobMessage): void;
  listen(take: (request: JobRequest) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(name: 'message', take: (event: { readonly data: JobRequest }) => void): void;
}

function portOfParent(): Port {
  if ('parentPort' in process && process.parentPort) {
    const parent = process.parentPort as ParentPort;
    return {
      send: (message) => parent.postMessage(message),
      listen: (take) => parent.on('message', ({ data }) => take(data)),
    };
  }
  // Whoever gave the job is gone: nobody waits for its end.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => void process.send?.(message),
    listen: (take) => void process.on('message', (request: JobRequest) => take(request)),
  };
}

const port = portOfParent();
port.listen(async (request) => {
  const result = await runJob(request);
  port.send({ kind: 'done', id: request.id, result });
});
port.send({ kind: 'ready' });
