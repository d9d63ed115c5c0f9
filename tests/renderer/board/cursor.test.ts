import { describe, expect, it } from 'vitest';
import { startOn, stepped, withinDays } from '../../../renderer/board/cursor.ts';
import { layoutDay, roomsInOrder } from '../../../renderer/board/day-layout.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN } from '../../shared/builder.ts';

const index = buildIndex(
  buildProgram({
    days: { mon: '2026-06-01 09:00-11:00', tue: '2026-06-02 10:00-12:00' },
    rooms: { Aula: 100, Birke: 40 },
    sessions: {},
  }),
  PLAN,
);
const [mon, tue] = [dayIdOf('mon'), dayIdOf('tue')];
const layouts = [mon, tue].flatMap((id) => layoutDay(index, id, roomsInOrder(index)) ?? []);

describe('the cell that the keys are on', () => {
  it.each([
    ['the first start where it was nowhere', { dayId: null, column: 0, start: -1 }, [mon, 0, 540]],
    ['the last room where its room is gone', { dayId: mon, column: 7, start: 570 }, [mon, 1, 570]],
    ['the first start of a day that is not open then', { dayId: tue, column: 0, start: 540 }, [tue, 0, 600]],
  ])('is brought to %s', (_, cursor, expected) => {
    const at = withinDays(cursor, layouts);
    expect([at?.dayId, at?.column, at?.start]).toEqual(expected);
  });

  it.each([
    ['down to the next start', 570, mon, 1, false, [mon, 600]],
    ['past the end of a day to the next one', 630, mon, 1, false, [tue, 600]],
    ['before the start of a day to the last of the one before', 600, tue, -1, false, [mon, 630]],
    ['by five minutes', 570, mon, 1, true, [mon, 575]],
    ['by five minutes, but not out of the day', 655, mon, 1, true, [mon, 655]],
    ['nowhere at the very end', 690, tue, 1, false, [tue, 690]],
  ] as const)('goes %s', (_, start, dayId, by, fine, expected) => {
    const next = stepped({ dayId, column: 0, start }, layouts, by, fine);
    expect([next.dayId, next.start]).toEqual(expected);
  });

  it.each([
    ['the same minute', 630, 630],
    ['the opening of a day that begins later', 540, 600],
    ['the last half hour of a day that ends earlier', 1410, 690],
  ])('turned to another day is at %s', (_, start, expected) => {
    const [, second] = layouts;
    expect(second && startOn(second.day, start)).toBe(expected);
  });

  it('is nowhere without days', () => {
    expect(withinDays({ dayId: mon, column: 0, start: 540 }, [])).toBe(null);
  });
});
