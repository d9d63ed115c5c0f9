import { describe, expect, test } from 'vitest';
import { softBreaks } from '../../../electron/export/agenda-pdf/soft-breaks.ts';

const shown = (text: string, longest: number): string => softBreaks(text, longest).replaceAll('\u200b', '|');

describe('words that are longer than a column', () => {
  test.each([
    ['words that fit stay as they are', 'Internationalization', 20, 'Internationalization'],
    [
      'an address breaks after its marks',
      'see https://example.org/a/b?c=1 now',
      12,
      'see https://|example.|org/|a/|b?|c=|1 now',
    ],
    ['a long word breaks anywhere', 'abcdefghijklm', 10, 'abcd|efgh|ijkl|m'],
    ['a letter keeps its accents', 'e\u0301e\u0301e\u0301e\u0301e\u0301', 8, 'e\u0301e\u0301e\u0301e\u0301|e\u0301'],
    ['a character of two units is never cut', '😀😀😀😀😀', 8, '😀😀😀😀|😀'],
  ])('%s', (_, text, longest, expected) => expect(shown(text, longest)).toBe(expected));
});
