import { useCallback, useEffect, useRef, useState } from 'react';
import { isDense, keepDense, keepView, keptView } from './kept-view.ts';

/** How a screen's table is looked at: begins as this profile left it, and is remembered. */
export function useTableView(screen: string) {
  const [view, setView] = useState(() => keptView(screen));
  const [dense, setDense] = useState(() => isDense());
  const first = useRef(true);
  useEffect(() => {
    // What was only read needs no writing.
    if (!first.current) keepView(screen, view);
    first.current = false;
  }, [screen, view]);
  const onDense = useCallback((next: boolean) => {
    keepDense(next);
    setDense(next);
  }, []);
  return { view, setView, dense, onDense };
}
