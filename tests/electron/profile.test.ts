import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePath } from '../../electron/first-program.ts';
import { profileFolder, readProfile, recentPrograms, rememberFile } from '../../electron/profile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the profile of this machine', () => {
  it('is one person from the first use on', () => {
    const first = readProfile(folder);
    expect(readProfile(folder)).toEqual(first);
    expect(first.recent).toEqual([]);
  });

  it('remembers the last ten programs, the last one first, each once', () => {
    for (let n = 1; n <= 12; n += 1) rememberFile(join(folder, `${n}.lectern`), folder);
    rememberFile(join(folder, '5.lectern'), folder);
    const names = readProfile(folder).recent.map((path) => path.slice(folder.length + 1, -8));
    expect(names).toEqual(['5', '12', '11', '10', '9', '8', '7', '6', '4', '3']);
  });

  it('offers only programs that are still there', () => {
    writeFileSync(join(folder, 'here.lectern'), '');
    rememberFile(join(folder, 'here.lectern'), folder);
    const profile = rememberFile(join(folder, 'gone.lectern'), folder);
    expect(recentPrograms(profile)).toEqual([join(folder, 'here.lectern')]);
  });

  it('sets a damaged profile aside and starts a new one', () => {
    writeFileSync(join(folder, 'profile.json'), '{"actorId": 7');
    const fresh = readProfile(folder);
    expect(readProfile(folder)).toEqual(fresh);
    expect(readFileSync(join(folder, 'profile.json.damaged'), 'utf8')).toBe('{"actorId": 7');
  });

  it('lies where the platform keeps such things', () => {
    expect(profileFolder({ LECTERN_PROFILE: '/x/y' }, 'linux')).toBe('/x/y');
    expect(profileFolder({ XDG_CONFIG_HOME: '/home/a/.cfg' }, 'linux')).toBe('/home/a/.cfg/lectern');
    expect(profileFolder({}, 'darwin')).toMatch(/Library\/Application Support\/Lectern$/);
    expect(profileFolder({ APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'win32')).toMatch(/Roaming.Lectern$/);
  });
});

it('a new copy of the sample takes the next free name', () => {
  expect(samplePath(folder, true)).toBe(join(folder, 'Lectern sample.lectern'));
  writeFileSync(join(folder, 'Lectern sample.lectern'), '');
  expect(samplePath(folder, false)).toBe(join(folder, 'Lectern sample.lectern'));
  expect(samplePath(folder, true)).toBe(join(folder, 'Lectern sample 2.lectern'));
  expect(existsSync(samplePath(folder, true))).toBe(false);
});
