import { expect, test } from 'vitest';
import { overviewOf } from '../../../../renderer/board/overview/overview-of.ts';
import { minuteAt, NAME, scaleOf, xOf } from '../../../../renderer/board/overview/scale.ts';
import { conflictStops, gapStops, nextStop, type Stop } from '../../../../renderer/board/overview/stops.ts';
import { daysInOrder } from '../../../../renderer/state/days-in-order.ts';
import { findConflicts } from '../../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, minute, PLAN } from '../../../shared/builder.ts';

const state = buildProgram({
  days: { mon: '2026-06-01 09:00-13:00', tue: '2026-06-02 09:00-11:00' },
  rooms: { Aula: 10 },
  sessions: {
    a: { at: 'mon 09:30', room: 'Aula', expectedAudience: 20 },
    b: { at: 'mon 11:00', room: 'Aula', expectedAudience: 20 },
    c: { at: 'tue 10:00', room: 'Aula', expectedAudience: 20 },
  },
  slots: [
    { day: 'mon', time: '12:00-12:30', kind: 'sessions' },
    { day: 'tue', time: '09:00-09:30', kind: 'sessions' },
  ],
});
const index = buildIndex(state, PLAN);
const overviews = overviewOf(index, daysInOrder({ state }), findConflicts(index, settingsOf(state)));
const [mon, tue] = [dayIdOf('mon'), dayIdOf('tue')];
const told = (stop: Stop | null) => stop && [stop.dayId === mon ? 'mon' : 'tue', stop.minute / 60];
const part = (dayId: typeof mon, time: string) => {
  const [from = '', to = ''] = time.split('-');
  return [{ dayId, from: minute(from), to: minute(to) }];
};

test('from conflict to conflict over all days, and from the last one to the first', () => {
  const stops = conflictStops(overviews);
  const shown = [...part(mon, '09:00-13:00'), ...part(tue, '09:00-11:00')];
  const gone = [];
  let last: Stop | null = null;
  for (let i = 0; i < 4; i++) {
    last = nextStop(stops, overviews, shown, last);
    gone.push(told(last));
  }
  expect(gone).toEqual([
    ['mon', 9.5],
    ['mon', 11],
    ['tue', 10],
    ['mon', 9.5],
  ]);
});

test('who has gone elsewhere meanwhile goes on from there', () => {
  const stops = conflictStops(overviews);
  const first = stops[0] ?? null;
  expect(told(nextStop(stops, overviews, part(mon, '09:00-10:00'), first))).toEqual(['mon', 11]);
  expect(told(nextStop(stops, overviews, part(tue, '09:00-11:00'), first))).toEqual(['tue', 10]);
});

test('gaps are told in words; without any there is nothing to go to', () => {
  const stops = gapStops(overviews);
  expect(stops.map(told)).toEqual([
    ['mon', 12],
    ['tue', 9],
  ]);
  expect(stops[0]?.words(state)).toBe('1 room is free from 12:00 to 12:30.');
  expect(nextStop([], overviews, part(mon, '09:00-10:00'), null)).toBe(null);
});

test('days lie side by side, each as wide as it is long', () => {
  const { days, perMinute } = scaleOf(overviews, 360 + 2 * NAME + 8);
  expect(perMinute).toBe(1);
  expect(days.map(({ left, plot, right }) => [left, plot, right])).toEqual([
    [0, NAME, NAME + 240],
    [NAME + 248, 2 * NAME + 248, 2 * NAME + 368],
  ]);
});

test('a point is a time in fives; near a mark it is the time of the conflict, on a name the beginning of the day', () => {
  const scale = scaleOf(overviews, 360 + 2 * NAME + 8);
  const at = (x: number) => {
    const place = minuteAt(scale, x);
    return place && [place.overview.day.id === mon ? 'mon' : 'tue', place.minute];
  };
  const [first, second] = scale.days;
  if (!first || !second) throw new Error('there are two days');
  expect(at(xOf(first, 683, 1))).toEqual(['mon', 680]);
  expect(at(xOf(first, minute('11:00') + 3, 1))).toEqual(['mon', minute('11:00')]);
  expect(at(2)).toEqual(['mon', 540]);
  expect(at(second.left + 2)).toEqual(['tue', 540]);
  expect(at(5000)).toEqual(['tue', 655]);
});
