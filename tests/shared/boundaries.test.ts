import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The folders of shared/, each of which may import those before it. */
const SHARED = ['model', 'time', 'schedule', 'conflicts', 'placing', 'matching', 'merging', 'agenda', 'contract'];

/** The pure libraries that shared/ may use. */
const PURE = ['zod', 'temporal-polyfill', 'any-ascii'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Every import and re-export of a file, with relative ones as paths from the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(import|export)(\s+type)?\b[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...found].map((match) => {
    const target = match[3] ?? match[4] ?? match[5] ?? '';
    const path = target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target;
    return { file, target: path, typeOnly: match[2] !== undefined };
  });
}

const all = ['shared', 'electron', 'renderer'].flatMap((folder) => sources(folder)).flatMap(importsOf);
const inFolder = (path: string, folder: string): boolean => path.startsWith(`${folder}/`) || path === folder;
const isOwn = (target: string): boolean => /^(shared|electron|renderer|resources|tests|scripts)\//.test(target);
const told = (broken: readonly Import[]): string[] => broken.map(({ file, target }) => `${file} imports ${target}`);

it('shared/ is pure: its folders import only earlier ones, and libraries of one list, so that every shell can run its rules', () => {
  const broken = all.filter(({ file, target }) => {
    const [top, folder = ''] = file.split('/');
    if (top !== 'shared') return false;
    if (!isOwn(target))
      return !PURE.includes(
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    const [targetTop, targetFolder = ''] = target.split('/');
    if (targetTop !== 'shared') return true;
    return SHARED.indexOf(targetFolder) > SHARED.indexOf(folder);
  });
  expect(told(broken)).toEqual([]);
});

it('shared/ reads no clock, no randomness, no host: the same input gives the same answer everywhere', () => {
  const impure =
    /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|process\.|globalThis\.|window\.|document\.|require\()/;
  const broken = sources('shared').flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        impure.test(line.replace(/\/\/.*|^\s*\*.*|\/\*.*/, '')) ? [`${file}:${i + 1} ${line.trim()}`] : [],
      ),
  );
  expect(broken).toEqual([]);
});

it('only electron/desktop imports electron, so that everything else runs without it', () => {
  const broken = all.filter(
    ({ file, target }) => target === 'electron' && !inFolder(file, 'electron/desktop') && file !== 'electron/main.ts',
  );
  expect(told(broken)).toEqual([]);
});

it('core, import and export know nothing of the shells around them', () => {
  const broken = all.filter(
    ({ file, target }) =>
      ['electron/core', 'electron/import', 'electron/export'].some((folder) => inFolder(file, folder)) &&
      ['electron/desktop', 'electron/cli', 'electron/web', 'renderer'].some((folder) => inFolder(target, folder)),
  );
  expect(told(broken)).toEqual([]);
});

it('the renderer takes from the host side only the contract: no node, no electron, no electron/', () => {
  const broken = all.filter(
    ({ file, target }) =>
      inFolder(file, 'renderer') &&
      (target.startsWith('node:') || target === 'electron' || inFolder(target, 'electron')),
  );
  expect(told(broken)).toEqual([]);
});

it('nothing that ships imports tests or scripts', () => {
  const broken = all.filter(({ target }) => inFolder(target, 'tests') || inFolder(target, 'scripts'));
  expect(told(broken)).toEqual([]);
});

it('only core/database opens SQLite, so that one place knows how a file is treated', () => {
  const broken = all.filter(
    ({ file, target, typeOnly }) =>
      target === 'better-sqlite3' && !typeOnly && !inFolder(file, 'electron/core/database'),
  );
  expect(told(broken)).toEqual([]);
});

it('only shared/time knows time zones, so that a gap or a repeat is never moved silently', () => {
  const broken = all.filter(({ file, target }) => target === 'temporal-polyfill' && !inFolder(file, 'shared/time'));
  expect(told(broken)).toEqual([]);
});

it('only desktop/ipc.ts uses ipcMain, because it checks every sender', () => {
  const broken = sources('electron').filter(
    (file) => file !== 'electron/desktop/ipc.ts' && /\bipcMain\b/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(broken).toEqual([]);
});

it('no screen writes HTML from data', () => {
  const banned =
    /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
  const broken = sources('renderer').filter((file) => banned.test(readFileSync(join(root, file), 'utf8')));
  expect(broken).toEqual([]);
});
