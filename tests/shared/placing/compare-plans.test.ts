import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { sessionName } from '../../../shared/model/names.ts';
import { applyDiff, type ProgramState } from '../../../shared/model/state.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { comparePlans, type PlanChange, type PlanComparison } from '../../../shared/placing/compare-plans.ts';
import { placementDiff } from '../../../shared/placing/new-place.ts';
import { withTheirBlocks } from '../../../shared/placing/take-places.ts';
import { effectivePlacements, talksOfBlocks } from '../../../shared/schedule/effective.ts';
import { clock } from '../../../shared/time/wall.ts';
import { PLAN, type ProgramSpec, type SessionSpec, sessionIdOf } from '../builder.ts';
import { LONG, RUNS, randomProgram } from '../random-program.ts';
import { programWithVariant, taken, VARIANT, withVariant } from './plan-for-test.ts';

const compared = (state: ProgramState): PlanComparison => comparePlans(state, settingsOf(state), PLAN, VARIANT);

/** A comparison as one reads it: "A: 10:00 Aula > 11:00 Birke". */
function told(state: ProgramState) {
  const { moved, placed, unplaced, pins, won, lost, same } = compared(state);
  const place = (p: PlanChange['before']): string => {
    if (!p) return 'nowhere';
    const room = p.roomId ? state.room.get(p.roomId)?.name : '-';
    return `${p.start === null ? '-' : clock(p.start)} ${room}`;
  };
  const name = (id: SessionId): string => {
    const session = state.session.get(id);
    return session ? sessionName(session).text : '?';
  };
  const line = (c: PlanChange): string =>
    `${name(c.sessionId)}: ${place(c.before)} > ${place(c.after)}${c.isHeld ? ', held' : ''}`;
  return {
    moved: moved.map(line),
    placed: placed.map(line),
    unplaced: unplaced.map(line),
    pins: pins.map((c) => `${name(c.sessionId)}: ${c.pinBefore} > ${c.pinAfter}`),
    won: won.map(({ rule, sessions }) => `${rule} ${sessions.map(name).sort().join(' ')}`),
    lost: lost.map(({ rule, sessions }) => `${rule} ${sessions.map(name).sort().join(' ')}`),
    same,
  };
}

const NOTHING = { moved: [], placed: [], unplaced: [], pins: [], won: [], lost: [] };

const SPEC: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
  rooms: { Aula: 100, Birke: 40 },
  sessions: {
    A: { at: 'mon 10:00', room: 'Aula' },
    B: { at: 'mon 10:00', room: 'Birke' },
    C: {},
    Block: { at: 'mon 14:00', room: 'Aula', length: 120, block: true },
    one: { in: 'Block', position: 0 },
    two: { in: 'Block', position: 1 },
    three: { in: 'Block', position: 2 },
  },
};

const at = (time: string, room: string, more: SessionSpec = {}): SessionSpec => ({ at: time, room, ...more });
const inBlock = (position: number, offset?: number): SessionSpec => ({
  in: 'Block',
  position,
  ...(offset === undefined ? {} : { offset }),
});

const CASES: readonly [what: string, elsewhere: Record<string, SessionSpec | null>, expected: object][] = [
  ['a copy is alike', {}, { same: 6 }],
  [
    'another time, another room and another day are moves',
    { A: at('mon 11:00', 'Aula'), B: at('tue 10:00', 'Aula') },
    { moved: ['A: 10:00 Aula > 11:00 Aula', 'B: 10:00 Birke > 10:00 Aula'], same: 4 },
  ],
  [
    'what had no place is placed, what has none is unplaced',
    { A: null, C: at('mon 11:00', 'Birke') },
    { placed: ['C: nowhere > 11:00 Birke'], unplaced: ['A: 10:00 Aula > nowhere'], same: 5 },
  ],
  [
    'half a place is more than none and less than a whole one',
    { A: { at: 'mon' }, C: { at: 'mon' } },
    { placed: ['C: nowhere > - -'], unplaced: ['A: 10:00 Aula > - -'], same: 5 },
  ],
  [
    'the talks of a block that moves are not told',
    { Block: at('tue 14:00', 'Birke', { block: true }) },
    { moved: ['Block: 14:00 Aula > 14:00 Birke'], same: 5 },
  ],
  [
    'of three talks the one that changed its order is told',
    { three: inBlock(0), one: inBlock(1), two: inBlock(2) },
    { moved: ['three: 15:00 Aula > 14:00 Aula'], same: 5 },
  ],
  [
    'talks that only make room for another are not told',
    { C: inBlock(0), one: inBlock(1), two: inBlock(2), three: inBlock(3) },
    { placed: ['C: nowhere > 14:00 Aula'], same: 6 },
  ],
  ['a gap in the numbers of a block is no change', { two: inBlock(5), three: inBlock(9) }, { same: 6 }],
  [
    'an own time within the block is told',
    { two: inBlock(1, 45) },
    { moved: ['two: 14:30 Aula > 14:45 Aula'], same: 5 },
  ],
  [
    'a talk taken out of its block is told alone',
    { one: at('tue 09:00', 'Aula') },
    { moved: ['one: 14:00 Aula > 09:00 Aula'], same: 5 },
  ],
  [
    'another pin on the same place is told apart',
    { A: at('mon 10:00', 'Aula', { pin: 'both' }) },
    { pins: ['A: none > both'], same: 5 },
  ],
  [
    'a conflict that only the variant has is lost',
    { B: at('mon 10:15', 'Aula') },
    { moved: ['B: 10:00 Birke > 10:15 Aula'], lost: ['room-used-twice A B'], same: 5 },
  ],
];

