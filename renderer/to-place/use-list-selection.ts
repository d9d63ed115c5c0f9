import { useRef } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { currentSelection, setSelection, toggleSelected } from '../state/selection.ts';

/** Selecting in a list whose sessions stand in the order `ids`: one by one, or the stretch from where one began. */
export function useListSelection(ids: readonly SessionId[]) {
  const anchor = useRef<SessionId | null>(null);
  // What was selected before the stretch, so that it can become shorter again.
  const before = useRef<ReadonlySet<SessionId>>(new Set());
  return {
    toggle(id: SessionId) {
      toggleSelected(id);
      anchor.current = id;
      before.current = currentSelection();
    },
    /** From the anchor, or else from `from`, to `to`, both with it. */
    extend(from: SessionId | undefined, to: SessionId) {
      if (anchor.current === null || !ids.includes(anchor.current)) {
        anchor.current = from ?? to;
        before.current = currentSelection();
      }
      const [a, b] = [ids.indexOf(anchor.current), ids.indexOf(to)];
      setSelection([...before.current, ...ids.slice(Math.min(a, b), Math.max(a, b) + 1)]);
    },
    all() {
      setSelection(ids);
    },
    /** Forgets where a stretch began; what is selected stays. */
    rest() {
      anchor.current = null;
    },
    none() {
      anchor.current = null;
      setSelection([]);
    },
  };
}
