import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';

const HEAD_HEIGHT = 32;

/** The lines in sight among so many, each of one height in pixels. */
export function useLines(scroll: RefObject<HTMLDivElement | null>, count: number, height: number, atRow: number) {
  // The row of the cursor is always drawn, else the grid would point to a cell that is not there.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return atRow < 0 || atRow >= range.count || drawn.includes(atRow)
        ? drawn
        : [...drawn, atRow].sort((a, b) => a - b);
    },
    [atRow],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 5,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor,
  });
  // Lines that were measured before stand elsewhere once their height is another.
  useEffect(() => {
    if (height > 0) virtualizer.measure();
  }, [virtualizer, height]);
  return virtualizer;
}
