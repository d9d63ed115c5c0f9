import { expect, it } from 'vitest';
import { dropOptions } from '../../../../renderer/board/actions/drop-options.ts';
import { dayIdOf, minute, type ProgramSpec, roomIdOf, sessionIdOf } from '../../../shared/builder.ts';
import { contextOf } from './context.ts';

/** What is offered when a session is dropped where another one begins: label, and what follows or why not. */
function offered(sessions: ProgramSpec['sessions'] & object, dropped: string, on: readonly string[], levels = {}) {
  const spec: ProgramSpec = {
    days: { mon: '2026-06-01 09:00-18:00' },
    rooms: { Aula: 100, Birke: 50 },
    sessions,
    levels,
  };
  const { context } = contextOf(spec, {});
  const cell = { dayId: dayIdOf('mon'), roomId: roomIdOf('Aula'), start: minute('10:00') };
  const question = { sessionId: sessionIdOf(dropped), cell, occupants: on.map(sessionIdOf), at: { x: 0, y: 0 } };
  return dropOptions(context.store, question);
}

const told = (options: ReturnType<typeof offered>) =>
  options.map(({ label, consequence, isPossible }) => `${isPossible ? '' : 'not: '}${label}. ${consequence}`);

const HERE = { at: 'mon 10:00', room: 'Aula' } as const;

it('a placed session swaps, pushes what is there and what comes right after, or stands beside', () => {
  const sessions = {
    here: { ...HERE, speakers: ['Ada'] },
    next: { at: 'mon 10:30', room: 'Aula' },
    late: { at: 'mon 14:00', room: 'Aula' },
    other: { at: 'mon 12:00', room: 'Birke' },
  };
  expect(told(offered(sessions, 'other', ['here']))).toEqual([
    'Swap with “here”. No conflict comes or goes',
    'Push “here” and 1 more later. The last ends at 11:30. No conflict comes or goes',
    'Put beside. Makes 1 conflict: Room used twice',
  ]);
});

it('each choice is one command', () => {
  const [swap, push, beside] = offered({ here: HERE, other: { at: 'mon 12:00', room: 'Birke' } }, 'other', ['here']);
  expect(swap?.command).toEqual({
    name: 'session.swap',
    args: { firstId: sessionIdOf('other'), secondId: sessionIdOf('here') },
  });
  const at = (clock: string) => ({ dayId: dayIdOf('mon'), roomId: roomIdOf('Aula'), start: minute(clock) });
  expect(push?.command).toEqual({
    name: 'session.arrange',
    args: {
      places: [
        { sessionId: sessionIdOf('other'), ...at('10:00') },
        { sessionId: sessionIdOf('here'), ...at('10:30') },
      ],
      reason: 'push',
    },
  });
  expect(beside?.command).toEqual({ name: 'session.place', args: { sessionId: sessionIdOf('other'), ...at('10:00') } });
});

it('a session from the list sends the other one there', () => {
  expect(told(offered({ here: HERE, waiting: {} }, 'waiting', ['here']))[0]).toBe(
    'Swap with “here”. “here” goes back to the list. No conflict comes or goes',
  );
});

it('a swap that helps says so', () => {
  const sessions = {
    here: { ...HERE, speakers: ['Ada'] },
    clash: { at: 'mon 10:00', room: 'Birke', speakers: ['Ada'] },
    other: { at: 'mon 12:00', room: 'Birke' },
  };
  expect(told(offered(sessions, 'other', ['here']))[0]).toBe('Swap with “here”. Solves 1 conflict, makes none');
});

it('what is pinned stays, and says so', () => {
  const sessions = { here: { ...HERE, pin: 'both' }, other: { at: 'mon 12:00', room: 'Birke' } } as const;
  expect(told(offered(sessions, 'other', ['here']))).toEqual([
    'not: Swap with “here”. “here” is pinned to its time and room. Unpin it to move it.',
    'not: Push “here” later. “here” is pinned to its time and stays',
    'Put beside. Makes 1 conflict: Room used twice',
  ]);
  const moved = { here: HERE, other: { at: 'mon 12:00', room: 'Birke', pin: 'time' } } as const;
  expect(offered(moved, 'other', ['here']).map(({ isPossible }) => isPossible)).toEqual([false, false, false]);
});

it('what a rule forbids cannot be chosen', () => {
  const options = offered({ here: HERE, waiting: {} }, 'waiting', ['here'], { 'room-used-twice': 'block' });
  expect(told(options)[2]).toBe('not: Put beside. Not allowed: Room used twice');
});

it('each of several occupants may be swapped', () => {
  const sessions = { here: HERE, too: { at: 'mon 10:15', room: 'Aula' }, waiting: { length: 60 } } as const;
  expect(offered(sessions, 'waiting', ['here', 'too']).map(({ label }) => label)).toEqual([
    'Swap with “here”',
    'Swap with “too”',
    'Push “here” and 1 more later',
    'Put beside',
  ]);
});

it('a talk of a block gives its place there to the other one', () => {
  const sessions = {
    here: HERE,
    block: { at: 'mon 12:00', room: 'Birke', block: true, length: 60 },
    talk: { in: 'block' },
  };
  expect(told(offered(sessions, 'talk', ['here']))[0]).toBe('Swap with “here”. It goes into “block”');
  const blocks = { ...sessions, here: { ...HERE, block: true } };
  expect(told(offered(blocks, 'talk', ['here']))[0]).toBe('not: Swap with “here”. A block has no place in a block');
});
