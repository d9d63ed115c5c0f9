import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addRoom, answerSave, choose, launch, roomNames, runtime } from './launch.ts';

describe(`the menu, on ${runtime}`, () => {
  it('undoes and redoes the last change of the program', async () => {
    const { app, page } = await launch();
    await addRoom(page, 'Blue hall');
    await choose(app, 'edit.undo');
    await expect.poll(() => roomNames(page)).toEqual([]);
    await choose(app, 'edit.redo');
    await expect.poll(() => roomNames(page)).toEqual(['Blue hall']);
  });

  it('has the shortcuts of the platform', async () => {
    const { app } = await launch();
    const keys = await app.evaluate(({ Menu }) =>
      ['file.new', 'file.open', 'file.saveCopy', 'edit.undo', 'edit.redo', 'help.keys', 'file.close'].map(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator,
      ),
    );
    const redo = process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y';
    expect(keys).toEqual([
      'CmdOrCtrl+N',
      'CmdOrCtrl+O',
      'CmdOrCtrl+Shift+S',
      'CmdOrCtrl+Z',
      redo,
      'CmdOrCtrl+/',
      'CmdOrCtrl+W',
    ]);
  });

  it('saves a whole copy that is a program of its own', async () => {
    const { app, page, folder } = await launch();
    await addRoom(page, 'Blue hall');
    const copy = join(folder, 'copy.lectern');
    await answerSave(app, copy);
    expect(await page.evaluate(() => window.lectern?.saveCopy())).toEqual({ ok: true, value: 'copy.lectern' });
    expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('opens the program in the browser, through this very window', async () => {
    const { app, page } = await launch();
    await app.evaluate(({ shell }) => {
      shell.openExternal = async (address) => {
        Object.assign(globalThis, { opened: address });
      };
    });
    await choose(app, 'file.browser');
    const opened = () => app.evaluate(() => (globalThis as unknown as { opened?: string }).opened ?? '');
    await expect.poll(opened).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=/);
    const address = new URL(await opened());
    const login = await fetch(`${address.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-lectern': '1', origin: address.origin },
      body: JSON.stringify({ code: address.hash.slice('#code='.length) }),
    });
    expect(login.status).toBe(200);
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    await fetch(`${address.origin}/api/execute`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-lectern': '1', origin: address.origin, cookie },
      body: JSON.stringify({
        name: 'room.add',
        args: { name: 'From the browser' },
        envelope: { commandId: crypto.randomUUID(), baseRevision: 0 },
      }),
    });
    expect(await roomNames(page)).toEqual(['From the browser']);
  });
});
