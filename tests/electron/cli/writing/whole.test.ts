import { execFileSync, fork, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const script = join(import.meta.dirname, 'target.ts');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Whether this machine lets a test have a small disk of its own. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0;

it.skipIf(!canMount)(
  'a full disk leaves the older file and the older folder as they were, and nothing beside them',
  () => {
    const at = folder();
    writeFileSync(join(at, 'a.lectern'), 'the program');
    const disk = join(at, 'disk');
    mkdirSync(disk);
    const say = execFileSync(
      'unshare',
      [
        '-rm',
        'sh',
        '-ec',
        `mount -t tmpfs -o size=256k none "${disk}"
       cd "${disk}"
       printf old > agenda.pdf
       node() { "${process.execPath}" "${script}" "$@"; }
       node "${disk}/site/" ../a.lectern 1000
       node "${disk}/agenda.pdf" ../a.lectern 1000000
       node "${disk}/site/" ../a.lectern 1000000
       cat agenda.pdf; echo
       wc -c < site/talks.html
       ls -A . site`,
      ],
      { encoding: 'utf8' },
    );
    expect(say.split(/\s+/).filter(Boolean)).toEqual([
      ...['written', 'disk-full', 'disk-full', 'old', '1000'],
      ...['.:', 'agenda.pdf', 'site', 'site:', '.lectern-export', 'index.html', 'talks.html'],
    ]);
  },
);

it('a process that is killed before the last step leaves the older file as it was', async () => {
  const at = folder();
  const [program, target] = [join(at, 'a.lectern'), join(at, 'agenda.pdf')];
  writeFileSync(program, 'the program');
  writeFileSync(target, 'old');
  const child = fork(script, [target, program, '1000', 'hold'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await new Promise((held) => child.once('message', held));
  const gone = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGKILL');
  await gone;
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(at).filter((name) => !name.endsWith('.part'))).toEqual(['a.lectern', 'agenda.pdf']);
});
