import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { dayGrids } from '../../../shared/agenda/day-grid.ts';
import { buildProgram, type SessionSpec } from '../../shared/builder.ts';

const kindsOf = (sessions: Record<string, SessionSpec>): Record<string, string> => {
  const [day] = agendaOf(buildProgram({ rooms: { A: 1, B: 1 }, sessions })).days;
  const cells = day ? dayGrids(day, 8).flatMap((grid) => grid.cells) : [];
  return Object.fromEntries(
    cells.map(({ content }) => [content.kind === 'band' ? 'band' : content.entry.name, content.kind]),
  );
};

const talks = { 'Talk A': { at: 'mon 10:00', room: 'A' }, 'Talk B': { at: 'mon 10:00', room: 'B' } } as const;

describe('a short session', () => {
  test('while nothing else goes on is drawn across the rooms, as keynotes in a row', () => {
    const first = { at: 'mon 09:00', room: 'A', length: 5 };
    const second = { at: 'mon 09:05', room: 'A', length: 25 };
    expect(kindsOf({ ...talks, first, second })).toEqual({
      first: 'across',
      second: 'across',
      'Talk A': 'entry',
      'Talk B': 'entry',
    });
  });

  test('beside another one stays in its room', () => {
    const first = { at: 'mon 09:00', room: 'A', length: 20 };
    const beside = { at: 'mon 09:10', room: 'B', length: 20 };
    expect(kindsOf({ ...talks, first, beside })).toMatchObject({ first: 'entry', beside: 'entry' });
  });

  test('that is not so short stays in its room', () => {
    expect(kindsOf({ ...talks, longer: { at: 'mon 09:00', room: 'A', length: 26 } })).toMatchObject({
      longer: 'entry',
    });
  });
});
