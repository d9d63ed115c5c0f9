import { expect, test } from 'vitest';
import { columnsFor, evenSlots, proportionalSlots } from '../../../../electron/export/planning-cards-pdf/slots.ts';

const area = { width: 540, height: 780 };

test('eight cards on a page stand in two columns, twelve in two or three', () => {
  expect(columnsFor(area, 8)).toEqual({ columns: 2, rows: 4 });
  expect(columnsFor(area, 12)).toEqual({ columns: 2, rows: 6 });
  expect(columnsFor(area, 1)).toEqual({ columns: 1, rows: 1 });
});

test('cards go on on the next page', () => {
  const pages = evenSlots(9, area, 8);
  expect(pages.map((page) => page.map(({ card }) => card))).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], [8]]);
  expect(pages[0]?.[3]).toEqual({ card: 3, x: 270, y: 195, width: 270, height: 195 });
});

test('in proportion, twice the minutes are twice the height, and none leaves the page', () => {
  const pages = proportionalSlots([30, 60, 30, 120, 30], area, 8);
  const heights = pages.flat().map(({ height }) => height);
  expect(heights).toEqual([195, 390, 195, 780, 195]);
  for (const { y, height } of pages.flat()) expect(y + height).toBeLessThanOrEqual(780);
  expect(pages.map((page) => page.length)).toEqual([4, 1]);
});