describe('a variant compared with the current plan', () => {
  it.each(CASES)('%s', (_what, elsewhere, expected) => {
    expect(told(programWithVariant(SPEC, elsewhere))).toEqual({ ...NOTHING, ...expected });
  });

  it('solves a conflict that only the current plan has, and none that stays', () => {
    const sessions = { ...SPEC.sessions, B: at('mon 10:15', 'Aula'), C: at('mon 14:15', 'Aula') };
    const state = programWithVariant({ ...SPEC, sessions }, { B: at('tue 10:15', 'Birke') });
    expect(told(state)).toEqual({
      ...NOTHING,
      moved: ['B: 10:15 Aula > 10:15 Birke'],
      won: ['room-used-twice A B'],
      same: 6,
    });
  });

  it('tells which moves a pin of the current plan forbids to take', () => {
    const sessions = { ...SPEC.sessions, A: at('mon 10:00', 'Aula', { pin: 'time' }) };
    const later = programWithVariant({ ...SPEC, sessions }, { A: at('mon 11:00', 'Aula') });
    expect(told(later).moved).toEqual(['A: 10:00 Aula > 11:00 Aula, held']);
    const elsewhere = programWithVariant({ ...SPEC, sessions }, { A: at('mon 10:00', 'Birke') });
    expect(told(elsewhere).moved).toEqual(['A: 10:00 Aula > 10:00 Birke']);
  });
});

describe('taking places into the current plan', () => {
  const order = (state: ProgramState): string[] =>
    (talksOfBlocks(state, PLAN).get(sessionIdOf('Block')) ?? []).map((id) => state.session.get(id)?.title ?? '');
  const positions = (state: ProgramState): (number | null | undefined)[] =>
    (talksOfBlocks(state, PLAN).get(sessionIdOf('Block')) ?? []).map(
      (id) => state.placement.get(`${PLAN} ${id}`)?.position,
    );

  it('a talk goes to its order among those that both plans have, and the block is numbered anew', () => {
    const state = programWithVariant(SPEC, {
      C: inBlock(1),
      one: inBlock(2),
      two: inBlock(0),
      three: inBlock(3),
    });
    const after = taken(state, [sessionIdOf('C')]);
    expect(order(after)).toEqual(['one', 'two', 'C', 'three']);
    expect(positions(after)).toEqual([0, 1, 2, 3]);
    expect(told(after).placed).toEqual([]);
  });

  it('a talk that leaves its block closes the gap', () => {
    const after = taken(programWithVariant(SPEC, { one: null }), [sessionIdOf('one')]);
    expect(order(after)).toEqual(['two', 'three']);
    expect(positions(after)).toEqual([0, 1]);
  });

  it('a talk brings its block where that has no place in the current plan', () => {
    const { Block: _b, one: _o, two: _t, three: _h, ...others } = SPEC.sessions ?? {};
    const bare = { ...SPEC, sessions: { ...others, Block: { length: 120, block: true }, one: {}, two: {} } };
    const state = programWithVariant(bare, {
      Block: at('mon 14:00', 'Aula', { length: 120, block: true }),
      one: inBlock(0),
      two: inBlock(1),
    });
    const after = taken(state, [sessionIdOf('two')]);
    expect(told(after)).toEqual({ ...NOTHING, placed: ['one: nowhere > 14:00 Aula'], same: 4 });
  });

  it('a block goes without its talks where they stand in it already', () => {
    const state = programWithVariant(SPEC, { Block: at('tue 14:00', 'Birke', { block: true }) });
    const after = taken(state, [sessionIdOf('Block')]);
    expect(told(after)).toEqual({ ...NOTHING, same: 6 });
    expect(order(after)).toEqual(['one', 'two', 'three']);
  });
});

const changesOf = ({ moved, placed, unplaced, pins }: PlanComparison): readonly PlanChange[] => [
  ...moved,
  ...placed,
  ...unplaced,
  ...pins,
];

/** Two random plans of one program; the talks of the variant's blocks stand in any order. */
const twoPlans = fc
  .tuple(randomProgram, randomProgram, fc.array(fc.nat({ max: 9 }), { minLength: 8, maxLength: 8 }))
  .map(([state, variant, positions]) => {
    const rows = [...variant.placement.values()].map((row, i) =>
      row.blockId === null ? row : { ...row, position: positions[i] ?? 0 },
    );
    applyDiff(variant, placementDiff(variant, rows));
    return withVariant(state, variant);
  });

test('taking everything that differs leaves nothing to compare, and every session in the variant’s place', {
  timeout: LONG,
}, () => {
  fc.assert(
    fc.property(twoPlans, (state) => {
      const after = taken(
        state,
        changesOf(compared(state)).map(({ sessionId }) => sessionId),
      );
      const { same: _, ...rest } = compared(after);
      expect(rest).toEqual(NOTHING);
      expect(effectivePlacements(after, PLAN)).toEqual(effectivePlacements(after, VARIANT));
    }),
    { numRuns: RUNS, seed: 31 },
  );
});

test('what is taken is told no more, and nothing is told that was not before', { timeout: LONG }, () => {
  fc.assert(
    fc.property(twoPlans, fc.nat(), (state, pick) => {
      const all = changesOf(compared(state)).map(({ sessionId }) => sessionId);
      const chosen = withTheirBlocks(
        state,
        VARIANT,
        PLAN,
        all.filter((_, i) => (pick >> (i % 20)) & 1),
      );
      const left = changesOf(compared(taken(state, chosen))).map(({ sessionId }) => sessionId);
      expect(left.filter((id) => chosen.has(id))).toEqual([]);
      expect(left.length).toBe(all.filter((id) => !chosen.has(id)).length);
    }),
    { numRuns: RUNS, seed: 32 },
  );
});
