import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { currentHeld } from '../state/held.ts';
import { type Count, grown, NO_PART, type Part, scrolledTo } from './mounted-part.ts';

/** What must be mounted changes only when a tile's border is crossed, not with each frame of a scroll; in pixels. */
const TILE = 60;
/** So much beyond what is visible is mounted with it, in pixels. */
const BEYOND = 160;
/** So long nothing is scrolled or changed before more is mounted, in milliseconds. */
const QUIET = 1000;

interface Mounted {
  readonly key: string;
  readonly part: Part;
}

/**
 * The part of the board around an element whose cards are mounted: what is visible and a little more at once, and, while
 * nothing happens, more of the board, so that scrolling finds its cards ready. `key` names what is shown: another day
 * begins anew. `count` tells how many cards a part holds.
 */
export function useMountedPart(ref: RefObject<HTMLElement | null>, key: string, count: Count): Part {
  const [mounted, setMounted] = useState<Mounted>({ key, part: NO_PART });
  const latest = useRef(count);
  latest.current = count;
  const near = useRef(NO_PART);
  const part = mounted.key === key ? mounted.part : near.current;
  useLayoutEffect(() => {
    const scroller = ref.current?.closest<HTMLElement>('[role=grid]');
    if (!scroller) return;
    const follow = () => {
      near.current = nearOf(scroller);
      setMounted((before) => {
        const from = before.key === key ? before.part : near.current;
        const next = scrolledTo(from, near.current, latest.current);
        return before.key === key && next === before.part ? before : { key, part: next };
      });
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(scroller);
    scroller.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', follow);
    };
  }, [ref, key]);
  useEffect(() => {
    const scroller = ref.current?.closest<HTMLElement>('[role=grid]');
    if (!scroller || mounted.key !== key) return;
    const grow = () => {
      if (currentHeld()) return wait();
      const all = { left: 0, right: scroller.scrollWidth, top: 0, bottom: scroller.scrollHeight };
      setMounted((before) => {
        const next = grown(before.part, all, latest.current);
        return next === before.part ? before : { key: before.key, part: next };
      });
    };
    let timer = setTimeout(grow, QUIET);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(grow, QUIET);
    };
    scroller.addEventListener('scroll', wait, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', wait);
    };
  }, [ref, key, mounted]);
  return part;
}

function nearOf({ clientWidth, clientHeight, scrollLeft, scrollTop }: HTMLElement): Part {
  const before = (pixels: number): number => Math.floor((pixels - BEYOND) / TILE) * TILE;
  const after = (pixels: number): number => Math.ceil((pixels + BEYOND) / TILE) * TILE;
  return {
    left: before(scrollLeft),
    right: after(scrollLeft + clientWidth),
    top: before(scrollTop),
    bottom: after(scrollTop + clientHeight),
  };
}
