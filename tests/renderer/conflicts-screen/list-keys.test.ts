import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../renderer/conflicts-screen/groups.ts';
import { headOf, linesOf } from '../../../renderer/conflicts-screen/lines.ts';
import { type ListAction, listAction } from '../../../renderer/conflicts-screen/list-keys.ts';
import { sample } from './sample.ts';

const { state, items } = sample();
const groups = groupItems(state, items, 'day');
const monday = groups[0]?.id ?? '';
// Monday's heading, two conflicts; Tuesday's heading, one; “No day yet”, one.
const lines = linesOf(groups, new Set());

const press = (
  key: string,
  at: number,
  keys: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {},
  of = lines,
) => listAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...keys }, of, at, 3);

describe('the lines of the list', () => {
  it('are the headings, each with its conflicts beneath', () => {
    expect(lines.map((line) => (line.kind === 'group' ? line.group.label : [line.place, line.size]))).toEqual([
      'Mon 1 June',
      [1, 2],
      [2, 2],
      'Tue 2 June, Second',
      [1, 1],
      'No day yet',
      [1, 1],
    ]);
  });

  it('of a folded group are its heading alone', () => {
    const folded = linesOf(groups, new Set([monday]));
    expect(folded.map(({ kind }) => kind)).toEqual(['group', 'group', 'conflict', 'group', 'conflict']);
    expect(headOf(folded, groups[1]?.id ?? '')).toBe(1);
  });

  it('have ids of their own, although a conflict stands in two groups', () => {
    const byRoom = linesOf(groupItems(state, items, 'room'), new Set());
    expect(new Set(byRoom.map(({ id }) => id)).size).toBe(byRoom.length);
  });
});

const go = (to: number, extend = false): ListAction => ({ kind: 'go', to, extend });

it.each<[key: string, at: number, action: ListAction | null]>([
  ['ArrowDown', 0, go(1)],
  ['ArrowDown', 6, go(6)],
  ['ArrowUp', 0, go(0)],
  ['Home', 4, go(0)],
  ['End', 0, go(6)],
  ['PageDown', 1, go(4)],
  ['PageUp', 1, go(0)],
  ['ArrowLeft', 2, go(0)],
  ['ArrowLeft', 0, { kind: 'fold', group: monday }],
  ['ArrowRight', 0, go(1)],
  ['ArrowRight', 1, null],
  ['Enter', 1, { kind: 'open' }],
  ['Enter', 0, { kind: 'fold', group: monday }],
  [' ', 1, { kind: 'toggle' }],
  ['a', 1, { kind: 'accept' }],
  ['A', 1, { kind: 'accept' }],
  ['f', 1, { kind: 'fix' }],
  ['Escape', 1, { kind: 'select-none' }],
  ['x', 1, null],
  ['ArrowDown', 9, null],
])('%s at line %i', (key, at, action) => {
  expect(press(key, at)).toEqual(action);
});

it('with Shift one selects on the way, with Ctrl+A all, and Alt is not the list’s', () => {
  expect(press('ArrowDown', 1, { shiftKey: true })).toEqual(go(2, true));
  expect(press('a', 1, { ctrlKey: true })).toEqual({ kind: 'select-all' });
  expect(press('f', 1, { ctrlKey: true })).toBe(null);
  expect(press('a', 1, { altKey: true })).toBe(null);
});

it('a folded group is unfolded by the right arrow and by Enter', () => {
  const folded = linesOf(groups, new Set([monday]));
  for (const key of ['ArrowRight', 'Enter'])
    expect(press(key, 0, {}, folded)).toEqual({ kind: 'unfold', group: monday });
});
