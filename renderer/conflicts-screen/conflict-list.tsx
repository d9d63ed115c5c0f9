import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isForRepair } from '../../shared/placing/repairs-proposals.ts';
import type { ConflictItem } from './conflict-item.ts';
import styles from './conflict-list.module.css';
import { ConflictRow } from './conflict-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { Group } from './groups.ts';
import { type Line, linesOf } from './lines.ts';
import { listAction } from './list-keys.ts';
import { isNewSince, type Seen } from './seen.ts';
import { showOnBoard } from './show-on-board.ts';
import { fold, select, setView, useView } from './view.ts';

const GROUP_HEIGHT = 36;
const ROW_HEIGHT = 34;

interface ConflictListProps {
  readonly groups: readonly Group[];
  readonly seen: Seen | null;
  readonly onAccept: (items: readonly ConflictItem[]) => void;
  readonly onFix: (items: readonly ConflictItem[]) => void;
}

/** The conflicts of any number under their headings: only those in sight are drawn. One tab stop; `listAction` tells its keys. */
export function ConflictList({ groups, seen, onAccept, onFix }: ConflictListProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const { folded, at: wanted, selected } = useView();
  const lines = useMemo(() => linesOf(groups, folded), [groups, folded]);
  // Where the cursor was, for when its conflict is gone: the one that took its place is next.
  const lastAt = useRef(0);
  const found = wanted === null ? -1 : lines.findIndex(({ id }) => id === wanted);
  const at = found >= 0 ? found : Math.max(0, Math.min(lastAt.current, lines.length - 1));
  lastAt.current = at;
  const focusNext = useRef(false);
  const [fixing, setFixing] = useState<string | null>(null);

  // Drawn beside what is in sight: the line with the tab stop.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = new Set(defaultRangeExtractor(range));
      if (at < range.count) drawn.add(at);
      return [...drawn].sort((a, b) => a - b);
    },
    [at],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (i) => (lines[i]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    getItemKey: (i) => lines[i]?.id ?? i,
    overscan: 8,
    paddingEnd: 12,
    rangeExtractor,
  });

  const goToLine = (to: number) => {
    focusNext.current = true;
    setView({ at: lines[to]?.id ?? null });
    virtualizer.scrollToIndex(to);
  };
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    scrollRef.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at];
    const { target, currentTarget } = event;
    // What a menu or a dialog of a row hears is not the list's, nor is Enter on a button.
    if (!line || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (target.dataset.index === undefined && (event.key === 'Enter' || event.key === ' ')) return;
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const action = listAction(event, lines, at, page);
    if (!action || (action.kind === 'select-none' && selected.size === 0)) return;
    event.preventDefault();
    const items = itemsOfLine(line);
    switch (action.kind) {
      case 'go':
        if (action.extend) select(keysOf([line, lines[action.to]]), true);
        return goToLine(action.to);
      case 'fold':
      case 'unfold':
        return fold(action.group, action.kind === 'fold');
      case 'open':
        return line.kind === 'conflict' ? showOnBoard(line.item.conflict) : undefined;
      case 'accept':
        return onAccept(items);
      case 'fix':
        if (line.kind === 'group') return onFix(line.group.items);
        return isForRepair(line.item.conflict) ? setFixing(line.id) : undefined;
      case 'toggle':
        return select(keysOf([line]), !keysOf([line]).every((key) => selected.has(key)));
      case 'select-all':
        return select(
          groups.flatMap((group) => group.items.map(({ conflict }) => conflict.key)),
          true,
        );
      case 'select-none':
        return setView({ selected: new Set() });
    }
  };
  const onFocus = (event: FocusEvent) => {
    const row = event.target.closest<HTMLElement>('[data-index]');
    const line = row && event.currentTarget.contains(row) ? lines[Number(row.dataset.index)] : undefined;
    if (line && line.id !== wanted) setView({ at: line.id });
  };

  return (
    <div
      ref={scrollRef}
      className={styles.scroll}
      role="treegrid"
      aria-label="Conflicts"
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { index, start, isCurrent: index === at, measure: virtualizer.measureElement };
          return line.kind === 'group' ? (
            <GroupRow key={line.id} {...place} group={line.group} isOpen={line.isOpen} selected={selected} />
          ) : (
            <ConflictRow
              key={line.id}
              {...place}
              line={line}
              isNew={isNewSince(seen, line.item.conflict)}
              isSelected={selected.has(line.item.conflict.key)}
              isFixing={fixing === line.id}
              onFix={(isOpen) => setFixing(isOpen ? line.id : null)}
              onFixed={() => goToLine(at)}
              onAccept={onAccept}
            />
          );
        })}
      </div>
    </div>
  );
}

const itemsOfLine = (line: Line): readonly ConflictItem[] => (line.kind === 'group' ? line.group.items : [line.item]);

const keysOf = (lines: readonly (Line | undefined)[]): string[] =>
  lines.flatMap((line) => (line ? itemsOfLine(line).map(({ conflict }) => conflict.key) : []));
