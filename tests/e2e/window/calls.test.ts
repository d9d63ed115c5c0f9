import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addRoom, bridged, launch, roomNames, runtime } from './launch.ts';

describe(`calls from the page to main, on ${runtime}`, () => {
  it('the bridge offers named functions and nothing else, and cannot be changed', async () => {
    const { page } = await launch();
    const bridge = await page.evaluate(() => {
      const own = window.lectern as unknown as Record<string, unknown>;
      const kinds = Object.fromEntries(Object.keys(own).map((key) => [key, typeof own[key]]));
      const try_ = (change: () => void): string => {
        try {
          change();
          return 'let through';
        } catch {
          return 'refused';
        }
      };
      return {
        kinds,
        frozen: Object.isFrozen(own),
        replaced: try_(() => Object.defineProperty(window, 'lectern', { value: 1 })),
      };
    });
    const call = 'function';
    expect(bridge).toEqual({
      frozen: true,
      replaced: 'refused',
      kinds: {
        platform: 'string',
        execute: call,
        query: call,
        subscribe: call,
        upload: call,
        download: call,
        openProgram: call,
        newProgram: call,
        saveCopy: call,
        recentFiles: call,
        openRecent: call,
        openInBrowser: call,
        chooseImport: call,
        saveDownload: call,
        openExternal: call,
        holdClose: call,
        onMenu: call,
      },
    });
  });

  it('tells a subscribed page of each change, until it ends the subscription', async () => {
    const { page } = await launch();
    await page.evaluate(() => {
      const events: string[] = [];
      const end = window.lectern?.subscribe((event) => event.kind === 'change' && events.push(event.label));
      Object.assign(window, { events, end });
    });
    await addRoom(page, 'Blue hall');
    const seen = () => page.evaluate(() => (window as unknown as { events: string[] }).events);
    await expect.poll(seen).toEqual(['Add room Blue hall']);
    await page.evaluate(() => (window as unknown as { end: () => void }).end());
    await addRoom(page, 'Red hall');
    expect(await roomNames(page)).toEqual(['Blue hall', 'Red hall']);
    expect(await seen()).toEqual(['Add room Blue hall']);
  });

  it('refuses what is no command, no query, or malformed, as values, and changes nothing', async () => {
    const { page } = await launch();
    const codes = await page.evaluate(async () => {
      const bridge = window.lectern as unknown as Record<
        string,
        (...args: unknown[]) => Promise<{ ok: boolean; problem?: { code: string } }>
      >;
      const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
      const calls: [string, unknown[]][] = [
        ['execute', ['drop.everything', {}, envelope]],
        ['execute', ['room.add', { name: '' }, envelope]],
        ['execute', ['room.add', { name: 'A' }, { commandId: 'no-uuid', baseRevision: 0 }]],
        ['execute', ['room.add', { name: 'A' }]],
        ['execute', [{}, [], null]],
        ['query', ['program.secrets', {}]],
        ['query', ['history.list', { limit: -1 }]],
        ['download', [7]],
        ['openRecent', ['x'.repeat(1000)]],
        ['holdClose', [{ reason: 'x' }]],
        ['upload', ['name', 'not bytes']],
      ];
      const found: (string | undefined)[] = [];
      for (const [name, args] of calls) found.push((await bridge[name]?.(...args))?.problem?.code);
      return found;
    });
    expect(new Set(codes)).toEqual(new Set(['invalid']));
    expect(await roomNames(page)).toEqual([]);
  });

  it('refuses a command larger than one megabyte', async () => {
    const { page } = await launch();
    const answer = await page.evaluate(() =>
      window.lectern?.execute(
        'room.add',
        { name: 'x'.repeat(2_000_000) },
        { commandId: crypto.randomUUID(), baseRevision: 0 },
      ),
    );
    expect(answer?.ok === false && answer.problem.code).toBe('too-large');
  });

  it('refuses more than 200 calls in one second', async () => {
    const { page } = await launch();
    const refused = await page.evaluate(async () => {
      const calls = Array.from({ length: 300 }, () => window.lectern?.recentFiles());
      return (await Promise.all(calls)).filter((answer) => answer?.ok === false).length;
    });
    expect(refused).toBeGreaterThan(0);
  });

  it('values that cannot be copied do not leave the page', async () => {
    const { page } = await launch();
    const message = await page.evaluate(async () => {
      const execute = window.lectern?.execute as unknown as (...args: unknown[]) => Promise<unknown>;
      try {
        await execute('room.add', { name: Symbol('x') }, {});
        return 'sent';
      } catch (error) {
        return String(error);
      }
    });
    expect(message).toMatch(/could not be cloned/);
  });

  it('hands file bytes over whole', async () => {
    const { page } = await launch();
    const answer = await page.evaluate(() =>
      window.lectern?.upload('talks.csv', new TextEncoder().encode('title\nA talk\n')),
    );
    expect(answer?.ok && typeof answer.value).toBe('string');
  });

  it('a foreign page in the window is refused on every call', async () => {
    const { app, page } = await launch();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.loadURL('data:text/html,<title>foreign</title>'),
    );
    await page.waitForFunction(() => document.title === 'foreign');
    const codes = await page.evaluate(async () => {
      const bridge = window.lectern as unknown as Record<
        string,
        (...args: unknown[]) => Promise<{ problem?: { code: string } }>
      >;
      const names = Object.keys(bridge ?? {}).filter((name) => !['platform', 'subscribe', 'onMenu'].includes(name));
      const found: Record<string, string | undefined> = {};
      for (const name of names) found[name] = (await bridge[name]?.())?.problem?.code;
      return found;
    });
    expect(Object.keys(codes)).toHaveLength(14);
    expect(new Set(Object.values(codes))).toEqual(new Set(['forbidden']));
  });

  it('a window that shows no program is refused, also on our own page', async () => {
    const { app } = await launch();
    const opened = app.waitForEvent('window');
    await app.evaluate(
      ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ webPreferences: { preload, contextIsolation: true, sandbox: true } });
        return window.loadURL('app://bundle/index.html');
      },
      join(resolve(import.meta.dirname, '../../..'), 'dist', 'preload.cjs'),
    );
    const page = await bridged(await opened);
    const answer = await page.evaluate(() => window.lectern?.query('program.snapshot', {}));
    expect(answer?.ok === false && answer.problem.code).toBe('forbidden');
  });
});
