import { describe, expect, test } from 'vitest';
import { largestSize, linesOf, widthOf } from '../../../../electron/export/sign-parts/text-width.ts';

describe('the width of a text', () => {
  test('is the sum of those of its letters, in em', () => expect(widthOf('Hall 1')).toBeCloseTo(2.8, 5));
  test('counts marks for nothing and wide signs whole', () =>
    expect([widthOf('é'), widthOf('会議')]).toEqual([0.6, 2]));
});

describe('the lines of a text', () => {
  test('hold as many words as fit', () => expect(linesOf('aaaa bbbb cccc', 5.5)).toBe(2));
  test('break between wide signs, and within words longer than a line', () =>
    expect([linesOf('第二会議室', 2), linesOf('a'.repeat(20), 5)]).toEqual([3, 3]));
});

test('the largest size is that at which a text still has its lines, or the least', () => {
  const room = { lines: 1, most: 100, least: 10 };
  expect(largestSize('Aula', { ...room, width: 1000 })).toBe(100);
  const size = largestSize('Großer Saal', { ...room, width: 300 });
  expect(widthOf('Großer Saal') * size).toBeLessThanOrEqual(300);
  expect(widthOf('Großer Saal') * size).toBeGreaterThan(280);
  expect(largestSize('A very long name of a room', { ...room, width: 30 })).toBe(10);
});
