/** What a key asks of the list. */
export type ListAction =
  | { readonly kind: 'go'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'take' }
  | { readonly kind: 'open' }
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

/**
 * What a key means in a list of `size` items with its cursor `at`: arrows, Home, End, Page Up and Down move (with Shift
 * they select on the way), Space takes up, Enter opens, Ctrl+Space and Ctrl+A select, Escape clears the selection. The
 * same keys as on the board. Null where the key is not the list's.
 */
export function listAction(pressed: Pressed, at: number, size: number, page: number): ListAction | null {
  const { key, altKey, shiftKey } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  if (ctrl) {
    if (key === ' ') return { kind: 'toggle' };
    if (key.toLowerCase() === 'a' && !shiftKey) return { kind: 'select-all' };
    return null;
  }
  const go = (to: number): ListAction => ({
    kind: 'go',
    to: Math.max(0, Math.min(to, size - 1)),
    extend: shiftKey,
  });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(size - 1);
    case ' ':
      return shiftKey ? null : { kind: 'take' };
    case 'Enter':
      return { kind: 'open' };
    case 'Escape':
      return { kind: 'select-none' };
    default:
      return null;
  }
}
