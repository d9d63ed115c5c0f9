import type { Place } from './use-cursor.ts';

/** What a key asks of a grid. */
export type GridAction =
  | { readonly kind: 'go'; readonly to: Place; readonly extend: boolean }
  | { readonly kind: 'edit'; readonly typed: string | null }
  | { readonly kind: 'clear' }
  | { readonly kind: 'open' }
  | { readonly kind: 'sort'; readonly also: boolean }
  | { readonly kind: 'widen'; readonly by: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'select-none' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const WIDEN_BY = 16;

/**
 * What a key means in a grid with its cursor `at`: arrows, Page Up and Down, Home and End move; Enter or F2 edits, and
 * typing does too; Ctrl+Enter opens the row; Space, Ctrl+A and Shift with an arrow select; in the head, Enter sorts and
 * Alt with an arrow sets the width. Null where the key is not the grid's.
 */
export function gridAction(pressed: Pressed, at: Place, size: Place, page: number): GridAction | null {
  const { key, altKey, shiftKey } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const isHead = at.row === -1;
  const go = (row: number, column: number): GridAction => ({
    kind: 'go',
    to: { row, column },
    extend: shiftKey && row !== at.row,
  });
  if (altKey) {
    if (isHead && key === 'ArrowLeft') return { kind: 'widen', by: -WIDEN_BY };
    if (isHead && key === 'ArrowRight') return { kind: 'widen', by: WIDEN_BY };
    return null;
  }
  switch (key) {
    case 'ArrowDown':
      return go(at.row + 1, at.column);
    case 'ArrowUp':
      return go(at.row - 1, at.column);
    case 'ArrowLeft':
      return go(at.row, at.column - 1);
    case 'ArrowRight':
      return go(at.row, at.column + 1);
    case 'PageDown':
      return go(Math.min(at.row + page, size.row - 1), at.column);
    case 'PageUp':
      return go(Math.max(at.row - page, Math.min(at.row, 0)), at.column);
    case 'Home':
      return go(ctrl ? 0 : at.row, 0);
    case 'End':
      return go(ctrl ? size.row - 1 : at.row, size.column - 1);
    case 'Enter':
      if (isHead) return { kind: 'sort', also: shiftKey };
      return ctrl ? { kind: 'open' } : { kind: 'edit', typed: null };
    case 'F2':
      return isHead ? null : { kind: 'edit', typed: null };
    case ' ':
      return isHead ? { kind: 'sort', also: shiftKey } : { kind: 'toggle' };
    case 'Escape':
      return { kind: 'select-none' };
    case 'Delete':
    case 'Backspace':
      return isHead ? null : { kind: 'clear' };
    default:
      if (ctrl) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : null;
      return !isHead && [...key].length === 1 ? { kind: 'edit', typed: key } : null;
  }
}
