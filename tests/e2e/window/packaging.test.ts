import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './launch.ts';

const root = resolve(import.meta.dirname, '../../..');
const { listPackage } = createRequire(import.meta.url)('@electron/asar') as {
  listPackage(archive: string, options: { isPack: boolean }): string[];
};

/** A folder that electron-builder takes for Electron's own: it proves what is packed, and cannot be started. */
function emptyElectron(folder: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak']) {
    writeFileSync(join(folder, name), '');
  }
  writeFileSync(join(folder, 'version'), 'v45.4.1');
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

describe.runIf(process.platform === 'linux')('the package', () => {
  it('holds the built programs and the two packages that stay packages, and nothing else', async () => {
    const folder = ownFolder();
    const config: Configuration = {
      extends: join(root, 'electron-builder.yml'),
      electronVersion: '45.4.1',
      electronDist: emptyElectron(join(folder, 'electron')),
      // There is no program here whose fuses could be set.
      electronFuses: null,
      directories: { output: join(folder, 'release') },
    };
    await build({ projectDir: root, targets: Platform.LINUX.createTarget(['dir']), publish: 'never', config });
    const resources = join(folder, 'release', 'linux-unpacked', 'resources');
    const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.slice(1));
    const tops = new Set(
      files.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('node_modules/@') ? 3 : path.startsWith('node_modules/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...tops].sort()).toEqual([
      'dist',
      'node_modules',
      'node_modules/@myriaddreamin',
      'node_modules/@myriaddreamin/typst-ts-web-compiler',
      'node_modules/better-sqlite3',
      'package.json',
    ]);
    for (const name of [
      'dist/main.mjs',
      'dist/preload.cjs',
      'dist/job.mjs',
      'dist/cli.mjs',
      'dist/renderer/index.html',
    ]) {
      expect(files).toContain(name);
    }
    expect(files.filter((path) => path.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
    expect(files.filter((path) => /\/(deps|src)\/|\.map$|\.ts$|^dist\/sources/.test(path))).toEqual([]);
  });
});

describe('how the packages are made', () => {
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

  it('every fuse is set as the guarantees have it', () => {
    const fuses = Object.fromEntries(
      [...(/electronFuses:\n((?: {2}\w+: \w+\n)+)/.exec(text)?.[1]?.matchAll(/(\w+): (\w+)/g) ?? [])].map(
        ([, name, value]) => [name, value === 'true'],
      ),
    );
    expect(fuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('names all three platforms and our file type', () => {
    for (const line of ['linux:', 'mac:', 'win:', 'fileAssociations:', '  - ext: lectern']) {
      expect(text.split('\n')).toContain(line);
    }
  });
});
