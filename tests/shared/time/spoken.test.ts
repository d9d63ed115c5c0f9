import { expect, test } from 'vitest';
import { spokenDate, spokenMinutes, spokenStretch } from '../../../shared/time/spoken.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';

test.each([
  ['2026-06-01', 600, 'Mon 1 June'],
  ['2026-06-01', 1500, 'Tue 2 June'],
  ['2024-02-29', 0, 'Thu 29 February'],
  ['1970-01-01', 0, 'Thu 1 January'],
  ['1969-12-31', 0, 'Wed 31 December'],
])('%s, minute %i, is "%s"', (date, minute, text) => {
  expect(spokenDate(absoluteMinute(date, minute))).toBe(text);
});

test('a stretch is told by the clock, and with its dates where it is longer than a day', () => {
  const from = absoluteMinute('2026-06-01', 600);
  expect(spokenStretch(from, from + 30)).toBe('10:00–10:30');
  expect(spokenStretch(from, from + 15 * 60)).toBe('10:00–01:00');
  expect(spokenStretch(from, from + 1500)).toBe('Mon 1 June 10:00 – Tue 2 June 11:00');
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [120, '2 hours'],
  [61, '1 hour 1 minute'],
  [150, '2 hours 30 minutes'],
])('%i is "%s"', (minutes, text) => {
  expect(spokenMinutes(minutes)).toBe(text);
});

test('a stretch that lasts to midnight ends at 24:00, and one after it at the time of the next morning', () => {
  expect(spokenStretch(990, 1440)).toBe('16:30–24:00');
  expect(spokenStretch(1320, 1500)).toBe('22:00–01:00');
});
