import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../shared/builder.ts';
import { tableFaults } from './html-table.ts';
import { MIXED, made, SPEC } from './programs.ts';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> "\' </title>';

/** The pages of a site by path. */
async function pagesOf(...[options, state]: [Record<string, unknown>?, ReturnType<typeof buildProgram>?]) {
  const { bytes } = await made('site', options ?? {}, state ?? buildProgram(SPEC), 'v2');
  return new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
}

describe('the web site', async () => {
  const sites = { plain: await pagesOf(), mixed: await pagesOf({}, buildProgram(MIXED)) };

  test('has a page for each day, session, speaker, room and track', () => {
    const folders = Object.groupBy(sites.plain.keys(), (path) => path.split('/').slice(0, -1).join('/'));
    expect(Object.fromEntries(Object.entries(folders).map(([name, paths]) => [name, paths?.length]))).toEqual({
      '': 4,
      assets: 1,
      days: 2,
      sessions: 8,
      speakers: 3,
      rooms: 2,
      tracks: 1,
    });
  });

  test.each(Object.entries(sites))('of the %s program: every link within leads somewhere', (_, pages) => {
    const lost = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/href="(?!https?:|mailto:)([^"]*)"/g)].flatMap(([, to = '']) => {
        const url = new URL(to, `http://x/${path}`);
        const target = pages.get(url.pathname.slice(1));
        const found = target !== undefined && (url.hash === '' || target.includes(`id="${url.hash.slice(1)}"`));
        return found ? [] : [`${path}: ${to}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  test.each(Object.entries(sites))(
    'of the %s program: names are plain, and none is another in capitals',
    (_, pages) => {
      const names = [...pages.keys()].map((path) => path.toLowerCase());
      expect(new Set(names).size).toBe(pages.size);
      expect(names.filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual([]);
    },
  );

  test('asks nothing of the network and runs nothing', () => {
    for (const text of sites.plain.values()) expect(text).not.toMatch(/<script|<img|<iframe|@import|url\(|\ssrc=/i);
  });

  test('has tables whose cells fit together', () => {
    for (const text of sites.mixed.values()) expect(tableFaults(text)).toEqual([]);
  });

  test('hostile text is only ever text', async () => {
    const state = buildProgram({
      program: { title: HOSTILE },
      rooms: { [HOSTILE]: 1 },
      tracks: [HOSTILE],
      people: { [HOSTILE]: { biography: HOSTILE, url: 'javascript:alert(1)' } },
      sessions: {
        [HOSTILE]: { at: 'mon 09:00', room: HOSTILE, track: HOSTILE, speakers: [HOSTILE], abstract: HOSTILE },
      },
    });
    for (const [path, text] of await pagesOf({}, state)) {
      expect(text).not.toMatch(/<(?:script|img)|href="javascript/i);
      // Within quotes all is text.
      expect(text.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[a-z][^>]*\s(?:on\w+|src)=/i);
      if (path.endsWith('.html')) expect(text.match(/<\/title>/g)).toHaveLength(1);
    }
  });

  test('is the same bytes for the same program', async () => {
    expect((await made('site')).bytes).toEqual((await made('site')).bytes);
  });
});
