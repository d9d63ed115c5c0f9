import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { verbs } from '../../../electron/cli/verbs.ts';
import { filesIn, hashOf, newDesk, programFile, root, smallConference } from './lectern.ts';

it('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await newDesk().lectern('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

it('--help lists every verb, and every verb has a help of its own', async () => {
  const { lectern } = newDesk();
  const { code, out } = await lectern('--help');
  expect([code, verbs.filter(({ name }) => !out.includes(`  ${name} `))]).toEqual([0, []]);
  const helps = await Promise.all(verbs.map(({ name }) => lectern(name, '--help')));
  for (const [i, verb] of verbs.entries()) {
    const help = helps[i];
    expect([verb.name, help?.code, help?.err]).toEqual([verb.name, 0, '']);
    expect(Object.keys(verb.options).filter((option) => !help?.out.includes(`--${option}`))).toEqual([]);
  }
});

it.each([
  ['no verb at all', []],
  ['a verb that is none', ['explode', 'a.lectern']],
  ['no file', ['list']],
  ['no list', ['list', 'a.lectern']],
  ['a list that is none', ['list', 'a.lectern', 'secrets']],
  ['an option that is none', ['check', 'a.lectern', '--force']],
  ['an option without its value', ['new', 'a.lectern', '--title']],
  ['one argument too many', ['check', 'a.lectern', 'b.lectern']],
  ['an empty file name', ['check', '']],
  ['a zone that is none', ['new', 'new.lectern', '--timezone', 'Mars/Olympus']],
  ['an empty title', ['new', 'new.lectern', '--title', ' ']],
  ['a place without anything', ['place', 'a.lectern', 'Tracing 101']],
  ['a time that is none', ['place', 'a.lectern', '1', '--start', 'noon']],
  ['a time without a date', ['place', 'a.lectern', '1', '--start', '09:00']],
  ['a day that is none', ['place', 'a.lectern', '1', '--day', 'Monday']],
  ['a revision that is none', ['undo', 'a.lectern', '--to', 'yesterday']],
  ['an export without a place to go', ['export', 'a.lectern', 'csv']],
  ['a product that is none', ['export', 'a.lectern', 'poster', '-o', 'out.pdf']],
  ['a format that is none', ['import', 'a.lectern', 'talks.csv', '--format', 'pentabarf']],
  ['a negative revision', ['undo', 'a.lectern', '--to', '-1']],
  ['a port that is none', ['serve', 'a.lectern', '--port', '99999']],
])('wrong use (%s) ends with 2, says so on stderr, and does nothing', async (_, args) => {
  const desk = newDesk();
  const path = await programFile(desk, 'a.lectern', smallConference);
  const before = hashOf(path);
  const { code, out, err } = await inThisProcess(args.map((arg) => (arg.endsWith('.lectern') ? desk.path(arg) : arg)));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/\S/);
  expect(err).not.toMatch(/\n {4}at /);
  expect([hashOf(path), filesIn(desk.folder)]).toEqual([before, ['a.lectern']]);
});

/** Runs a command line without a process of its own: quick, for what is refused before anything is opened. */
async function inThisProcess(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(args, () => 'a version', {
    out: (text) => {
      said.out += text;
    },
    say: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
