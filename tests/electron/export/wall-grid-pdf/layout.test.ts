import { describe, expect, test } from 'vitest';
import { largest, leastHeights, stretchOut, sumOf } from '../../../../electron/export/wall-grid-pdf/layout/heights.ts';
import { typeScale } from '../../../../electron/export/wall-grid-pdf/layout/scale.ts';
import { positionOf, timesAt } from '../../../../electron/export/wall-grid-pdf/layout/times.ts';
import { paperSize } from '../../../../electron/export/wall-grid-pdf/paper-sizes.ts';
import { posterSize, sheetCount, sheetsOf } from '../../../../electron/export/wall-grid-pdf/sheets.ts';

describe('heights of stretches', () => {
  test('are what the texts need, long ones after short ones', () => {
    const needs = [
      { from: 0, to: 2, need: 50 },
      { from: 0, to: 1, need: 30 },
    ];
    expect(leastHeights([10, 10], [5, 5], needs)).toEqual([37.5, 12.5]);
  });

  test('come as near to true scale as there is room', () => {
    expect(stretchOut([30, 5], [10, 10], [Infinity, Infinity], 60, 9).map(Math.round)).toEqual([30, 30]);
    expect(stretchOut([30, 5], [10, 10], [Infinity, 12], 60, 9).map(Math.round)).toEqual([48, 12]);
    expect(sumOf(stretchOut([1, 1], [10, 10], [Infinity, Infinity], 500, 2))).toBe(40);
  });

  test('largest finds the largest value that holds, or none', () => {
    expect(largest(1, 100, (value) => value <= 20)).toBeCloseTo(20, 0);
    expect(largest(1, 100, () => true)).toBe(100);
    expect(largest(1, 100, () => false)).toBeNull();
  });
});

describe('times at the axis', () => {
  const content = {
    ...{ rooms: [], widths: [], cards: [], area: { width: 0, height: 0 } },
    marks: [540, 570, 660],
    timeText: String,
  };
  test('stand between marks in proportion', () => expect(positionOf(600, content.marks, [0, 10, 40])).toBe(20));

  test('are full hours where there is space for them', () => {
    expect(timesAt(content, [0, 10, 40], 25).map(({ at, label }) => [at, label])).toEqual([
      [0, '540'],
      [20, null],
      [40, '660'],
    ]);
  });
});

test('type grows with the paper: on A1 and A0 it is 15 points and more', () => {
  const good = (['a4', 'a1', 'a0'] as const).map((paper) => Math.round(typeScale(paperSize(paper, 'portrait')).good));
  expect(good).toEqual([7, 16, 22]);
});

describe('a poster of several sheets', () => {
  const paper = paperSize('a4', 'portrait');
  const mm = (value: number) => Math.round((value * 25.4) / 72);

  test('is as large as what they print, less what neighbours share', () => {
    const { width, height } = posterSize(paper, sheetCount('2x3'));
    expect([mm(width), mm(height)]).toEqual([2 * 190 - 10, 3 * 277 - 20]);
    expect(posterSize(paper, sheetCount('1x1'))).toEqual(paper);
  });

  test('is cut into sheets that cover it exactly, each with its label', () => {
    const sheets = sheetsOf(paper, sheetCount('2x2'));
    expect(sheets.map(({ label }) => label)).toEqual(['A1', 'A2', 'B1', 'B2']);
    expect(sheets.map(({ x, y }) => [mm(x), mm(y)])).toEqual([
      [0, 0],
      [180, 0],
      [0, 267],
      [180, 267],
    ]);
    const last = sheets.at(-1);
    expect(mm((last?.x ?? 0) + (last?.width ?? 0))).toBe(370);
  });
});
