import { type RefObject, useEffect, useRef } from 'react';

/** Gives the keys back to the board when the panel that had them is gone, unless something else took them. */
export function useFocusBack(isPanelOpen: boolean, gridRef: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(isPanelOpen);
  useEffect(() => {
    if (wasOpen.current && !isPanelOpen && document.activeElement === document.body) gridRef.current?.focus();
    wasOpen.current = isPanelOpen;
  }, [isPanelOpen, gridRef]);
}
