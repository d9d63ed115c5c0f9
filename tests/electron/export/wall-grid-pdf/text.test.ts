import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../electron/export/wall-grid-pdf/text/lines.ts';
import { parted, piecesOf } from '../../../../electron/export/wall-grid-pdf/text/pieces.ts';
import { printedMeasure } from '../../../../electron/export/wall-grid-pdf/text/printed-measure.ts';
import { trackMarks } from '../../../../electron/export/wall-grid-pdf/track-marks.ts';
import { idFor } from '../../../shared/builder.ts';

const letters = (text: string): number => text.length;

describe('lines of text', () => {
  test('break at spaces, and after marks that join words', () => {
    expect(linesOf(piecesOf('Scheduling for people/places'), letters, 10).lines).toEqual([
      'Scheduling',
      'for',
      'people/',
      'places',
    ]);
  });

  test('break between any two ideographs, but never before what closes', () => {
    expect(linesOf(piecesOf('組版の未来、そして'), letters, 5).lines).toEqual(['組版の未', '来、そして']);
  });

  test('part a word that fits no line, with a hyphen between letters only', () => {
    expect(parted('Datenschutzgrundverordnung', letters, 12)).toEqual(['Datenschutz-', 'grundverordnung']);
    expect(linesOf(piecesOf('12345678'), letters, 5).lines).toEqual(['12345', '678']);
  });

  test('leave the first line shorter for marks', () => {
    expect(linesOf(piecesOf('one two three'), letters, 8, 9, 3).lines).toEqual(['one', 'two', 'three']);
    expect(linesOf(piecesOf('one two three'), letters, 8, 9, 0).lines).toEqual(['one two', 'three']);
  });

  test('that are too many end with an ellipsis, and say so', () => {
    expect(linesOf(piecesOf('one two three four'), letters, 9, 1)).toEqual({
      lines: ['one two…'],
      whole: false,
      parted: 0,
    });
    expect(linesOf(piecesOf('one two'), letters, 9, 1)).toEqual({
      lines: ['one two'],
      whole: true,
      parted: 0,
    });
  });

  test('keep every letter of a text, however narrow', () => {
    const text = 'Donaudampfschifffahrt 👩‍🔬 und 日本語、العربية';
    const joined = linesOf(piecesOf(text), letters, 3).lines.join('');
    expect(joined.replace(/-(?=\p{L})/gu, '')).toBe(text.replaceAll(' ', ''));
  });
});

test('the measure is that of the printed faces: advances as the fonts have them', () => {
  const measure = printedMeasure('');
  // Noto Sans has 1000 units an em: H is 741 wide, l 258; semibold is wider.
  expect(measure.regular('Hl')).toBeCloseTo(0.999, 3);
  expect(measure.bold('Hl')).toBeGreaterThan(measure.regular('Hl'));
  expect(measure.regular('')).toBe(0);
  expect(measure.regular('e\u0301')).toBe(measure.regular('e'));
});

test('tracks have marks of their own: initials, first letters, or numbers', () => {
  const names = ['Artificial Intelligence', 'Go', 'Databases', 'Data', 'Applied Ideas', '研究', 'تصميم'];
  const marks = trackMarks(names.map((name) => ({ id: idFor('track', name), name, colour: '#000000' })));
  expect([...marks.values()]).toEqual(['AI', 'Go', 'Da', 'Dat', 'Ap', '6', '7']);
});
