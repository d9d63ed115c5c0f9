import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';

/** What a second instance hands to the first. */
export interface Handover {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly data: unknown;
}

/** The one lock of a profile: the first instance holds it and hears of the others. */
export interface InstanceLock {
  readonly first: boolean;
  /** For a second instance: done when the first was told. */
  readonly told: Promise<void>;
  release(): void;
}

/** Takes the lock of a profile folder, or hands `own` to the process that holds it. */
export function lockInstance(userData: string, own: Handover, onSecond: (from: Handover) => void): InstanceLock {
  const lock = join(userData, 'instance.lock');
  const address = join(userData, 'instance.socket');
  if (!take(lock)) return { first: false, told: tell(address, own, Date.now() + 5000), release: () => {} };
  rmSync(address, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('end', () => {
      onSecond(JSON.parse(text));
      socket.end('told');
    });
  });
  server.listen(address).unref();
  return {
    first: true,
    told: Promise.resolve(),
    release: () => {
      server.close();
      rmSync(lock, { force: true });
      rmSync(address, { force: true });
    },
  };
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return take(lock);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// The first instance may have taken the lock a moment ago and not listen yet.
async function tell(address: string, own: Handover, until: number): Promise<void> {
  const done = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ path: address, allowHalfOpen: true });
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.end(JSON.stringify(own)));
    socket.on('data', () => resolve(true));
  });
  if (!done && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await tell(address, own, until);
  }
}
