import { describe, expect, it } from 'vitest';
import { read, refusalOf } from './read.ts';

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

describe('lists of more than 50,000 records are refused', () => {
  it.each([
    ['sessionize', many(50_001, (id) => ({ id, fullName: 'A', tagLine: '' }))],
    ['pretalx-api', { results: many(50_001, (code) => ({ code, name: 'A' })) }],
    ['pretalx-export', many(50_001, (ID) => ({ ID }))],
    ['frab-speakers', { schedule_speakers: { speakers: many(50_001, (id) => ({ id, name: 'A' })) } }],
  ])('%s', (format, value) => {
    expect(refusalOf(JSON.stringify(value), 'x.json', format).code).toBe('too-large');
  });
});

it('a session that thousands speak in, and rooms that all have one name, are read', () => {
  const program = read(
    JSON.stringify({
      sessions: [{ id: '1', title: 'All', isServiceSession: false, speakers: many(5000, (at) => `s${at}`) }],
      speakers: many(5000, (at) => ({ id: `s${at}`, fullName: 'Ann Lee', sessions: [1, 2] })),
      rooms: many(5000, (id) => ({ id, name: 'Hall' })),
    }),
    'All.json',
  );
  expect([program.sessions[0]?.people?.length, program.people.length, program.rooms.length]).toEqual([
    5000, 5000, 5000,
  ]);
});
