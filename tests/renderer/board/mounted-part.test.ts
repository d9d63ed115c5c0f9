import { expect, test } from 'vitest';
import { type Count, grown, NO_PART, type Part, scrolledTo } from '../../../renderer/board/mounted-part.ts';

const part = (left: number, right: number, top: number, bottom: number): Part => ({ left, right, top, bottom });
/** A board with a card for each hundred by hundred pixels. */
const dense: Count = ({ left, right, top, bottom }) => ((right - left) / 100) * ((bottom - top) / 100);
/** A board with few cards. */
const sparse: Count = (all) => dense(all) / 10;

test('what must be there is mounted at once', () => {
  expect(scrolledTo(NO_PART, part(-120, 2000, -120, 1200), sparse)).toEqual(part(-120, 2000, -120, 1200));
});

test('a scroll within what is mounted changes nothing', () => {
  const mounted = part(0, 3000, 0, 1500);
  expect(scrolledTo(mounted, part(600, 2600, 0, 1200), sparse)).toBe(mounted);
});

test('what was scrolled past stays where the board has few cards', () => {
  expect(scrolledTo(part(0, 2000, 0, 1000), part(600, 2600, 60, 1060), sparse)).toEqual(part(0, 2600, 0, 1060));
});

test('where it has many, only a little of it stays', () => {
  const near = part(600, 2600, 0, 1400);
  expect(scrolledTo(part(0, 2000, 0, 1400), near, dense)).toEqual(part(300, 2600, 0, 1400));
});

test('a jump far away leaves nothing of the old part where there are many cards', () => {
  const near = part(9000, 11_000, 0, 1400);
  expect(scrolledTo(part(0, 2000, 0, 1400), near, dense)).toEqual(near);
});

test('while nothing happens it grows step by step, to the whole board', () => {
  const all = part(0, 1500, 0, 900);
  const first = grown(part(0, 1000, 0, 500), all, sparse);
  expect(first).toEqual(part(0, 1240, 0, 740));
  const second = grown(first, all, sparse);
  expect(second).toEqual(part(0, 1480, 0, 900));
  const third = grown(second, all, sparse);
  expect(third).toEqual(all);
  expect(grown(third, all, sparse)).toBe(third);
});

test('it does not grow past enough cards', () => {
  const mounted = part(0, 1500, 0, 1500);
  expect(grown(mounted, part(0, 9000, 0, 9000), dense)).toBe(mounted);
});
