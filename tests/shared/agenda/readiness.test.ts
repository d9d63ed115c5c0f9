import { describe, expect, it } from 'vitest';
import { type CheckId, isReady, readinessOf } from '../../../shared/agenda/readiness.ts';
import { verdict } from '../../../shared/agenda/readiness-words.ts';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, type SessionSpec, sessionIdOf } from '../builder.ts';

const venue = { days: { mon: '2026-06-01 09:00-18:00' }, rooms: { Aula: 100, Cellar: 20 } } as const;

const readiness = (sessions: Readonly<Record<string, SessionSpec>>, more: ProgramSpec = {}) => {
  const state = buildProgram({ ...venue, ...more, sessions });
  const index = buildIndex(state, PLAN);
  return readinessOf(index, findConflicts(index, settingsOf(state)));
};
const lacking = (sessions: Readonly<Record<string, SessionSpec>>, id: CheckId, more: ProgramSpec = {}) =>
  readiness(sessions, more).checks.find((check) => check.id === id)?.sessions;

const whole: SessionSpec = {
  title: 'Whole',
  abstract: 'All that there is to say.',
  status: 'confirmed',
  speakers: ['Ada'],
  at: 'mon 10:00',
  room: 'Aula',
};

describe('what a session lacks for print', () => {
  it.each<[lack: CheckId, session: SessionSpec]>([
    ['unplaced', { ...whole, at: null, room: null }],
    ['half-placed', { ...whole, at: 'mon' }],
    ['half-placed', { ...whole, room: null }],
    ['unconfirmed', { ...whole, status: 'accepted' }],
    ['unconfirmed', { ...whole, status: 'proposed' }],
    ['no-title', { ...whole, title: '  ' }],
    ['no-speaker', { ...whole, speakers: [] }],
    ['no-speaker', { ...whole, speakers: [], authors: ['Ada'] }],
    ['no-abstract', { ...whole, abstract: null }],
    ['no-slides', whole],
  ])('%s: %j', (lack, session) => {
    expect(lacking({ A: session }, lack)).toEqual([sessionIdOf('A')]);
  });

  it('a session that has everything but slides lacks nothing else', () => {
    const found = readiness({ A: whole }).checks.filter(({ sessions }) => sessions.length > 0);
    expect(found.map(({ id }) => id)).toEqual(['no-slides']);
  });

  it.each<[why: string, session: SessionSpec]>([
    ['withdrawn', { ...whole, status: 'withdrawn', at: null, room: null, speakers: [] }],
    ['proposed and nowhere', { ...whole, status: 'proposed', at: null, room: null, speakers: [] }],
    ['a service', { title: 'Lunch', kind: 'Break', at: null, room: null }],
  ])('is not asked of a session that is %s', (_, session) => {
    const { checks, expected } = readiness({ A: session }, { kinds: { Break: { service: true } } });
    expect([expected, checks.filter(({ sessions }) => sessions.length > 0)]).toEqual([0, []]);
  });

  it('asks no time and no room of a poster that hangs on its day', () => {
    expect(lacking({ A: { ...whole, length: 0, at: 'mon', room: null } }, 'half-placed')).toEqual([]);
    expect(lacking({ A: { ...whole, length: 0, at: null } }, 'half-placed')).toEqual([sessionIdOf('A')]);
  });

  it('names lunch without a room, as the rule does', () => {
    const lunch: SessionSpec = { title: 'Lunch', kind: 'Break', at: 'mon 12:00', room: null };
    const { checks, expected } = readiness({ A: lunch }, { kinds: { Break: { service: true } } });
    const lacks = checks.filter(({ sessions }) => sessions.length > 0).map(({ id, sessions }) => [id, ...sessions]);
    expect([expected, lacks]).toEqual([0, [['half-placed', sessionIdOf('A')]]]);
  });

  it('names a block without a room, and not its talks beside it', () => {
    const block: SessionSpec = { ...whole, block: true, length: 60, at: 'mon 10:00', room: null };
    const talk: SessionSpec = { ...whole, at: null, room: null, in: 'B', position: 0 };
    expect(lacking({ B: block, A: talk }, 'half-placed')).toEqual([sessionIdOf('B')]);
    expect(lacking({ B: block, A: talk }, 'unplaced')).toEqual([]);
  });

  it('gives sessions in the order of the program, those without a time last', () => {
    const bare = { ...whole, abstract: null };
    const sessions = { late: { ...bare, at: 'mon 15:00' }, none: { ...bare, at: null }, early: bare };
    expect(lacking(sessions, 'no-abstract')).toEqual(['early', 'late', 'none'].map(sessionIdOf));
  });
});

describe('the verdict', () => {
  it('is no, with what holds the release up, and only that', () => {
    const clash = { ...whole, speakers: ['Bob'], status: 'accepted' } as const;
    const found = readiness({
      A: whole,
      B: clash,
      C: { ...whole, at: null, room: null },
      D: { ...whole, room: null, at: 'mon 16:00' },
    });
    expect(isReady(found)).toBe(false);
    expect(verdict(found)).toBe('Not yet: 1 error, 1 session without a place, 1 session half placed.');
  });

  it('is yes with what is still open', () => {
    const found = readiness({ A: { ...whole, status: 'accepted' } });
    expect(isReady(found)).toBe(true);
    expect(verdict(found)).toBe('Yes. Still open: 1 not confirmed, 1 without slides.');
  });

  it('is no where there is nothing to print', () => {
    const found = readiness({});
    expect([isReady(found), verdict(found)]).toEqual([false, 'Not yet: there are no sessions to print.']);
  });
});
