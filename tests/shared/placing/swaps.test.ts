import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { pinAllows } from '../../../shared/placing/pins.ts';
import { goodSwaps } from '../../../shared/placing/swaps.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { PLAN, type ProgramSpec, type SessionSpec, sessionIdOf } from '../builder.ts';
import { LONG, RUNS, randomProgram } from '../random-program.ts';
import { afterChange } from './after-change.ts';
import { pairwise } from './pairwise.ts';
import { indexed } from './shown.ts';
import { withPins } from './with-pins.ts';

const at = (where: string, more: SessionSpec = {}): SessionSpec => {
  const [day = '', time = '', room = ''] = where.split(' ');
  return { at: `${day} ${time}`, room, ...more };
};

function swaps(sessions: ProgramSpec['sessions'], more: ProgramSpec = {}, count?: number) {
  const { state, index } = indexed({
    days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
    rooms: { hall: 100, den: 10 },
    sessions: { mine: at('mon 10:00 hall', { speakers: ['Ada'] }), ...sessions },
    ...more,
  });
  const settings = settingsOf(state);
  const found = goodSwaps(index, settings, findConflicts(index, settings), sessionIdOf('mine'), count);
  return found.map(({ otherId, solved }) =>
    [state.session.get(otherId)?.title, ...solved.map(({ rule }) => rule)].join(' '),
  );
}

describe('swaps that hurt neither side', () => {
  test('those that solve most come first, then equal lengths, then the nearest', () => {
    const sessions = {
      far: at('tue 10:00 hall'),
      near: at('mon 11:00 hall'),
      short: at('mon 10:30 hall', { length: 15 }),
      clash: at('mon 12:00 den', { speakers: ['Bob'] }),
      ofBob: at('mon 12:10 hall', { speakers: ['Bob'] }),
    };
    expect(swaps(sessions)).toEqual([
      'clash person-in-two-places',
      'ofBob person-in-two-places',
      'near',
      'far',
      'short',
    ]);
    expect(swaps(sessions, {}, 2)).toEqual(['clash person-in-two-places', 'ofBob person-in-two-places']);
    expect(swaps(sessions, {}, 0)).toEqual([]);
  });
  test('not where the session itself would meet something there', () => {
    expect(
      swaps({ other: at('mon 14:00 hall') }, { away: [{ person: 'Ada', date: '2026-06-01', time: '14:00-15:00' }] }),
    ).toEqual([]);
  });
  test('not where the other one would meet something here', () => {
    const sessions = {
      other: at('mon 14:00 hall', { speakers: ['Bob'] }),
      ofBob: at('mon 10:15 den', { speakers: ['Bob'] }),
    };
    expect(swaps(sessions)).toEqual(['ofBob']);
    expect(swaps({ other: at('mon 14:00 den'), big: at('mon 15:00 hall', { expectedAudience: 50 }) })).toEqual([
      'other',
      'big',
    ]);
    expect(swaps({ mine: at('mon 10:00 den'), big: at('mon 15:00 hall', { expectedAudience: 50 }) })).toEqual([]);
  });
  test('not where the longer one would run into the next', () => {
    expect(swaps({ long: at('mon 14:00 hall', { length: 60 }), next: at('mon 10:30 hall') })).toEqual(['next']);
  });
  test('nobody leaves a pin, a block, or the kind of program it is', () => {
    const sessions = {
      pinned: at('mon 14:00 hall', { pin: 'time' }),
      block: at('mon 15:00 hall', { block: true }),
      talk: { in: 'block' },
      half: { at: 'mon', room: 'hall' },
      gone: at('mon 16:00 hall', { status: 'withdrawn' }),
      lunch: at('mon 17:00 hall', { kind: 'lunch' }),
    };
    // The clash of kinds is none, but lunch is where it is for everybody.
    expect(swaps(sessions, { kinds: { lunch: { service: true } } })).toEqual(['block']);
    expect(
      swaps({ ...sessions, mine: at('mon 10:00 hall', { pin: 'room' }) }, { kinds: { lunch: { service: true } } }),
    ).toEqual(['block']);
    expect(swaps({ mine: { at: 'mon', room: 'hall' }, other: at('mon 14:00 hall') })).toEqual([]);
  });
});

test('the swaps are all those that make no conflict when they are really done', { timeout: LONG }, () => {
  fc.assert(
    fc.property(
      randomProgram,
      fc.array(fc.constantFrom('none', 'none', 'none', 'time', 'room', 'both'), { minLength: 8, maxLength: 8 }),
      fc.nat(),
      (program, pins, pick) => {
        const state = withPins(program, pins);
        const index = buildIndex(state, PLAN);
        const settings = pairwise(settingsOf(state));
        const before = findConflicts(index, settings);
        const known = new Set(before.map(({ key }) => key));
        const rows = [...state.placement.values()].filter(
          (row) => row.blockId === null && row.start !== null && row.roomId !== null,
        );
        const mine = rows[pick % rows.length];
        if (!mine) return;
        const expected: string[] = [];
        for (const other of rows) {
          const [me, you] = [index.entries.get(mine.sessionId), index.entries.get(other.sessionId)];
          if (other === mine || !me?.active || !you?.active || me.service !== you.service) continue;
          if (me.from === you.from && me.roomId === you.roomId) continue;
          const places = [
            { ...other, sessionId: mine.sessionId },
            { ...mine, sessionId: other.sessionId },
          ];
          if (!pinAllows(mine, other) || !pinAllows(other, mine)) continue;
          const after = findConflicts(buildIndex(afterChange(state, places), PLAN), settings);
          if (after.every(({ key }) => known.has(key))) expected.push(other.sessionId);
        }
        const found = goodSwaps(index, settings, before, mine.sessionId, 100);
        expect(found.map(({ otherId }) => otherId).sort()).toEqual(expected.sort());
        const all = found.map(({ otherId }) => otherId);
        const some = goodSwaps(index, settings, before, mine.sessionId, 2).map(({ otherId }) => otherId);
        expect(some).toEqual(all.slice(0, 2));
      },
    ),
    { seed: 20261105, numRuns: RUNS * 2 },
  );
});
