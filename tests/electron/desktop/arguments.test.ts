import { describe, expect, it } from 'vitest';
import { programOfArguments } from '../../../electron/desktop/arguments.ts';

const named = (...args: string[]): string | null => programOfArguments(args, '/home/chair');

describe('the program that a command line names', () => {
  it.each([
    [['talks.lectern'], '/home/chair/talks.lectern'],
    [['/srv/Spring 2027.lectern'], '/srv/Spring 2027.lectern'],
    [['TALKS.LECTERN'], '/home/chair/TALKS.LECTERN'],
    [['--inspect', '.', 'old.lectern', 'new.lectern'], '/home/chair/new.lectern'],
    [['../x.lectern'], '/home/x.lectern'],
    [['día ☃.lectern'], '/home/chair/día ☃.lectern'],
  ])('%j', (args, path) => {
    expect(named(...args)).toBe(path);
  });

  it.each([
    [],
    [''],
    ['.'],
    ['dist/main.mjs'],
    ['talks'],
    ['talks.lectern.exe'],
    ['--open=x.lectern'],
    ['-x.lectern'],
    ['https://evil.example/x.lectern'],
    ['file:///tmp/x.lectern'],
    ['lectern:x.lectern'],
    ['app://bundle/x.lectern'],
    ['javascript:x.lectern'],
    ['a\nb.lectern'],
    ['a\0b.lectern'],
    [`${'x'.repeat(5000)}.lectern`],
  ])('nothing in %j', (...args) => {
    expect(named(...args)).toBeNull();
  });
});
