import { expect, it } from 'vitest';
import { readAvailability } from '../../../electron/import/csv/availability.ts';

// Wednesday to Saturday.
const DAYS = ['2031-10-01', '2031-10-02', '2031-10-03', '2031-10-04'];
const known = { order: null, days: DAYS };
const day = (date: string, start = 0, end = 1440) => ({ date, start, end });

it.each([
  ['not on Thursday morning', [day('2031-10-02', 0, 720)]],
  ['Not available Oct 2', [day('2031-10-02')]],
  ['cannot attend on 2 October before 11:00', [day('2031-10-02', 0, 660)]],
  ['not after 15:00 on Friday', [day('2031-10-03', 900, 1440)]],
  ['unavailable 2031-10-02 from 9:00 to 11:30', [day('2031-10-02', 540, 690)]],
  ['not 2031-10-02 – 2031-10-03', [day('2031-10-02'), day('2031-10-03')]],
  ['not Oct 2-4', [day('2031-10-02'), day('2031-10-03'), day('2031-10-04')]],
  ['not on Thu; not on Fri afternoon', [day('2031-10-02'), day('2031-10-03', 720, 1080)]],
  ['Not on Friday (teaching)', [{ ...day('2031-10-03'), reason: 'teaching' }]],
  ['nicht am Donnerstagvormittag', null],
  ['nicht am Donnerstag Vormittag', [day('2031-10-02', 0, 720)]],
  ['nicht am 2.10.', [day('2031-10-02')]],
  ['pas disponible le jeudi matin', [day('2031-10-02', 0, 720)]],
  ['no puedo el jueves por la tarde', null],
  ['no disponible el jueves', [day('2031-10-02')]],
  ['only on Thursday', [day('2031-10-01'), day('2031-10-03'), day('2031-10-04')]],
  ['nur Mi-Fr', [day('2031-10-04')]],
  ['always', []],
  ['no constraints', []],
])('“%s” is read as hours away', (text, away) => {
  const read = readAvailability(text, 'Constraints', known);
  expect(read.kind === 'read' ? read.away : null).toEqual(away);
});

it('arrivals and departures are moments', () => {
  expect(readAvailability('arrives Oct 2 14:00; leaves Oct 3 at 18:00', 'Availability', known)).toEqual({
    kind: 'read',
    away: [],
    arrival: { date: '2031-10-02', minute: 840 },
    departure: { date: '2031-10-03', minute: 1080 },
  });
});

it('a bare day is away only under a header that says so', () => {
  expect(readAvailability('Thursday', 'Not available', known)).toEqual({ kind: 'read', away: [day('2031-10-02')] });
  expect(readAvailability('Thursday', 'Availability', known).kind).toBe('unclear');
});

it.each([
  'not on Monday',
  'not when my cat is ill',
  'not on 3/4/2031',
  'maybe Thursday',
  'not on Thursday or in room 5',
  'I do not know yet',
  `not ${'very '.repeat(200)}Thursday`,
])('“%s” is left unclear, never guessed', (text) => {
  expect(readAvailability(text, 'Constraints', known).kind).toBe('unclear');
});

it('where two weeks are known, a weekday is unclear', () => {
  const days = [...DAYS, '2031-10-09'];
  expect(readAvailability('not on Thursday', 'Constraints', { order: null, days }).kind).toBe('unclear');
});
