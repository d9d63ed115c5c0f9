import { expect, test } from 'vitest';
import type { CommandArgs } from '../../../shared/contract/commands.ts';
import { commands } from '../../../shared/contract/commands.ts';
import { buildProgram, dayIdOf, minute, roomIdOf, sessionIdOf } from '../builder.ts';

const state = buildProgram({ rooms: { hall: null }, sessions: { one: {}, two: {}, three: {} } });
const places = (...names: readonly string[]) =>
  names.map((name) => ({
    sessionId: sessionIdOf(name),
    dayId: dayIdOf('mon'),
    start: minute('09:30'),
    roomId: roomIdOf('hall'),
  }));
const nowhere = { sessionId: sessionIdOf('one'), dayId: null, start: null, roomId: null };
const lengths = (...names: readonly string[]) =>
  names.map((name) => ({ sessionId: sessionIdOf(name), durationMinutes: 25 }));
const all = places('one', 'two', 'three');

test.each<[string, CommandArgs<'session.arrange'>]>([
  ['Move “one” to hall, 2026-06-01, 09:30', { places: places('one') }],
  ['Move 3 sessions', { places: all }],
  ['Swap “one” and “two”', { places: places('one', 'two'), reason: 'swap' }],
  ['Swap 3 sessions', { places: all, reason: 'swap' }],
  ['Move “one” to hall, 2026-06-01, 09:30, push 2 down', { places: all, reason: 'push' }],
  ['Move “one” to hall, 2026-06-01, 09:30', { places: places('one'), reason: 'push' }],
  ['Close gaps: 3 sessions', { places: all, reason: 'close-gaps' }],
  ['Close gaps: 1 session', { places: places('one'), reason: 'close-gaps' }],
  ['Shift 3 sessions', { places: all, reason: 'shift' }],
  ['Fix: move 3 sessions', { places: all, reason: 'fix' }],
  ['Fix: Move “one” to hall, 2026-06-01, 09:30', { places: places('one'), reason: 'fix' }],
  ['Fix: Unplace “one”', { places: [nowhere], reason: 'fix' }],
  ['Fix: Make “one” 25 min long', { places: [], lengths: lengths('one'), reason: 'fix' }],
  ['Fix: change 2 lengths', { places: [], lengths: lengths('one', 'two'), reason: 'fix' }],
  ['Fix: move 1 session, change 1 length', { places: places('one'), lengths: lengths('two'), reason: 'fix' }],
  ['Move 3 sessions together', { places: all, reason: 'group' }],
])('the history says “%s”', (label, args) => {
  expect(commands['session.arrange'].label(args, state)).toBe(label);
});

test('nothing at all is no arrangement', () => {
  expect(commands['session.arrange'].args.safeParse({ places: [], lengths: [] }).success).toBe(false);
  expect(commands['session.arrange'].args.safeParse({ places: [], lengths: lengths('one') }).success).toBe(true);
});
