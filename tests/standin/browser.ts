import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { connectDevTools, type DevTools } from './cdp.ts';

/** A page target that is held before its first script, with the session that drives it. */
export interface Target {
  readonly id: string;
  readonly session: string;
}

/** The Chromium behind the windows. */
export interface Browser {
  readonly tools: DevTools;
  /** Makes a page in a window of its own, held until `release`. */
  newPage(width: number, height: number): Promise<Target>;
  release(target: Target): Promise<void>;
  close(target: Target): Promise<void>;
  /** Closes a page that a page opened, before it has loaded anything. */
  refuse(target: Target): Promise<void>;
  /** Calls `listener` for a page that a page opened by itself; it stays held until it is refused. */
  onPopUp(listener: (target: Target) => void): void;
  onGone(listener: (targetId: string) => void): void;
  end(): Promise<void>;
}

/** Starts headless Chromium with its profile inside `userData`; prints the line that Playwright waits for on stderr. */
export async function startBrowser(userData: string): Promise<Browser> {
  const flags = [
    '--headless',
    '--no-startup-window',
    '--remote-debugging-port=0',
    `--user-data-dir=${join(userData, 'chromium')}`,
  ];
  const child = spawn(await chromiumPath(), [...chromiumFlags, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  // Also when main throws: a browser without its app is of no use.
  process.once('exit', () => child.kill('SIGKILL'));
  const address = await devToolsAddress(child);
  const tools = await connectDevTools(address);
  const held = new Map<string, (target: Target) => void>();
  const early = new Map<string, Target>();
  const popUps: ((target: Target) => void)[] = [];
  const goers: ((targetId: string) => void)[] = [];
  let making = 0;

  tools.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
    const target = { id: targetInfo.targetId, session: sessionId };
    if (targetInfo.type !== 'page') return void tools.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
    const wanted = held.get(target.id);
    if (wanted) wanted(target);
    else if (making > 0 && targetInfo.openerId === undefined) early.set(target.id, target);
    else for (const listener of popUps) listener(target);
  });
  tools.on('Target.targetDestroyed', ({ targetId }) => {
    for (const listener of goers) listener(targetId);
  });
  await tools.send('Target.setDiscoverTargets', { discover: true });
  await tools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  process.stderr.write(`DevTools listening on ${address}\n`);

  return {
    tools,
    async newPage(width, height) {
      making += 1;
      try {
        const { targetId } = await tools.send('Target.createTarget', {
          url: 'about:blank',
          newWindow: true,
          width,
          height,
        });
        const there = early.get(targetId);
        early.delete(targetId);
        return there ?? (await new Promise<Target>((resolve) => held.set(targetId, resolve)));
      } finally {
        making -= 1;
      }
    },
    async release({ session }) {
      await tools.send('Runtime.runIfWaitingForDebugger', {}, session);
    },
    async refuse({ id, session }) {
      // Nothing may leave it, and it must not stay held: it can share its opener's process, which would wait with it.
      tools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session);
      tools.send('Runtime.runIfWaitingForDebugger', {}, session);
      await tools.send('Target.closeTarget', { targetId: id }).catch(() => {});
    },
    async close({ id }) {
      await tools.send('Target.closeTarget', { targetId: id }).catch(() => {});
    },
    onPopUp: (listener) => popUps.push(listener),
    onGone: (listener) => goers.push(listener),
    async end() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode !== null) return;
      tools.send('Browser.close', {});
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    child.once('exit', () => reject(new Error(`stand-in: Chromium did not start.\n${said.join('\n')}`)));
    if (child.stderr === null) return reject(new Error('stand-in: Chromium has no stderr'));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = /^DevTools listening on (ws:\/\/.*)$/.exec(line)?.[1];
      if (address) resolve(address);
      else if (said.push(line) > 50) said.shift();
    });
  });
}
