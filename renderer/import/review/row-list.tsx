import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { ReviewRow } from '../plan/review-rows.ts';
import { rowKey } from '../plan/row-keys.ts';
import { RowLine } from './row-line.tsx';
import styles from './row-list.module.css';

/** The height of a row in pixels: two lines of text. */
const ROW_HEIGHT = 46;

interface RowListProps {
  readonly label: string;
  readonly rows: readonly ReviewRow[];
  readonly at: number;
  readonly onGo: (index: number) => void;
  /** Into the fields of the row. */
  readonly onEnter: () => void;
  /** 'mine' or 'theirs' for all fields of the row that have a choice; null takes that back. */
  readonly onPick: (pick: 'mine' | 'theirs' | null) => void;
}

/** The rows of a part, of any number: only those in sight are drawn. One tab stop; `rowKey` tells its keys. */
export function RowList({ label, rows, at, onGo, onEnter, onPick }: RowListProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  // The list may be another one since, by a filter: what the fields are shown of stays in sight.
  useEffect(() => {
    if (at >= 0 && at < rows.length) virtualizer.scrollToIndex(at);
  }, [at, rows.length, virtualizer]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const action = rowKey(event, rows, at, page);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'go') onGo(action.to);
    else if (action.kind === 'enter') onEnter();
    else onPick(action.pick);
  };
  const items = virtualizer.getVirtualItems();
  const isDrawn = items.some(({ index }) => index === at);
  return (
    <div
      ref={scrollRef}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={isDrawn ? `${id}-${at}` : undefined}
      className={styles.scroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            <RowLine
              key={row.id}
              id={`${id}-${index}`}
              row={row}
              index={index}
              count={rows.length}
              top={start}
              isCurrent={index === at}
              onGo={onGo}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
