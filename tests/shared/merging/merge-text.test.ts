import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../../shared/merging/merge-text.ts';
import { wordEdits } from '../../../shared/merging/word-edits.ts';

const BASE =
  'Roofs can hold gardens, and gardens can hold people.\n\nThis talk tells how to begin with one roof and few means, and how to go on.';
const RUNS = { seed: 20310502, numRuns: process.env.LECTERN_LONG ? 5000 : 300 };

describe('two changes of a long text', () => {
  it.each([
    [
      'far apart',
      ['Roofs', 'Flat roofs'],
      ['few means', 'little money'],
      'Flat roofs can hold gardens',
      'little money',
    ],
    ['one at each end', ['Roofs', 'Walls'], ['go on.', 'go on and on.'], 'Walls can', 'how to go on and on.'],
    ['the same one on both sides', ['one roof', 'a roof'], ['one roof', 'a roof'], 'Roofs can', 'with a roof and few'],
    [
      'one that drops a sentence',
      ['\n\nThis talk tells how to begin with one roof and few means, and how to go on.', ''],
      ['Roofs', 'Walls'],
      'Walls can',
      'hold people.',
    ],
  ])('%s are worked together', (_name, mine, theirs, begins, holds) => {
    const merged = String(mergeTexts(BASE, change(mine), change(theirs)));
    expect([merged.startsWith(begins), merged.includes(holds)]).toEqual([true, true]);
  });

  it.each([
    ['of one word', ['Roofs', 'Walls'], ['Roofs', 'Cellars']],
    ['of two words that stand side by side', ['one', 'two'], ['roof', 'wall']],
    ['that both write on at the end', ['go on.', 'go on. Yes.'], ['go on.', 'go on. No.']],
    ['one of which drops what the other mends', ['few means, and', ''], ['means', 'money']],
  ])('%s are a conflict', (_name, mine, theirs) => {
    expect(mergeTexts(BASE, change(mine), change(theirs))).toBe(null);
  });

  it('keep the line breaks made here', () => {
    expect(
      mergeTexts(
        BASE,
        BASE.replace(', and gardens', ',\nand gardens').replace('Roofs', 'Walls'),
        change(['few', 'no']),
      ),
    ).toBe(BASE.replace(', and gardens', ',\nand gardens').replace('Roofs', 'Walls').replace('few', 'no'));
  });

  it('of a short text, such as a title, are a conflict', () => {
    expect(mergeTexts('Roofs and gardens for all', 'Flat roofs and gardens for all', 'Roofs and gardens for us')).toBe(
      null,
    );
  });
});

const change = ([from = '', to = '']: readonly string[]): string => {
  if (!BASE.includes(from)) throw new Error(`the text has no “${from}”`);
  return BASE.replace(from, to);
};

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

it('the edits between two texts make one of the other', () => {
  fc.assert(
    fc.property(words, words, (base, other) => {
      const edits = wordEdits(base, other) ?? [];
      let next = 0;
      const made: string[] = [];
      for (const { from, to, start, end } of edits) {
        made.push(...base.slice(next, from), ...other.slice(start, end));
        next = to;
      }
      expect([...made, ...base.slice(next)]).toEqual(other);
    }),
    RUNS,
  );
});

it('a merged text holds every word that either side added, and is mine where theirs is as before', () => {
  const long = Array.from({ length: 40 }, (_, at) => `w${at}`);
  const edits = fc.array(fc.tuple(fc.nat(39), fc.constantFrom('drop', 'add', 'swap')), { maxLength: 6 });
  const edited = (side: string, list: readonly (readonly [number, string])[]) =>
    long
      .flatMap((word, at) => {
        const own = list.filter(([where]) => where === at);
        if (own.length === 0) return [word];
        return own.some(([, what]) => what === 'add')
          ? [word, `${side}${at}`]
          : own[0]?.[1] === 'swap'
            ? [`${side}${at}`]
            : [];
      })
      .join(' ');
  fc.assert(
    fc.property(edits, edits, (ours, others) => {
      const [base, mine, theirs] = [long.join(' '), edited('m', ours), edited('t', others)];
      expect(mergeTexts(base, mine, base)).toBe(mine);
      expect(mergeTexts(base, base, theirs)).toBe(theirs);
      const merged = mergeTexts(base, mine, theirs);
      if (merged === null) return;
      const has = new Set(String(merged).split(' '));
      const added = `${mine} ${theirs}`.split(' ').filter((word) => /^[mt]/.test(word));
      expect(added.filter((word) => !has.has(word))).toEqual([]);
    }),
    RUNS,
  );
});

it('hostile texts end soon: very different ones are no edits of one text', () => {
  const text = (word: string) => Array.from({ length: 9000 }, (_, at) => `${word}${at % 7}`).join(' ');
  expect(mergeTexts(text('a'), text('b'), text('c'))).toBe(null);
});
