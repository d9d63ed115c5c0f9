import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../shared/builder.ts';
import { LONG, randomProgram } from '../../shared/random-program.ts';
import { tableFaults } from './html-table.ts';
import { made, SPEC } from './programs.ts';

describe('the web page', async () => {
  const { text } = await made('agenda-html', {}, buildProgram(SPEC), 'v2');
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

  test('asks nothing of the network and runs nothing', () => {
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|\ssrc=/i);
    expect(text).toContain("default-src 'none'");
  });

  test('has a language, a title, one main part, and a heading for each day', () => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB" dir="ltr">/);
    expect(all(/<title>(.*?)<\/title>/g)).toEqual(['Nordlicht 2026 · Release v2']);
    expect(text.match(/<main/g)).toHaveLength(1);
    expect(all(/<h2[^>]*>(.*?)<\/h2>/g)).toEqual(['Monday, 1 June 2026', 'Tuesday, 2 June 2026']);
  });

  test('has a real table for each day, with caption and header cells', () => {
    expect(text.match(/<table>/g)).toHaveLength(2);
    expect(tableFaults(text)).toEqual([]);
    expect(tableFaults(text.replace('colspan="2"', 'colspan="3"'))).toEqual(['rows of different widths: 3, 4']);
  });

  test('lists every session whole, in time order', () => {
    expect(all(/<h4[^>]*><(?:i><)?bdi>(.*?)<\/bdi>/g)).toEqual([
      'Opening',
      'Schedulers that admit defeat',
      'Lunch',
      'Papers',
      'A talk whose title nobody has told us…',
      'Party',
    ]);
    expect(all(/<h5[^>]*><bdi>(.*?)<\/bdi>/g)).toEqual(['Paper one', 'Paper two']);
    for (const part of ['Northgate, Grid; &amp; Co', 'Chair: Cy Moreau', '<em>emphasis</em>', 'Second paragraph'])
      expect(text).toContain(part);
  });

  test('gives every time with its offset, past midnight on the next date', () => {
    expect(text).toContain('<time datetime="2026-06-01T10:30:00+02:00">10:30</time>');
    expect(text).toContain('<time datetime="2026-06-03T01:30:00+02:00">01:30</time>');
  });

  test('has no id twice, and every link within it leads somewhere', () => {
    const ids = all(/\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(/href="#([^"]*)"/g).filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('marks the sessions without a title', () => expect(text).toContain('(title to come)'));
});

test(
  'the web page of any program has tables whose cells fit together',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomProgram, async (state) => {
        expect(tableFaults((await made('agenda-html', {}, state)).text)).toEqual([]);
      }),
      { seed: 11, numRuns: process.env.LECTERN_LONG ? 2000 : 40 },
    );
  },
  LONG,
);
