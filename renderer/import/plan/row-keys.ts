import type { ReviewRow } from './review-rows.ts';

/** What a key asks of the list of rows. */
export type RowAction =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'enter' }
  | { readonly kind: 'pick'; readonly pick: 'mine' | 'theirs' | null };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What a key means in the list: arrows, Home, End and Page Up and Down move, N and Shift N go to the next and previous
 * conflict, Enter goes into the fields, K keeps what is here for the whole row, T takes the file's, Backspace takes such
 * a choice back. Null where the key is not the list's. `page` is how many rows are in sight.
 */
export function rowKey(pressed: Pressed, rows: readonly ReviewRow[], at: number, page: number): RowAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || rows.length === 0) return null;
  const go = (to: number): RowAction => ({ kind: 'go', to: Math.max(0, Math.min(to, rows.length - 1)) });
  switch (pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key) {
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
      return go(rows.length - 1);
    case 'Enter':
    case 'ArrowRight':
      return { kind: 'enter' };
    case 'n':
      return go(nextConflict(rows, at, pressed.shiftKey ? -1 : 1));
    case 'k':
      return { kind: 'pick', pick: 'mine' };
    case 't':
      return { kind: 'pick', pick: 'theirs' };
    case 'Backspace':
      return { kind: 'pick', pick: null };
    default:
      return null;
  }
}

/** The nearest row with a conflict that nobody decided, around the end of the list; where there is none, the same row. */
function nextConflict(rows: readonly ReviewRow[], at: number, step: 1 | -1): number {
  for (let i = 1; i <= rows.length; i++) {
    const to = (at + step * i + rows.length * 2) % rows.length;
    if (rows[to]?.outcomes.includes('conflict')) return to;
  }
  return at;
}
