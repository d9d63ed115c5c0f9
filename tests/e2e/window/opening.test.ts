import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import { forkHost } from '../../../electron/jobs/fork-host.ts';
import {
  addRoom,
  answerMessages,
  answerOpen,
  answerSave,
  bridged,
  choose,
  executable,
  launch,
  makeProgram,
  messages,
  roomNames,
  runtime,
  surroundings,
  titles,
} from './launch.ts';

describe(`opening programs in the window, on ${runtime}`, () => {
  it('opens the program that the command line names, under its file name', async () => {
    const { app, page } = await launch();
    expect(await titles(app)).toEqual(['spring.lectern – Lectern']);
    expect(await roomNames(page)).toEqual([]);
    const address = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
    expect(address).toMatch(/^app:\/\/bundle\/index\.html/);
  });

  it('opens a program by the dialog, in a window of its own', async () => {
    const { app, folder } = await launch();
    await answerOpen(app, await makeProgram(join(folder, 'autumn.lectern'), ['Blue hall']));
    const opened = app.waitForEvent('window');
    await choose(app, 'file.open');
    const page = await bridged(await opened);
    expect(await titles(app)).toEqual(['autumn.lectern – Lectern', 'spring.lectern – Lectern']);
    expect(await roomNames(page)).toEqual(['Blue hall']);
  });

  it('answers null to the page when the dialog is cancelled', async () => {
    const { app, page } = await launch();
    await answerOpen(app, null);
    expect(await page.evaluate(() => window.lectern?.openProgram())).toEqual({ ok: true, value: null });
  });

  it('brings the window forward that has the program already', async () => {
    const { app, page, folder } = await launch();
    await answerOpen(app, join(folder, 'spring.lectern'));
    expect(await page.evaluate(() => window.lectern?.openProgram())).toEqual({ ok: true, value: 'spring.lectern' });
    expect(await titles(app)).toEqual(['spring.lectern – Lectern']);
  });

  it('makes a new program where the save dialog says, with the ending of our files', async () => {
    const { app, page, folder } = await launch();
    await answerSave(app, join(folder, 'winter'));
    const opened = app.waitForEvent('window');
    const answer = await page.evaluate(() => window.lectern?.newProgram('Winter days'));
    expect(answer).toEqual({ ok: true, value: 'winter.lectern' });
    await bridged(await opened);
    expect(await titles(app)).toEqual(['spring.lectern – Lectern', 'winter.lectern – Lectern']);
  });

  it('never makes a new program over a file that is there', async () => {
    const { app, page, folder } = await launch();
    const there = await makeProgram(join(folder, 'there.lectern'), ['Red hall']);
    await answerSave(app, there);
    const answer = await page.evaluate(() => window.lectern?.newProgram(null));
    expect(answer?.ok === false && answer.problem.code).toBe('exists');
  });

  it('takes over what a second instance was asked to open, and lets that one end', async () => {
    const { app, folder } = await launch();
    const second = await makeProgram(join(folder, 'second.lectern'));
    const { args, env } = surroundings(folder);
    const opened = app.waitForEvent('window');
    const child = spawn(executable ?? (await app.evaluate(() => process.execPath)), [...args, 'second.lectern'], {
      cwd: folder,
      env,
    });
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    await bridged(await opened);
    expect(await titles(app)).toEqual(['second.lectern – Lectern', 'spring.lectern – Lectern']);
    expect(existsSync(second)).toBe(true);
  });

  it('opens what the system hands over by a double click', async () => {
    const { app, folder } = await launch();
    const path = await makeProgram(join(folder, 'clicked.lectern'));
    const opened = app.waitForEvent('window');
    await app.evaluate(({ app: own }, file) => {
      own.emit('open-file', { preventDefault: () => {} }, file);
    }, path);
    await bridged(await opened);
    expect(await titles(app)).toEqual(['clicked.lectern – Lectern', 'spring.lectern – Lectern']);
  });

  it('lists recent programs under ids that say nothing of their paths, and opens them', async () => {
    const { app, page, folder } = await launch();
    await answerOpen(app, await makeProgram(join(folder, 'autumn.lectern')));
    const opened = app.waitForEvent('window');
    await choose(app, 'file.open');
    await bridged(await opened);
    const recent = await page.evaluate(() => window.lectern?.recentFiles());
    const files = recent?.ok ? recent.value : [];
    expect(files.map(({ name }) => name)).toEqual(['autumn.lectern', 'spring.lectern']);
    expect(files.every(({ id }) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
    const again = await page.evaluate((id) => window.lectern?.openRecent(id), files[0]?.id ?? '');
    expect(again).toEqual({ ok: true, value: 'autumn.lectern' });
    const odd = await page.evaluate(() => window.lectern?.openRecent('../../etc/passwd'));
    expect(odd?.ok === false && odd.problem.code).toBe('not-found');
  });

  it('tells in a dialog what is wrong with a file that is no program, and keeps running', async () => {
    const { app, page, folder } = await launch();
    await answerMessages(app, 0);
    await answerOpen(app, join(folder, 'missing.lectern'));
    await choose(app, 'file.open');
    await expect.poll(() => messages(app)).toHaveLength(1);
    expect(await addRoom(page, 'Green hall')).toBe(true);
  });

  it('works through another process that has the program open', async () => {
    const { app, page, folder } = await launch();
    const path = await makeProgram(join(folder, 'served.lectern'));
    const actor = { id: '6a0c6d1e-6f0b-4a57-9a4e-52f1e6a3d001', name: 'Somebody' };
    const runtimeFolder = process.env.XDG_RUNTIME_DIR;
    process.env.XDG_RUNTIME_DIR = folder;
    const owner = await openProgram(path, { actor, kind: 'serve', jobs: forkHost() });
    if (runtimeFolder === undefined) delete process.env.XDG_RUNTIME_DIR;
    else process.env.XDG_RUNTIME_DIR = runtimeFolder;
    expect(owner.ok).toBe(true);
    await answerOpen(app, path);
    const opened = app.waitForEvent('window');
    expect(await page.evaluate(() => window.lectern?.openProgram())).toEqual({ ok: true, value: 'served.lectern' });
    const served = await bridged(await opened);
    expect(await addRoom(served, 'From the window')).toBe(true);
    const snapshot = owner.ok ? await owner.value.api.query('program.snapshot', {}) : owner;
    expect(snapshot.ok && snapshot.value.rows.room.map(({ name }) => name)).toEqual(['From the window']);
    await answerMessages(app, 0);
    if (owner.ok) await owner.value.close();
    await expect.poll(() => titles(app)).toEqual(['spring.lectern – Lectern']);
    expect(await messages(app)).toHaveLength(1);
  });

  it('leaves one file at rest behind, with all that was done', async () => {
    const { app, page, folder } = await launch();
    expect(await addRoom(page, 'Green hall')).toBe(true);
    await app.close();
    const path = join(folder, 'spring.lectern');
    expect(existsSync(`${path}-wal`)).toBe(false);
    const actor = { id: '6a0c6d1e-6f0b-4a57-9a4e-52f1e6a3d001', name: 'Somebody' };
    const opened = await openProgram(path, { actor, kind: 'cli', jobs: forkHost(), readOnly: true });
    const snapshot = opened.ok ? await opened.value.api.query('program.snapshot', {}) : opened;
    if (opened.ok) await opened.value.close();
    expect(snapshot.ok && snapshot.value.rows.room.map(({ name }) => name)).toEqual(['Green hall']);
  });
});
