import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verbs } from '../../../electron/cli/verbs.ts';
import { root } from './lectern.ts';
import { shapes } from './shapes.ts';

const text = readFileSync(join(root, 'docs/cli.md'), 'utf8');

/** The sections of docs/cli.md, by verb. */
const sections = new Map(
  text
    .split(/^## lectern /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section] as const),
);

it('docs/cli.md tells every verb, and no other', () => {
  expect([...sections.keys()].sort()).toEqual(verbs.map(({ name }) => name).sort());
});

it.each(verbs.map((verb) => [verb.name, verb] as const))(
  'docs/cli.md tells the options and arguments of %s, as its help does',
  (name, verb) => {
    const section = sections.get(name) ?? '';
    const told = new Set([...section.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, option]) => option));
    const known = Object.keys(verb.options).filter((option) => option !== 'json');
    expect([...told].filter((option) => option !== 'json').sort()).toEqual(known.sort());
    const use = /^ {4}lectern (.*)$/m.exec(section)?.[1] ?? '';
    expect(use.startsWith([name, ...verb.positionals].join(' '))).toBe(true);
  },
);

it('every example of --json in docs/cli.md has the shape that the verb prints', () => {
  const shown: string[] = [];
  for (const [verb, section] of sections) {
    for (const [, title = '', json = ''] of section.matchAll(/^```json ?(.*)\n([\s\S]*?)^```$/gm)) {
      const name = title === '' ? verb : title;
      expect([name, shapes[name]?.safeParse(JSON.parse(json)).error?.message]).toEqual([name, undefined]);
      shown.push(name);
    }
  }
  expect(shown.sort()).toEqual(Object.keys(shapes).sort());
});
