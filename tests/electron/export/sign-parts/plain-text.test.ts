import { expect, test } from 'vitest';
import { hasLongWords, said } from '../../../../electron/export/sign-parts/plain-text.ts';

test('words of Latin letters stay whole, to be hyphenated; addresses and other long words may break', () => {
  expect(said('Donaudampfschifffahrtsgesellschaft')).toBe('Donaudampfschifffahrtsgesellschaft');
  expect(said('https://example.org/program')).toContain('\u200b');
  expect(said('x'.repeat(60))).toContain('\u200b');
});

test('a title is hyphenated for the sake of a long word, not of two that a hyphen joins', () =>
  expect([hasLongWords('Privacy-respecting usage'), hasLongWords('Die Zeitplanungsverfahren')]).toEqual([false, true]));
