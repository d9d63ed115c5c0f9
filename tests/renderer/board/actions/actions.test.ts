import { describe, expect, it } from 'vitest';
import { type Target, whyNotNow } from '../../../../renderer/board/actions/action.ts';
import { actionOf, BOARD_ACTIONS, shownGroups } from '../../../../renderer/board/actions/actions.ts';
import { currentSelection } from '../../../../renderer/state/selection.ts';
import { dayIdOf, idFor, minute, type ProgramSpec, roomIdOf, sessionIdOf } from '../../../shared/builder.ts';
import { contextOf } from './context.ts';

const spec: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00' },
  rooms: { Aula: 100, Birke: 50 },
  sessions: {
    free: { at: 'mon 10:00', room: 'Aula', length: 30 },
    timed: { at: 'mon 11:00', room: 'Aula', pin: 'time', length: 45 },
    fixed: { at: 'mon 12:00', room: 'Birke', pin: 'both' },
    short: { at: 'mon 14:00', room: 'Birke', length: 5 },
    block: { at: 'mon 15:00', room: 'Birke', length: 60, block: true },
    talk: { in: 'block' },
    waiting: {},
    lunch: { at: 'mon 13:00', room: 'Birke', kind: 'Lunch' },
    dinner: { kind: 'Lunch' },
  },
  kinds: { Lunch: { service: true } },
  slots: [
    { day: 'mon', time: '13:00-14:00', label: 'Lunch', rooms: ['Aula'] },
    { day: 'mon', time: '16:00-16:30', label: 'Coffee' },
  ],
};

const cell = (clock: string, room = 'Aula') => ({
  dayId: dayIdOf('mon'),
  roomId: roomIdOf(room),
  start: minute(clock),
});
const on = (...names: string[]): Partial<Target> => ({ ids: names.map(sessionIdOf), cell: cell('10:00') });
const shown = (target: Partial<Target>): string[] =>
  shownGroups(contextOf(spec, target).context).flatMap((actions) => actions.map(({ id }) => id));

describe('what is offered', () => {
  const PINS = ['pin-time', 'pin-room', 'pin-both'];
  const AT = ['close-gaps', 'push', 'shift', 'select-room', 'select-day'];
  it.each<[string, Partial<Target>, string[]]>([
    [
      'on a placed session',
      on('free'),
      ['open', 'move', 'swap', 'best', ...PINS, 'longer', 'shorter', 'span', ...AT, 'unplace', 'undo'],
    ],
    [
      'on a session that is pinned in time: other pins, and none',
      on('timed'),
      [
        ...['open', 'move', 'swap', 'best', 'pin-room', 'pin-both', 'pin-none', 'longer', 'shorter', 'span'],
        ...AT,
        ...['unplace', 'undo'],
      ],
    ],
    [
      'on a talk of a block: the way out of it',
      on('talk'),
      ['open', 'move', 'best', ...PINS, 'longer', 'shorter', ...AT, 'leave-block', 'undo'],
    ],
    [
      'on a session that waits: nothing of a place',
      { ids: [sessionIdOf('waiting')] },
      ['open', 'move', 'best', 'longer', 'shorter', 'span', 'undo'],
    ],
    [
      'on two sessions',
      on('free', 'short'),
      ['move', 'swap-two', ...PINS, 'longer', 'shorter', 'span', ...AT.slice(1), 'unplace', 'undo'],
    ],
    [
      'on a lunch that was imported as a session',
      on('lunch'),
      ['open', 'move', 'swap', 'best', ...PINS, 'longer', 'shorter', 'span', 'to-break', ...AT, 'unplace', 'undo'],
    ],
    ['on a break', { slotId: idFor('slot', '0') }, ['break-all-rooms', 'undo']],
    ['on an empty cell', { cell: cell('17:00') }, ['put', ...AT, 'undo']],
    ['on nothing', {}, ['undo']],
  ])('%s', (_, target, wanted) => {
    expect(shown(target).filter((id) => wanted.includes(id))).toEqual(wanted);
    expect(shown(target).filter((id) => !wanted.includes(id))).toEqual([]);
  });
});

