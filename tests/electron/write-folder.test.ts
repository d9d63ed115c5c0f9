import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFolder } from '../../electron/write-folder.ts';

const file = (path: string, text = path) => ({ path, bytes: new TextEncoder().encode(text) });
const listing = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${join(entry.parentPath, entry.name).slice(folder.length + 1)}`)
    .sort();

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a folder is written whole, and replaces an older one of ours with all that was in it', async () => {
  const around = newFolder();
  const target = join(around, 'site');
  expect(await writeFolder(`${target}/`, [file('index.html'), file('talks/1.html'), file('old.html')])).toEqual({
    ok: true,
    value: target,
  });
  await writeFolder(target, [file('index.html', 'new'), file('talks/2.html')]);
  expect(listing(around)).toEqual(['site/.lectern-export', 'site/index.html', 'site/talks/2.html']);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
});

test('an empty folder is taken', async () => {
  const around = newFolder();
  mkdirSync(join(around, 'site', 'talks'), { recursive: true });
  expect((await writeFolder(join(around, 'site'), [file('a')])).ok).toBe(true);
  expect(listing(around)).toEqual(['site/.lectern-export', 'site/a']);
});

test('a folder that holds anything else is left alone, and the refusal names it', async () => {
  const around = newFolder();
  const target = join(around, 'site');
  await writeFolder(target, [file('index.html')]);
  mkdirSync(join(target, 'notes'));
  writeFileSync(join(target, 'notes', 'mine.txt'), 'mine');
  writeFileSync(join(target, 'zebra.txt'), 'mine');
  expect(await writeFolder(target, [file('index.html', 'new')])).toMatchObject({
    ok: false,
    problem: { code: 'exists', message: expect.stringContaining('site holds notes/mine.txt and 1 more, which no') },
  });
  writeFileSync(join(around, 'plain'), 'mine');
  expect((await writeFolder(join(around, 'plain'), [file('a')])).ok).toBe(false);
  expect(listing(around)).toEqual([
    'plain',
    'site/.lectern-export',
    'site/index.html',
    'site/notes/mine.txt',
    'site/zebra.txt',
  ]);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('index.html');
});

test('a folder that cannot be written whole, or is stopped, stays as it was', async () => {
  const around = newFolder();
  const target = join(around, 'site');
  await writeFolder(target, [file('index.html', 'old')]);
  const broken = await writeFolder(target, [file('index.html', 'new'), file('index.html/inside')]);
  expect(broken).toMatchObject({ ok: false, problem: { code: 'disk-error' } });
  const stop = new AbortController();
  stop.abort();
  const stopped = await writeFolder(target, [file('index.html', 'new')], stop.signal);
  expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect((await writeFolder(target, [file('../index.html', 'new')])).ok).toBe(false);
  expect(listing(around)).toEqual(['site/.lectern-export', 'site/index.html']);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
});
