import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary, fetchElectron } from '../../../electron/start/electron-binary.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder = '';
let electron = '';
let profile = '';
let fetches = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-electron-'));
  electron = join(folder, 'electron');
  profile = join(folder, 'profile');
  mkdirSync(electron);
  fetches = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const install = (): void => {
  mkdirSync(join(electron, 'dist'), { recursive: true });
  writeFileSync(join(electron, 'path.txt'), 'electron');
  writeFileSync(join(electron, 'dist', 'electron'), '');
};
const find = (now: number, fetch: () => string | null) =>
  electronBinary({
    electron,
    profile,
    now,
    fetch: async () => {
      fetches += 1;
      return fetch();
    },
  });
const refused = () => 'its download failed';

describe('finding Electron’s program', () => {
  it('takes the one that is there, without a fetch', async () => {
    install();
    expect(await find(0, refused)).toEqual({ path: join(electron, 'dist', 'electron') });
    expect(fetches).toBe(0);
  });

  it('fetches it where it is not', async () => {
    const found = await find(0, () => {
      install();
      return null;
    });
    expect(found).toEqual({ path: join(electron, 'dist', 'electron') });
  });

  it('remembers a failed fetch for a day, and then tries again', async () => {
    expect(await find(1000, refused)).toEqual({
      missing: 'Electron’s program could not be fetched (its download failed)',
    });
    expect(await find(1000 + DAY - 1, refused)).toEqual({
      missing: 'Electron’s program could not be fetched (tried within the last day)',
    });
    expect(fetches).toBe(1);
    await find(1000 + DAY, refused);
    expect(fetches).toBe(2);
  });

  it('forgets the failure once the program is there', async () => {
    await find(1000, refused);
    install();
    expect(await find(2000, refused)).toEqual({ path: join(electron, 'dist', 'electron') });
  });

  it('gives an installer that hangs only its time, and one that fails its word', async () => {
    writeFileSync(join(electron, 'install.js'), 'setInterval(() => {}, 1000);');
    expect(await fetchElectron(electron, 200)).toBe('no answer within 0.2 s');
    writeFileSync(join(electron, 'install.js'), 'process.exit(1);');
    expect(await fetchElectron(electron)).toBe('its download failed');
    expect(existsSync(join(electron, 'dist'))).toBe(false);
  });
});
