import { describe, expect, test } from 'vitest';
import { PAPERS } from '../../../../electron/export/print/paper.ts';
import { products } from '../../../../electron/export/products.ts';
import { buildProgram } from '../../../shared/builder.ts';
import { fontsOf, structureOf } from '../pdf-structure.ts';
import { MIXED, made, mixedProgram, SPEC } from '../programs.ts';

/** Cards are cut apart: no outline leads to them. */
const CUT = ['planning-cards-pdf', 'time-cards-pdf', 'speaker-cards-pdf', 'badges-pdf'];
const POINTS = 72 / 25.4;

const printed = products
  .filter(({ extension }) => extension === 'pdf')
  .map(({ id, optionsSchema }) => {
    const found = JSON.stringify(optionsSchema.properties ?? {}).match(/"letter"|"half-letter"/)?.[0];
    return { id, american: found === undefined ? null : JSON.parse(found) };
  });

const facing = ({ width, height }: { width: number; height: number }): string =>
  Object.entries(PAPERS).find(
    ([, [short, long]]) =>
      near(Math.min(width, height), short * POINTS) && near(Math.max(width, height), long * POINTS),
  )?.[0] ?? `${width} by ${height} points`;
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;

describe.each(printed)('$id, read by its tags', ({ id, american }) => {
  test.each([
    ['an English program', SPEC, buildProgram(SPEC), american === null ? {} : { paper: american }, 'en-GB'],
    ['a program in eight scripts', MIXED, mixedProgram(), {}, 'de-DE'],
  ])('of %s', async (_, spec, state, options, language) => {
    const { bytes } = await made(id, options, state, 'v2');
    const read = await structureOf(bytes);
    expect(read.title).toBe(spec.program?.title);
    expect(read.language).toBe(language);
    // Every page has a tree, and all text is in it or marked as decoration.
    expect(read.bare).toEqual([]);
    expect(read.lost).toEqual([]);
    expect(read.untagged).toEqual([]);
    // Headings have words; the first is of the first level, and none skips a level.
    expect(read.headings.filter(({ text }) => text.trim() === '')).toEqual([]);
    const levels = read.headings.map(({ level }) => level);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(levels[0]).toBe(1);
    if (!CUT.includes(id)) expect(read.outline.length).toBeGreaterThan(0);
    const { described, embedded } = fontsOf(bytes);
    expect(described).toBeGreaterThan(0);
    expect(embedded).toBe(described);
    const papers = [...new Set(read.sizes.map(facing))];
    expect(papers).toEqual(Object.keys(options).length > 0 ? [american] : [expect.stringMatching(/^a\d$/)]);
  });
});
