import { expect, it } from 'vitest';
import { emptyProgram, importInto } from '../../shared/merging/memory-tx.ts';
import { faultsOf } from './faults.ts';
import { read } from './read.ts';

it('ids and names that are far too long are shortened wherever they stand, and stay apart', () => {
  const long = 'x'.repeat(5000);
  const rows = [
    `${long}1,Roofs,Ann Lee,${'Hall '.repeat(800)}`,
    `${long}2,Bread,${'Ann '.repeat(900)}Lee,${'Hall '.repeat(800)}`,
  ];
  const program = read(`id,title,speakers,room\n${rows.join('\n')}\n`, 'talks.csv');
  expect(program.sessions.map(({ key }) => key.length < 1000)).toEqual([true, true]);
  expect(new Set(program.sessions.map(({ key }) => key)).size).toBe(2);
  expect(faultsOf(program)).toEqual([]);
  const state = emptyProgram();
  importInto(state, program, 'talks.csv');
  expect([state.session.size, state.room.size]).toEqual([2, 1]);
});

it('a room whose name has no letters is a room', () => {
  const program = read('title,room\nRoofs,★\n', 'talks.csv');
  expect(program.sessions[0]?.place?.roomKey).toBe('★');
  expect(faultsOf(program)).toEqual([]);
});
