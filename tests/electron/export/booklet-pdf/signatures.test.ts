import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../../electron/export/booklet-pdf/impose.ts';
import { signatures } from '../../../../electron/export/booklet-pdf/signatures.ts';

describe('pages to fold', () => {
  test('stand as on a sheet that is folded once', () => {
    expect(signatures(4, null, 'ltr')).toEqual([
      [4, 1],
      [2, 3],
    ]);
  });

  test('stand on sheets that lie in one another, blank where the last sheet lacks pages', () => {
    expect(signatures(6, null, 'ltr')).toEqual([
      [null, 1],
      [2, null],
      [6, 3],
      [4, 5],
    ]);
  });

  test('are folded by so many sheets at once as asked', () => {
    expect(signatures(12, 2, 'ltr')).toEqual([
      ...[
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
      ...[
        [12, 9],
        [10, 11],
      ],
    ]);
  });

  test('begin on the left where the program is read from right to left', () => {
    expect(signatures(4, null, 'rtl')).toEqual([
      [1, 4],
      [3, 2],
    ]);
  });

  test.each([1, 2, 3, 5, 17, 40])('are each there once, of %i pages', (count) => {
    const pages = signatures(count, 3, 'ltr')
      .flat()
      .filter((page) => page !== null);
    expect(pages.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });

  test('go on sheets of twice their size', () => {
    expect(sheetOf({ width: 148, height: 210 })).toEqual({ width: 297, height: 210 });
    expect(sheetOf({ width: 139.7, height: 215.9 })).toEqual({ width: 279.4, height: 215.9 });
    expect(sheetOf({ width: 210, height: 297 })).toEqual({ width: 420, height: 297 });
  });
});
