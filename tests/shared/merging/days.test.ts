import { expect, it } from 'vitest';
import { placeInDay } from '../../../shared/merging/days-of-import.ts';
import { emptyProgram, importInto, read } from './memory-tx.ts';

const hours = new Map([
  ['2031-05-01', { opening: 540, closing: 1560 }],
  ['2031-05-02', { opening: 540, closing: 1080 }],
]);

it.each([
  ['at noon', '2031-05-02', 720, '2031-05-02', 720],
  ['before opening, after the closing of the night before', '2031-05-02', 480, '2031-05-02', 480],
  ['after midnight, while the night before is open', '2031-05-02', 60, '2031-05-01', 1500],
  ['on a date without a day, while the night before is open', '2031-05-02', 119, '2031-05-01', 1559],
  ['at the very closing', '2031-05-02', 120, '2031-05-02', 120],
  ['without a time', '2031-05-02', null, '2031-05-02', null],
])('a session %s is placed on the program day that holds it', (_name, date, start, dayKey, minute) => {
  expect(placeInDay(date, start, hours)).toEqual({ dayKey, start: minute });
});

it('new days open and close at the full hours around what is placed on them', () => {
  const state = emptyProgram();
  importInto(
    state,
    read('title,start,duration\nA,2031-05-01 08:45,30\nB,2031-05-01 17:20,50\nC,2031-05-02,\n', 'a.csv'),
  );
  const days = [...state.day.values()].map(({ date, opening, closing }) => [date, opening, closing]);
  expect(days).toEqual([
    ['2031-05-01', 480, 1140],
    ['2031-05-02', 540, 1080],
  ]);
});
