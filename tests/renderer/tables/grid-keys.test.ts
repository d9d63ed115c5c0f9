import { expect, test } from 'vitest';
import { gridAction } from '../../../renderer/tables/grid-keys.ts';

const size = { row: 100, column: 5 };
const at = { row: 10, column: 2 };
const press = (keys: string, from = at) => {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const pressed = {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
  return gridAction(pressed, from, size, 20);
};
const go = (row: number, column: number, extend = false) => ({ kind: 'go', to: { row, column }, extend });

test('arrows, pages and ends move the cursor', () => {
  expect(press('ArrowDown')).toEqual(go(11, 2));
  expect(press('ArrowLeft')).toEqual(go(10, 1));
  expect(press('PageDown')).toEqual(go(30, 2));
  expect(press('PageUp')).toEqual(go(0, 2));
  expect(press('Home')).toEqual(go(10, 0));
  expect(press('Ctrl+End')).toEqual(go(99, 4));
});

test('Shift with an arrow up or down takes rows into the selection, sideways it only moves', () => {
  expect(press('Shift+ArrowDown')).toEqual(go(11, 2, true));
  expect(press('Shift+ArrowRight')).toEqual(go(10, 3));
});

test('Enter, F2 and typing edit; Ctrl+Enter opens the row', () => {
  expect(press('Enter')).toEqual({ kind: 'edit', typed: null });
  expect(press('F2')).toEqual({ kind: 'edit', typed: null });
  expect(press('é')).toEqual({ kind: 'edit', typed: 'é' });
  expect(press('Ctrl+Enter')).toEqual({ kind: 'open' });
  expect(press('Delete')).toEqual({ kind: 'clear' });
});

test('Space selects, Ctrl+A selects all, Escape none', () => {
  expect(press('Space')).toEqual({ kind: 'toggle' });
  expect(press('Meta+a')).toEqual({ kind: 'select-all' });
  expect(press('Escape')).toEqual({ kind: 'select-none' });
});

test('in the head Enter sorts and Alt with an arrow sets the width; nothing is edited there', () => {
  const head = { row: -1, column: 2 };
  expect(press('ArrowUp', { row: 0, column: 2 })).toEqual(go(-1, 2));
  expect(press('Enter', head)).toEqual({ kind: 'sort', also: false });
  expect(press('Shift+Enter', head)).toEqual({ kind: 'sort', also: true });
  expect(press('Alt+ArrowRight', head)).toEqual({ kind: 'widen', by: 16 });
  for (const key of ['F2', 'Delete', 'x']) expect(press(key, head)).toBe(null);
});

test('keys of the program and of the browser are left alone', () => {
  for (const keys of ['Ctrl+z', 'Ctrl+k', 'Alt+ArrowLeft', 'Tab', 'F5', 'Shift']) expect(press(keys)).toBe(null);
});
