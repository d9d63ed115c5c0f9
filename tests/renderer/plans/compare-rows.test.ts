import { describe, expect, it } from 'vitest';
import { compareRows, filterRows } from '../../../renderer/plans/compare-rows.ts';
import { pinStateWords, placeWords } from '../../../renderer/plans/place-words.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { comparePlans } from '../../../shared/placing/compare-plans.ts';
import { effectivePlacements } from '../../../shared/schedule/effective.ts';
import { buildProgram, dayIdOf, PLAN, type SessionSpec, sessionIdOf } from '../../shared/builder.ts';
import { programWithVariant, VARIANT } from '../../shared/placing/plan-for-test.ts';

describe('a place in words', () => {
  const words = (sessions: Readonly<Record<string, SessionSpec>>, name: string, isFixed = false): string => {
    const state = buildProgram({
      days: { tue: '2027-03-30 09:00-26:00' },
      rooms: { Birke: 40 },
      sessions,
    });
    return placeWords(state, effectivePlacements(state, PLAN).get(sessionIdOf(name)) ?? null, isFixed);
  };
  const block = (at: string | null): Record<string, SessionSpec> => ({
    Short: { block: true, length: 60, at, room: at === null ? null : 'Birke' },
    one: { in: 'Short', position: 0, length: 20 },
    two: { in: 'Short', position: 1, length: 20 },
  });

  it.each<[sessions: Record<string, SessionSpec>, name: string, expected: string]>([
    [{ A: { at: 'tue 10:30', room: 'Birke' } }, 'A', 'Tue 30 March, 10:30, Birke'],
    [{ A: { at: 'tue 25:00', room: 'Birke' } }, 'A', 'Wed 31 March, 01:00, Birke'],
    [{ A: {} }, 'A', 'Not placed'],
    [{ A: { at: 'tue' } }, 'A', 'Tue 30 March, no time, no room'],
    [{ A: { room: 'Birke' } }, 'A', 'No day, Birke'],
    [block('tue 14:00'), 'two', 'Tue 30 March, 14:20, Birke, talk 2 of “Short”'],
    [block(null), 'two', 'Talk 2 of “Short”, which is not placed'],
  ])('%j: %s', (sessions, name, expected) => {
    expect(words(sessions, name)).toBe(expected);
  });

  it('says that a talk of a block has a time of its own', () => {
    expect(words(block('tue 14:00'), 'one', true)).toBe(
      'Tue 30 March, 14:00, Birke, talk 1 of “Short”, at a fixed time',
    );
  });

  it('tells what a pin holds', () => {
    expect(['none', 'time', 'room', 'both'].map((pin) => pinStateWords(pin as 'none'))).toEqual([
      'Not pinned',
      'Pinned to its time',
      'Pinned to its room',
      'Pinned to its time and room',
    ]);
  });
});

describe('the rows of a comparison', () => {
  const state = programWithVariant(
    {
      days: { mon: '2027-03-29 09:00-18:00', tue: '2027-03-30 09:00-18:00' },
      rooms: { Aula: 100, Birke: 40 },
      sessions: {
        Ants: { at: 'mon 10:00', room: 'Aula' },
        Bees: { at: 'mon 10:00', room: 'Birke' },
        Short: { block: true, length: 60, at: 'mon 14:00', room: 'Aula' },
        Élan: { in: 'Short', position: 0, speakers: ['Ada'] },
        Cats: { at: 'tue 14:00', room: 'Birke', speakers: ['Ada'] },
      },
    },
    {
      Bees: { at: 'mon 10:15', room: 'Aula' },
      Short: { block: true, length: 60, at: 'tue 14:00', room: 'Aula' },
    },
  );
  const { moved } = compareRows(state, comparePlans(state, settingsOf(state), PLAN, VARIANT), () => false);

  it('name the conflicts that each brings, those of a block’s talks with the block', () => {
    expect(moved.map(({ name, solves, brings }) => [name, solves, brings.map(({ rule }) => rule)])).toEqual([
      ['Bees', [], ['room-used-twice']],
      ['Short', [], ['person-in-two-places']],
    ]);
  });

  it.each([
    ['bee', '', ['Bees']],
    ['BIRKE', '', ['Bees']],
    ['', dayIdOf('tue'), ['Short']],
    ['', dayIdOf('mon'), ['Bees', 'Short']],
    ['bee', dayIdOf('tue'), []],
  ])('the filter “%s” on day “%s” leaves %j', (text, dayId, expected) => {
    expect(filterRows(moved, text, dayId).map(({ name }) => name)).toEqual(expected);
  });
});
