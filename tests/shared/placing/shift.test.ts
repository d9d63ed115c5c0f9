import { expect, test } from 'vitest';
import { isRefusal } from '../../../shared/placing/new-place.ts';
import { shiftLater } from '../../../shared/placing/shift.ts';
import { minute, PLAN, type ProgramSpec, roomIdOf } from '../builder.ts';
import { cellOf, indexed, shown } from './shown.ts';

const spec: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
  rooms: { hall: 100, den: 10, loft: 10 },
  sessions: {
    early: { at: 'mon 09:00', room: 'hall' },
    last: { at: 'mon 17:00', room: 'hall', length: 60 },
    block: { at: 'mon 10:00', room: 'den', block: true },
    talk: { in: 'block' },
    pinned: { at: 'mon 11:00', room: 'den', pin: 'time' },
    inRoom: { at: 'mon 12:00', room: 'den', pin: 'room' },
    gone: { at: 'mon 13:00', room: 'den', status: 'withdrawn' },
    loft: { at: 'mon 12:00', room: 'loft' },
    tue: { at: 'tue 12:00', room: 'hall' },
    half: { at: 'mon', room: 'hall' },
  },
};

function shift(from: string, by: number) {
  const program = indexed(spec);
  const { dayId } = cellOf(`mon ${from} hall`);
  const roomIds = ['hall', 'den'].map(roomIdOf);
  const answer = shiftLater(program.index, PLAN, { dayId, from: minute(from), by, roomIds });
  if (isRefusal(answer)) return shown(program, answer);
  const stay = answer.stay.map((id) => program.state.session.get(id)?.title);
  return { places: shown(program, answer.places), stay };
}

test('everything that starts at or after a minute goes later; what is pinned in time stays and is told', () => {
  expect(shift('10:00', 15)).toEqual({
    places: ['block 10:15 den', 'inRoom 12:15 den', 'gone 13:15 den', 'last 17:15 hall'],
    stay: ['pinned'],
  });
});
test('it goes earlier, too', () => {
  expect(shift('12:00', -30)).toEqual({ places: ['inRoom 11:30 den', 'gone 12:30 den', 'last 16:30 hall'], stay: [] });
});
test('by no minute nothing moves', () => {
  expect(shift('09:00', 0)).toEqual({ places: [], stay: [] });
});
test('nobody leaves minutes 0 to 2880', () => {
  expect(shift('17:00', minute('30:00'))).toEqual({ places: ['last 23:00 hall'], stay: [] });
  expect(shift('17:00', minute('30:01'))).toBe('outside last');
  expect(shift('09:00', -541)).toBe('outside early');
});
