import { type ChildProcess, fork as forkNode } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { cloneable } from './codec.ts';
import { strict } from './strict.ts';

// In the child: `process.parentPort`, as a utility process has it, over Node's own channel.
const PORT = `
  import { EventEmitter } from 'node:events';
  const port = new EventEmitter();
  const early = [];
  const started = () => port.listenerCount('message') > 0;
  process.on('message', (data) => (started() ? port.emit('message', { data, ports: [] }) : early.push(data)));
  port.on('newListener', (event) => event === 'message' && queueMicrotask(() => {
    for (const data of early.splice(0)) port.emit('message', { data, ports: [] });
  }));
  const send = process.send.bind(process);
  port.postMessage = (data) => send(structuredClone(data));
  port.start = () => {};
  process.parentPort = port;
  process.type = 'utility';
  delete process.send;
`;

/** A process of its own for long jobs. */
class UtilityProcess extends EventEmitter {
  readonly child: ChildProcess;
  constructor(path: string, args: readonly string[], options: Electron.ForkOptions) {
    super();
    const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(PORT)}`, ...(options.execArgv ?? [])];
    this.child = forkNode(path, [...args], {
      serialization: 'advanced',
      execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child.on('spawn', () => this.emit('spawn'));
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code) => this.emit('exit', code ?? 1));
  }
  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }
  postMessage(message: unknown): void {
    const copy = cloneable(message);
    if (this.child.connected) this.child.send(copy as object, () => {});
  }
  kill(): boolean {
    return this.child.kill();
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (path: string, args: readonly string[] = [], options: Electron.ForkOptions = {}): UtilityProcess =>
    strict('UtilityProcess', new UtilityProcess(path, args, options)),
});
