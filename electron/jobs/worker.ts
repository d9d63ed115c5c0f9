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

// Ctrl-C in a terminal reaches every process there; the one that gave the job decides what becomes of it.
process.on('SIGINT', () => undefined);

/** Tells each hundredth once: a product of a thousand pages must not send a thousand messages. */
function hundredths(id: string): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const part = total > 0 ? Math.floor((100 * done) / total) : 0;
    if (part <= last) return;
    last = part;
    port.send({ kind: 'progress', id, done, total });
  };
}

const port = portOfParent();
port.listen(async (request) => {
  const result = await runJob(request, hundredths(request.id));
  port.send({ kind: 'done', id: request.id, result });
});
port.send({ kind: 'ready' });
