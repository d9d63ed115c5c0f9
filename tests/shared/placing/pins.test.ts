import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../shared/model/tables.ts';
import { noPlacement } from '../../../shared/placing/new-place.ts';
import { brokenPin, pinAllows, refusalWords } from '../../../shared/placing/pins.ts';
import { dayIdOf, PLAN, roomIdOf, sessionIdOf } from '../builder.ts';
import { cellOf, indexed } from './shown.ts';

const where = { dayId: dayIdOf('mon'), start: 540, roomId: roomIdOf('hall') };
const was = { ...noPlacement(PLAN, sessionIdOf('talk')), ...where };
const inBlock = { ...noPlacement(PLAN, sessionIdOf('talk')), blockId: sessionIdOf('block'), position: 0 };

const moves: Record<string, Partial<Placement>> = {
  nothing: {},
  minute: { start: 545 },
  day: { dayId: dayIdOf('tue') },
  room: { roomId: roomIdOf('den') },
  'into a block': { dayId: null, start: null, roomId: null, blockId: sessionIdOf('block') },
  away: { dayId: null, start: null, roomId: null },
};

describe('what a pin allows', () => {
  test.each<[Placement['pin'], readonly string[]]>([
    ['none', ['nothing', 'minute', 'day', 'room', 'into a block', 'away']],
    ['time', ['nothing', 'room']],
    ['room', ['nothing', 'minute', 'day']],
    ['both', ['nothing']],
  ])('%s: %j', (pin, allowed) => {
    const names = Object.keys(moves).filter((name) => pinAllows({ ...was, pin }, { ...was, ...moves[name] }));
    expect(names).toEqual(allowed);
  });
  test('a session without a placement may go anywhere', () => {
    expect(pinAllows(undefined, where)).toBe(true);
  });
  test('a talk that is pinned stays in its block', () => {
    expect(pinAllows({ ...inBlock, pin: 'room' }, { ...inBlock, position: 3 } as Placement)).toBe(true);
    expect(pinAllows({ ...inBlock, pin: 'room' }, where)).toBe(false);
  });
});

test('the first pin that is broken is told in words', () => {
  const { state } = indexed({
    rooms: { hall: null, den: null },
    sessions: {
      one: { at: 'mon 09:00', room: 'hall', pin: 'room' },
      two: { at: 'mon 10:00', room: 'hall', pin: 'both' },
    },
  });
  const to = (name: string, cell: string) => ({ sessionId: sessionIdOf(name), ...cellOf(cell) });
  expect(brokenPin(state, PLAN, [to('one', 'mon 12:00 hall'), to('two', 'mon 10:00 hall')])).toBeNull();
  const broken = brokenPin(state, PLAN, [to('one', 'mon 12:00 hall'), to('two', 'mon 10:05 hall')]);
  expect(broken && refusalWords(state, PLAN, broken)).toBe(
    '“two” is pinned to its time and room. Unpin it to move it.',
  );
  expect(refusalWords(state, PLAN, { kind: 'outside', sessionId: sessionIdOf('one') })).toBe(
    '“one” would leave the rooms or the days of the program.',
  );
});
