import { expect, test } from 'vitest';
import { dayTime, parseDayTime } from '../../../renderer/rooms/day-time.ts';

test.each([
  ['9:00', 540],
  ['09:05', 545],
  ['9', 540],
  ['0930', 570],
  [' 18:00 ', 1080],
  ['24:00', 1440],
  ['26:00', 1560],
  ['02:00 next day', 1560],
  ['2:00 +1', 1560],
  ['0:00 next day', 1440],
  ['48:00', 2880],
  ['24:00 next day', 2880],
])('%s is minute %i of the day', (text, minute) => {
  expect(parseDayTime(text)).toBe(minute);
});

test.each(['', 'noon', '9:60', '9.5', '48:01', '26:00 next day', '-1:00', '9:00 pm', '9:00-10:00', 'next day'])(
  '“%s” is no time of a day',
  (text) => {
    expect(parseDayTime(text)).toBe(null);
  },
);

test('every minute that is shown is read back as itself', () => {
  for (let minute = 0; minute <= 2880; minute += 1) expect(parseDayTime(dayTime(minute))).toBe(minute);
});

test('times past midnight say so', () => {
  expect([dayTime(540), dayTime(1440), dayTime(1560)]).toEqual(['09:00', '24:00', '02:00 next day']);
});
