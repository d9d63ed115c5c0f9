import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { minutesFound, TWO_DAYS, told } from './found.ts';

const RULE = 'person-unavailable';
const talk = (at: string, length = 30): Record<string, SessionSpec> => ({ a: { at, length, speakers: ['Ada'] } });
const away = (...times: string[]): NonNullable<ProgramSpec['away']> =>
  times.map((time) => {
    const [date = '', hours = ''] = time.split(' ');
    return { person: 'Ada', date, time: hours };
  });

describe('a speaker is away', () => {
  test.each<[string, Record<string, SessionSpec>, NonNullable<ProgramSpec['away']>, number | null]>([
    ['in part', talk('mon 10:00'), away('2026-06-01 10:20-12:00'), 10],
    ['all the time', talk('mon 10:00'), away('2026-06-01 00:00-24:00'), 30],
    ['within the talk', talk('mon 10:00'), away('2026-06-01 10:10-10:15'), 5],
    ['from its start', talk('mon 10:00'), away('2026-06-01 10:00-10:10'), 10],
    ['until it starts', talk('mon 10:00'), away('2026-06-01 08:00-10:00'), null],
    ['from its end', talk('mon 10:00'), away('2026-06-01 10:30-12:00'), null],
    ['nearly', talk('mon 10:00'), away('2026-06-01 10:35-12:00'), null],
    ['on another date', talk('mon 10:00'), away('2026-06-02 10:00-12:00'), null],
    ['after midnight, by the calendar', talk('mon 25:00'), away('2026-06-02 00:30-01:10'), 10],
    ['over midnight, from the day before', talk('tue 00:30'), away('2026-06-01 22:00-25:00'), 30],
    [
      'twice within one talk, told once',
      talk('mon 10:00'),
      away('2026-06-01 09:00-10:05', '2026-06-01 10:20-11:00'),
      15,
    ],
    [
      'in two rows that overlap, counted once',
      talk('mon 10:00'),
      away('2026-06-01 09:00-10:10', '2026-06-01 10:05-10:15'),
      15,
    ],
    ['for no time at all', talk('mon 10:00'), away('2026-06-01 10:10-10:10'), null],
    ['around a session without length', talk('mon 10:00', 0), away('2026-06-01 09:00-11:00'), 0],
    ['from where a session without length stands', talk('mon 10:00', 0), away('2026-06-01 10:00-11:00'), null],
    ['while another speaks', { a: { at: 'mon 10:00', speakers: ['Bob'] } }, away('2026-06-01 10:00-12:00'), null],
    ['while she only chairs', { a: { at: 'mon 10:00', chair: 'Ada' } }, away('2026-06-01 10:00-12:00'), 30],
    ['and the talk has no start', talk('mon'), away('2026-06-01 00:00-24:00'), null],
  ])('%s', (_name, sessions, absences, minutes) => {
    expect(minutesFound(RULE, { days: TWO_DAYS, people: ['Ada'], sessions, away: absences })).toBe(minutes);
  });
});

test('lunch and withdrawn talks ask for nobody', () => {
  const kinds = { lunch: { service: true } };
  const at = 'mon 10:00';
  const lunch: SessionSpec = { at, kind: 'lunch', speakers: ['Ada'] };
  const gone: SessionSpec = { at, status: 'withdrawn', speakers: ['Ada'] };
  expect(told(RULE, { kinds, sessions: { lunch, gone }, away: away('2026-06-01 00:00-24:00') })).toEqual([]);
});

test('a chair who is away during her block is told for the block, and not again for her talk in it', () => {
  const sessions: Record<string, SessionSpec> = {
    block: { at: 'mon 10:00', length: 60, block: true, chair: 'Ada' },
    one: { in: 'block', speakers: ['Ada'] },
  };
  expect(told(RULE, { sessions, away: away('2026-06-01 09:00-10:20') })).toEqual([
    'Ada is away 09:00–10:20 on Mon 1 June, but is in “block” 10:00–11:00: 20 minutes.',
  ]);
});

describe('a speaker who comes late or leaves early', () => {
  const stay = (arrives?: string, leaves?: string): ProgramSpec => ({
    days: TWO_DAYS,
    people: ['Ada'],
    sessions: talk('mon 10:00'),
    stays: { Ada: { arrives, leaves } },
  });
  test.each<[string, ProgramSpec, number | null]>([
    ['arrives within the talk', stay('2026-06-01 10:20'), 20],
    ['arrives when it starts', stay('2026-06-01 10:00'), null],
    ['arrives when it ends', stay('2026-06-01 10:30'), 30],
    ['arrives at some time of that day', stay('2026-06-01'), null],
    ['arrives the day after', stay('2026-06-02'), 30],
    ['leaves within the talk', stay(undefined, '2026-06-01 10:20'), 10],
    ['leaves when it ends', stay(undefined, '2026-06-01 10:30'), null],
    ['leaves when it starts', stay(undefined, '2026-06-01 10:00'), 30],
    ['leaves at some time of that day', stay(undefined, '2026-06-01'), null],
    ['left the day before', stay(undefined, '2026-05-31'), 30],
    ['arrives and leaves around it', stay('2026-06-01 09:00', '2026-06-01 11:00'), null],
    ['arrives and leaves within it', stay('2026-06-01 10:10', '2026-06-01 10:20'), 20],
    [
      'arrives, and is away then too: counted once',
      { ...stay('2026-06-01 10:20'), away: away('2026-06-01 10:15-10:25') },
      25,
    ],
  ])('%s', (_name, spec, minutes) => {
    expect(minutesFound(RULE, spec)).toBe(minutes);
  });

  test.each<[ProgramSpec, string]>([
    [
      stay('2026-06-01 10:20'),
      'Ada arrives on Mon 1 June at 10:20, but is in “a” 10:00–10:30 on Mon 1 June: 20 minutes.',
    ],
    [stay('2026-06-02'), 'Ada arrives on Tue 2 June, but is in “a” 10:00–10:30 on Mon 1 June: 30 minutes.'],
    [stay(undefined, '2026-05-31'), 'Ada leaves on Sun 31 May, but is in “a” 10:00–10:30 on Mon 1 June: 30 minutes.'],
    [
      stay('2026-06-01 10:10', '2026-06-01 10:20'),
      'Ada arrives on Mon 1 June at 10:10 and leaves on Mon 1 June at 10:20, but is in “a” 10:00–10:30 on Mon 1 June: 20 minutes.',
    ],
    [
      { ...stay('2026-06-01 08:00'), away: away('2026-06-01 10:20-12:00') },
      'Ada is away 10:20–12:00 on Mon 1 June, but is in “a” 10:00–10:30: 10 minutes.',
    ],
  ])('is told so', (spec, sentence) => {
    expect(told(RULE, spec)).toEqual([sentence]);
  });
});
