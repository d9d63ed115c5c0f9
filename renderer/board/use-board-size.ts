import { type RefObject, useLayoutEffect, useState } from 'react';

/** The size that an element has for its content, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const NOTHING: Size = { width: 0, height: 0 };

/** Follows the size of an element. */
export function useBoardSize(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(NOTHING);
  const [element, setElement] = useState<HTMLElement | null>(null);
  // The element comes and goes with the program's days and rooms.
  useLayoutEffect(() => {
    if (ref.current !== element) setElement(ref.current);
  });
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
