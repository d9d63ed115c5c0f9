import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** The part of the board that is mounted, in pixels of the scrolled content, rounded outwards to tiles; and its size. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is mounted changes only when a tile's border is crossed, not with each frame of a scroll. */
const TILE = 60;
/** So much beyond what is visible is mounted too, in pixels. */
const BEYOND = 160;

const NOTHING: Viewport = { width: 0, height: 0, left: 0, right: 0, top: 0, bottom: 0 };

/** Follows the scrolling and the size of an element. */
export function useViewport(ref: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(NOTHING);
  const [element, setElement] = useState<HTMLElement | null>(null);
  // The element comes and goes with the program's days and rooms.
  useLayoutEffect(() => {
    if (ref.current !== element) setElement(ref.current);
  });
  const measure = useCallback(() => {
    if (element) setViewport((before) => same(before, measured(element)));
  }, [element]);
  useLayoutEffect(() => {
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [element, measure]);
  return viewport;
}

function measured({ clientWidth, clientHeight, scrollLeft, scrollTop }: HTMLElement): Viewport {
  const before = (pixels: number): number => Math.floor((pixels - BEYOND) / TILE) * TILE;
  const after = (pixels: number): number => Math.ceil((pixels + BEYOND) / TILE) * TILE;
  return {
    width: clientWidth,
    height: clientHeight,
    left: before(scrollLeft),
    right: after(scrollLeft + clientWidth),
    top: before(scrollTop),
    bottom: after(scrollTop + clientHeight),
  };
}

const KEYS = ['width', 'height', 'left', 'right', 'top', 'bottom'] as const;

const same = (before: Viewport, after: Viewport): Viewport =>
  KEYS.every((key) => before[key] === after[key]) ? before : after;
