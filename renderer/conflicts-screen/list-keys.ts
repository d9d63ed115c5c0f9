import { groupIdOf, headOf, type Line } from './lines.ts';

/** What a key asks of the list. */
export type ListAction =
  | { readonly kind: 'go'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'fold' | 'unfold'; readonly group: string }
  | { readonly kind: 'open' | 'accept' | 'fix' | 'toggle' | 'select-all' | 'select-none' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What a key means with the cursor at a line: arrows, Home, End and Page Up and Down move (with Shift they select on
 * the way), left and right fold and unfold a group, Enter opens on the board, A accepts, F fixes, Space selects, Ctrl+A
 * selects all, Escape none. Null where the key is not the list's. `page` is how many lines are in sight.
 */
export function listAction(pressed: Pressed, lines: readonly Line[], at: number, page: number): ListAction | null {
  const line = lines[at];
  if (!line || pressed.altKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (pressed.ctrlKey || pressed.metaKey) return key === 'a' && !pressed.shiftKey ? { kind: 'select-all' } : null;
  const go = (to: number): ListAction => ({
    kind: 'go',
    to: Math.max(0, Math.min(to, lines.length - 1)),
    extend: pressed.shiftKey,
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
      return go(lines.length - 1);
    case 'ArrowLeft':
      if (line.kind === 'conflict') return go(headOf(lines, line.group));
      return line.isOpen ? { kind: 'fold', group: line.group.id } : null;
    case 'ArrowRight':
      if (line.kind !== 'group') return null;
      return line.isOpen ? go(at + 1) : { kind: 'unfold', group: line.group.id };
    case 'Enter':
      if (line.kind === 'conflict') return { kind: 'open' };
      return { kind: line.isOpen ? 'fold' : 'unfold', group: groupIdOf(line) };
    case ' ':
      return { kind: 'toggle' };
    case 'a':
      return { kind: 'accept' };
    case 'f':
      return { kind: 'fix' };
    case 'Escape':
      return { kind: 'select-none' };
    default:
      return null;
  }
}
