import { useCallback, useMemo, useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { notify } from '../state/notices.ts';
import { useStore } from '../state/use-program.ts';
import { readSeen, type Seen, writeSeen } from './seen.ts';

/** When the conflicts of this program were last marked as seen in this window's profile, and how to do so. */
export function useSeen(): { readonly seen: Seen | null; readonly markSeen: (conflicts: readonly Conflict[]) => void } {
  const store = useStore();
  // One window may open one program after another.
  const key = `lectern.seenConflicts ${store.file.fileName}`;
  const [text, setText] = useState(() => localStorage.getItem(key));
  const seen = useMemo(() => readSeen(text), [text]);
  const markSeen = useCallback(
    (conflicts: readonly Conflict[]) => {
      const next = writeSeen(new Date().toISOString(), conflicts);
      try {
        localStorage.setItem(key, next);
        setText(next);
      } catch {
        notify('problem', 'There is no room left to remember which conflicts were seen.');
      }
    },
    [key],
  );
  return { seen, markSeen };
}