describe('why an action cannot be done', () => {
  it.each<[string, string, Partial<Target>, string | null]>([
    ['a free session moves', 'move', on('free'), null],
    ['one that is pinned in time moves to another room', 'move', on('timed'), null],
    ['one that is pinned to all stays', 'move', on('fixed'), 'Pinned to its time and room'],
    ['it stays among others', 'move', on('free', 'fixed'), '“fixed” is pinned to its time and room'],
    ['it has no better place', 'best', on('fixed'), 'Pinned to its time and room'],
    ['it does not trade its place', 'swap', on('fixed'), 'Pinned to its time and room'],
    ['any pin keeps it on the board', 'unplace', on('timed'), 'Pinned to its time'],
    ['a block and its talk do not trade places', 'swap-two', on('block', 'talk'), 'One is a talk in the other'],
    ['a block has no place in a block', 'swap-two', on('free', 'short'), null],
    ['what waits has nothing to pin', 'pin-both', on('free', 'waiting'), 'Not all of them have a place yet'],
    ['five minutes are the least', 'shorter', on('short'), 'It cannot be shorter'],
    ['five minutes can be ten', 'longer', on('short'), null],
    ['different lengths do not change together', 'longer', on('free', 'timed'), 'They have different lengths'],
    ['a lunch with a place', 'to-break', on('lunch'), null],
    ['a dinner without one', 'to-break', on('dinner'), 'It has no time of its own yet'],
    ['a break of one room', 'break-all-rooms', { slotId: idFor('slot', '0') }, null],
    ['a break of all rooms', 'break-all-rooms', { slotId: idFor('slot', '1') }, 'It is over all rooms'],
    ['no gap but before what is pinned', 'close-gaps', on('free'), 'No gap comes after this'],
    ['a gap before what is not pinned', 'close-gaps', { cell: cell('12:30', 'Birke') }, null],
    ['nothing comes later in this room', 'push', { cell: cell('17:00') }, 'Nothing comes after this'],
    ['something comes later in this room', 'push', { cell: cell('10:30') }, null],
    ['something comes later in another room', 'shift', { cell: cell('14:00') }, null],
    ['nothing was done', 'undo', {}, 'Nothing to undo'],
  ])('%s', (_, id, target, why) => {
    expect(whyNotNow(actionOf(id), contextOf(spec, target).context)).toBe(why);
  });

  it('a file that is read only allows only to look and to select', () => {
    const { context } = contextOf(spec, on('free'), { file: { fileName: 'x', readOnly: 'newer' } });
    const allowed = BOARD_ACTIONS.filter((action) => action.isShown(context) && whyNotNow(action, context) === null);
    expect(allowed.map(({ id }) => id)).toEqual(['open', 'select-room', 'select-day']);
  });
});

describe('what an action does', () => {
  const ids = [sessionIdOf('free')];
  it.each<[string, Partial<Target>, unknown]>([
    ['open', on('free'), ['open', ids[0]]],
    ['move', on('free'), ['take', ids[0]]],
    ['swap', on('free'), ['dialog', { kind: 'swap', sessionId: ids[0] }]],
    ['best', on('free'), ['dialog', { kind: 'best', sessionId: ids[0] }]],
    ['swap-two', on('free', 'short'), ['session.swap', { firstId: ids[0], secondId: sessionIdOf('short') }]],
    ['pin-both', on('free'), ['session.pin', { sessionIds: ids, pin: 'both' }]],
    ['longer', on('free'), ['session.update', { ids, patch: { durationMinutes: 35 } }]],
    ['shorter', on('free'), ['session.update', { ids, patch: { durationMinutes: 25 } }]],
    ['span', on('free'), ['session.update', { ids, patch: { plenary: true } }]],
    ['unplace', on('free', 'waiting'), ['session.unplace', { sessionIds: ids }]],
    ['to-break', on('lunch'), ['slot.fromSession', { sessionId: sessionIdOf('lunch') }]],
    ['leave-block', on('talk'), ['session.unplace', { sessionIds: [sessionIdOf('talk')] }]],
    ['put', { cell: cell('17:00') }, ['dialog', { kind: 'put', cell: cell('17:00') }]],
    [
      'close-gaps',
      { ids: [sessionIdOf('short')], cell: cell('14:00', 'Birke') },
      [
        'session.arrange',
        { places: [{ sessionId: sessionIdOf('block'), ...cell('14:05', 'Birke') }], reason: 'close-gaps' },
      ],
    ],
    ['shift', { cell: cell('10:00') }, ['dialog', { kind: 'shift', cell: cell('10:00'), everyRoom: true }]],
    [
      'break-all-rooms',
      { slotId: idFor('slot', '0') },
      ['slot.update', { id: idFor('slot', '0'), patch: {}, roomIds: null }],
    ],
  ])('%s', (id, target, what) => {
    const { context, done } = contextOf(spec, target);
    actionOf(id).run(context);
    expect(done).toEqual([what]);
  });

  it('selects what has a card in the room, and on the day', () => {
    const { context } = contextOf(spec, on('free'));
    actionOf('select-room').run(context);
    expect([...currentSelection()]).toEqual([sessionIdOf('free'), sessionIdOf('timed')]);
    actionOf('select-day').run(context);
    expect(currentSelection().size).toBe(6);
  });
});
