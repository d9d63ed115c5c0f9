import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, wordDiff } from '../../../renderer/import/plan/word-diff.ts';

const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');

test.each([
  ['Harbour School', 'Harbour School', 'Harbour School'],
  ['Harbour School', 'Rope School', '[-Harbour-]{+Rope+} School'],
  ['Ada writes tools.', 'Ada Rope writes good tools.', 'Ada {+Rope +}writes{+ good+} tools.'],
  ['one two three', 'four five three', '[-one two-]{+four five+} three'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
  ['naïve café', 'naïve cafés', 'naïve [-café-]{+cafés+}'],
  ['a, b', 'a; b', 'a[-,-]{+;+} b'],
])('“%s” to “%s” is %s', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('the parts give both texts back, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'é', '👍')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: DiffPart['kind']) => parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
    { seed: 5, numRuns: process.env.LECTERN_LONG ? 20_000 : 500 },
  );
});

test('two long texts that have nothing in common are one replaced by the other', () => {
  const words = (letter: string) => Array.from({ length: 3000 }, (_, i) => `${letter}${i}`).join('-');
  expect(wordDiff(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
