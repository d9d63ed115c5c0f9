import { expect, it } from 'vitest';
import { cardLines } from '../../../renderer/board/card-lines.ts';

it.each([
  ['twenty minutes of a whole day on the screen: two lines of the title', 104, 28, [true, false], ['small', 2, 0]],
  ['half an hour of a narrow lane: the title, then who speaks', 104, 49, [true, false], ['small', 2, 1]],
  ['three quarters of an hour: three lines', 180, 76, [true, false], ['normal', 3, 1]],
  ['nobody speaks: all lines are the title’s', 180, 44, [false, false], ['normal', 2, 0]],
  ['no room for words', 20, 40, [true, false], ['bare', 0, 0]],
  ['no room for a line', 180, 12, [true, false], ['bare', 0, 0]],
] as const)('%s', (_, width, height, [hasPeople, isBlock], expected) => {
  const { size, title, people } = cardLines(width, height, hasPeople, isBlock);
  expect([size, title, people]).toEqual(expected);
});

it('leaves the most of a block to its talks', () => {
  expect(cardLines(200, 150, true, true)).toEqual({ size: 'normal', title: 2, people: 1, time: false, talks: 5 });
});

it.each([20, 30, 45, 60, 90, 180])('never shows more lines than fit into %d pixels', (height) => {
  const { size, title, people, time, talks } = cardLines(200, height, true, false);
  const line = { bare: 0, small: 12, medium: 14, normal: 16 }[size];
  expect(size === 'bare' || (title + people + (time ? 1 : 0) + talks) * line <= height).toBe(true);
});
