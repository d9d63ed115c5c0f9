import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { madeOfFiles, zipOf } from '../../../electron/export/zip.ts';

const file = (path: string, text = path) => ({ path, bytes: new TextEncoder().encode(text) });
const AS_OF = '2027-03-28T01:30:42.500Z';
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The entries as another reader sees them: name, and time as it is written. */
const entriesOf = (zip: Uint8Array) =>
  new Promise<string[]>((done, fail) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: false }, (error, reader) => {
      if (error) return fail(error);
      const found: string[] = [];
      reader.on('entry', (entry) => found.push(`${entry.fileName} ${entry.lastModFileDate} ${entry.lastModFileTime}`));
      reader.on('end', () => done(found));
      reader.on('error', fail);
    });
  });

describe('a zip of files', () => {
  test('holds them in the order of their paths, all as of one time', async () => {
    const date = (47 << 9) | (3 << 5) | 28;
    const time = (1 << 11) | (30 << 5) | 21;
    const zip = zipOf([file('b.html'), file('a/ü.html', 'text')], AS_OF);
    expect(await entriesOf(zip)).toEqual([`a/ü.html ${date} ${time}`, `b.html ${date} ${time}`]);
    expect(new TextDecoder().decode(unzipSync(zip)['a/ü.html'])).toBe('text');
  });

  // 01:30 UTC of this day is an hour that Berlin skips, and the day before in New York.
  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'])('is the same in %s', (TZ) => {
    process.env.TZ = 'Asia/Kathmandu';
    const there = zipOf([file('a'), file('b')], AS_OF);
    process.env.TZ = TZ;
    expect(Buffer.from(zipOf([file('b'), file('a')], AS_OF)).equals(Buffer.from(there))).toBe(true);
  });

  test('of a program without a change is as of 1980, the first year that a zip knows', async () => {
    expect(await entriesOf(zipOf([file('a')], '1970-01-01T00:00:00.000Z'))).toEqual(['a 33 0']);
    expect(await entriesOf(zipOf([], AS_OF))).toEqual([]);
  });

  test.each(['../a', '/a', 'a//b', 'a\\b', 'C:a', '.', 'a/./b', 'a\u0000b', ''])('takes no path such as %j', (path) => {
    expect(() => zipOf([file(path)], AS_OF)).toThrow(RangeError);
  });

  test('is what a product of several files gives', () => {
    const files = [file('a')];
    expect(madeOfFiles(files, { asOf: AS_OF }, ['note'])).toEqual({
      bytes: zipOf(files, AS_OF),
      files,
      warnings: ['note'],
    });
  });
});
