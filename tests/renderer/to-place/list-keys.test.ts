import { expect, test } from 'vitest';
import { type ListAction, listAction } from '../../../renderer/to-place/list-keys.ts';

const pressed = (keys: string) => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
};
const go = (to: number, extend = false): ListAction => ({ kind: 'go', to, extend });

test.each<[string, ListAction | null]>([
  ['ArrowDown', go(6)],
  ['ArrowUp', go(4)],
  ['Shift+ArrowDown', go(6, true)],
  ['PageDown', go(9)],
  ['PageUp', go(1)],
  ['Home', go(0)],
  ['Shift+End', go(9, true)],
  ['Space', { kind: 'take' }],
  ['Shift+Space', null],
  ['Enter', { kind: 'open' }],
  ['Ctrl+Space', { kind: 'toggle' }],
  ['Cmd+Space', { kind: 'toggle' }],
  ['Ctrl+a', { kind: 'select-all' }],
  ['Cmd+A', { kind: 'select-all' }],
  ['Ctrl+z', null],
  ['Ctrl+ArrowDown', null],
  ['Alt+ArrowDown', null],
  ['Escape', { kind: 'select-none' }],
  ['x', null],
  ['Tab', null],
])('%s at the sixth of ten sessions', (keys, expected) => {
  expect(listAction(pressed(keys), 5, 10, 4)).toEqual(expected);
});

test('the ends of the list hold the cursor', () => {
  expect(listAction(pressed('ArrowDown'), 9, 10, 4)).toEqual(go(9));
  expect(listAction(pressed('ArrowUp'), 0, 10, 4)).toEqual(go(0));
});
