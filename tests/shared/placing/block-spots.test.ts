import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { reasonsInBlock, spotsOf } from '../../../shared/placing/block-spots.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import { type ProgramSpec, sessionIdOf } from '../builder.ts';
import { indexed } from './shown.ts';

const spec = (sessions: ProgramSpec['sessions'] = {}): ProgramSpec => ({
  days: { mon: '2026-06-01 09:00-18:00' },
  rooms: { hall: 100, den: 10 },
  sessions: {
    block: { at: 'mon 10:00', room: 'hall', length: 90, block: true },
    one: { in: 'block', length: 20 },
    two: { in: 'block', length: 30, speakers: ['Bob'] },
    new: { length: 15, speakers: ['Ada'] },
    ofAda: { at: 'mon 10:00', room: 'den', length: 20, speakers: ['Ada'] },
    ofBob: { at: 'mon 10:55', room: 'den', length: 60, speakers: ['Bob'] },
    ...sessions,
  },
});

function spots(from: ProgramSpec, talk = 'new', block = 'block'): string[] {
  const { state, index } = indexed(from);
  const name = (id: string): string => state.session.get(id)?.title ?? '';
  return spotsOf(index, sessionIdOf(block), sessionIdOf(talk)).map(({ position, talk: own, others }) =>
    [
      position,
      own.start === null ? '-' : clock(own.start),
      ...others.map(({ sessionId, start }) => `${name(sessionId)} ${start === null ? '-' : clock(start)}`),
    ].join(' '),
  );
}

describe('the spots of a block', () => {
  test('from before all others to behind them, with the starts that all would have', () => {
    expect(spots(spec())).toEqual([
      '0 10:00 one 10:15 two 10:35',
      '1 10:20 one 10:00 two 10:35',
      '2 10:50 one 10:00 two 10:20',
    ]);
    const { index } = indexed(spec());
    const [first] = spotsOf(index, sessionIdOf('block'), sessionIdOf('new'));
    expect(first?.talk.from).toBe(absoluteMinute('2026-06-01', 600));
  });
  test('a talk of the block itself is taken out first', () => {
    expect(spots(spec(), 'one')).toEqual(['0 10:00 two 10:20', '1 10:30 two 10:00']);
  });
  test('one that begins at its own time stays there', () => {
    expect(spots(spec({ two: { in: 'block', length: 30, offset: 60 } }))).toEqual([
      '0 10:00 one 10:15 two 11:00',
      '1 10:20 one 10:00 two 11:00',
      '2 11:30 one 10:00 two 11:00',
    ]);
  });
  test('a talk that had an offset in its own block loses it', () => {
    const other = { at: 'mon 14:00', room: 'hall', length: 60, block: true };
    expect(spots(spec({ other, new: { in: 'other', offset: 45, length: 15 } }))[0]).toBe('0 10:00 one 10:15 two 10:35');
  });
  test('a block without a time has positions, and no starts', () => {
    expect(spots(spec({ block: { length: 90, block: true } }))[1]).toBe('1 - one - two -');
  });
  test('an empty block has one', () => {
    expect(spots(spec({ empty: { at: 'mon 14:00', room: 'hall', block: true } }), 'new', 'empty')).toEqual(['0 14:00']);
  });
  test('there is none for a block, in a plain session, or for a talk that is pinned elsewhere', () => {
    const other = { at: 'mon 14:00', room: 'hall', length: 60, block: true };
    expect(spots(spec({ other }), 'other')).toEqual([]);
    expect(spots(spec(), 'one', 'ofAda')).toEqual([]);
    expect(spots(spec(), 'block')).toEqual([]);
    expect(spots(spec({ new: { at: 'mon 14:00', room: 'hall', pin: 'room' } }))).toEqual([]);
    expect(spots(spec({ one: { in: 'block', length: 20, pin: 'both' } }), 'one')).toEqual([
      '0 10:00 two 10:20',
      '1 10:30 two 10:00',
    ]);
  });
});

test('the reasons in a block are the conflicts that its order would make, for the others too', () => {
  const { state, index } = indexed(spec());
  const settings = settingsOf(state);
  const before = findConflicts(index, settings);
  const made = [0, 1, 2].map((position) =>
    reasonsInBlock(index, settings, before, sessionIdOf('block'), sessionIdOf('new'), position).map(({ sessions }) =>
      sessions.map((id) => state.session.get(id)?.title).join('+'),
    ),
  );
  expect(made).toEqual([['new+ofAda', 'two+ofBob'], ['two+ofBob'], []]);
});
