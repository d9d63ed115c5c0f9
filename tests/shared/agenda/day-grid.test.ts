import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { dayGrids, type GridCell } from '../../../shared/agenda/day-grid.ts';
import { buildProgram, type ProgramSpec } from '../builder.ts';

/** The pages of the first day: rooms, then cells as "540–600 column+columns lane/lanes name". */
function pages(spec: ProgramSpec, perPage = 8): { rooms: string; cells: string[] }[] {
  const [day] = agendaOf(buildProgram(spec)).days;
  const name = ({ content }: GridCell): string =>
    content.kind === 'band'
      ? `(${content.band.label})`
      : content.kind === 'across'
        ? `[${content.entry.name}]`
        : content.entry.name;
  return (day ? dayGrids(day, perPage) : []).map(({ rooms, cells }) => ({
    rooms: rooms.map((room) => room.name).join(' '),
    cells: cells.map((c) => `${c.start}–${c.end} ${c.column}+${c.columns} ${c.lane}/${c.lanes} ${name(c)}`),
  }));
}
const rooms = { A: 1, B: 1, C: 1 };
const service = { Lunch: { service: true } };

describe('the grid of a day', () => {
  test('has a column for each room that is used, and cells at their minutes', () => {
    const sessions = { one: { at: 'mon 09:00', room: 'A' }, two: { at: 'mon 09:15', room: 'C' } };
    expect(pages({ rooms, sessions })).toEqual([
      { rooms: 'A C', cells: ['540–570 0+1 0/1 one', '555–585 1+1 0/1 two'] },
    ]);
  });

  test('puts sessions that overlap in one room side by side', () => {
    const sessions = { one: { at: 'mon 09:00', room: 'A' }, two: { at: 'mon 09:15', room: 'A' } };
    expect(pages({ rooms, sessions })[0]?.cells).toEqual(['540–570 0+1 0/2 one', '555–585 0+1 1/2 two']);
  });

  test('draws breaks, plenaries and services across the rooms', () => {
    const sessions = {
      keynote: { at: 'mon 09:00', room: 'A', plenary: true },
      one: { at: 'mon 10:00', room: 'A' },
      two: { at: 'mon 10:00', room: 'B' },
      lunch: { at: 'mon 12:00', room: 'C', kind: 'Lunch' },
    };
    const slots = [{ day: 'mon', time: '10:30-11:00', label: 'Coffee' }];
    expect(pages({ rooms, kinds: service, sessions, slots })).toEqual([
      {
        rooms: 'A B',
        cells: [
          '540–570 0+2 0/1 [keynote]',
          '600–630 0+1 0/1 one',
          '600–630 1+1 0/1 two',
          '630–660 0+2 0/1 (Coffee)',
          '720–750 0+2 0/1 [lunch]',
        ],
      },
    ]);
  });

  test('draws a break around a session that runs through it', () => {
    const sessions = {
      a: { at: 'mon 09:00', room: 'A' },
      long: { at: 'mon 09:00', room: 'B', length: 120 },
      c: { at: 'mon 09:00', room: 'C' },
    };
    const slots = [{ day: 'mon', time: '10:00-10:30', label: 'Coffee' }];
    expect(pages({ rooms, sessions, slots })[0]?.cells.filter((cell) => cell.includes('Coffee'))).toEqual([
      '600–630 0+1 0/1 (Coffee)',
      '600–630 2+1 0/1 (Coffee)',
    ]);
  });

  test('spreads rooms that do not fit evenly over pages, each with what goes across', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`R${i}`, 1]));
    const sessions = Object.fromEntries(Object.keys(many).map((room) => [`in ${room}`, { at: 'mon 09:00', room }]));
    const slots = [{ day: 'mon', time: '10:00-10:30', label: 'Coffee' }];
    const made = pages({ rooms: many, sessions, slots });
    expect(made.map((page) => page.rooms)).toEqual(['R0 R1 R2 R3 R4', 'R5 R6 R7 R8']);
    expect(made.map(({ cells }) => cells.at(-1))).toEqual(['600–630 0+5 0/1 (Coffee)', '600–630 0+4 0/1 (Coffee)']);
  });

  test('gives a room with many sessions at once a wide column', () => {
    const many = Array.from({ length: 12 }, (_, i) => [`s${i}`, { at: 'mon 09:00', room: 'B' }] as const);
    const others = ['A', 'C', 'D'].map((room) => [`in ${room}`, { at: 'mon 09:00', room }] as const);
    const made = pages({ rooms: { ...rooms, D: 1 }, sessions: Object.fromEntries([...many, ...others]) });
    expect(made.length).toBeGreaterThan(1);
    expect(made.map((page) => page.rooms).join(' ')).toBe('A B C D');
    const clash = [...others, ['too', { at: 'mon 09:00', room: 'A' }] as const];
    expect(pages({ rooms: { ...rooms, D: 1 }, sessions: Object.fromEntries(clash) })).toHaveLength(1);
  });
});
