import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { KindId, SessionId } from '../../shared/model/tables.ts';
import { currentSelection } from '../state/selection.ts';
import type { Group, Grouping } from './arrange.ts';
import type { FreePlaces } from './free-places.ts';
import { GroupLines } from './group-lines.tsx';
import { headAbove, idsOf, lineOfSession, linesOf } from './lines.ts';
import { listAction } from './list-keys.ts';
import { setListView, useListView } from './list-view.ts';
import { useListSelection } from './use-list-selection.ts';
import styles from './waiting-list.module.css';

const HEAD_HEIGHT = 28;
const ITEM_HEIGHT = 63;

/** What others may ask of the list. */
export interface ListHandle {
  /** Brings the focus to the list's cursor. */
  focus(): void;
}

interface WaitingListProps {
  readonly groups: readonly Group[];
  readonly people: ReadonlyMap<SessionId, string>;
  readonly usualKind: KindId | null;
  /** Free places by session, where the items shall tell them. */
  readonly places: ReadonlyMap<SessionId, FreePlaces> | null;
  readonly grouping: Grouping;
  readonly onTake: (id: SessionId) => void;
  readonly onOpen: (id: SessionId) => void;
  readonly ref?: Ref<ListHandle>;
}

/** The sessions, of any number: only those in sight are drawn. One tab stop; `listAction` tells its keys. */
export function WaitingList({ groups, people, usualKind, places, grouping, onTake, onOpen, ref }: WaitingListProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const ids = useMemo(() => idsOf(groups), [groups]);
  const lineOf = useMemo(() => lineOfSession(lines), [lines]);
  const wanted = useListView((view) => view.at);
  // Where the cursor was, for when its session is gone: the one that took its place is next.
  const lastAt = useRef(0);
  const found = wanted === null ? -1 : ids.indexOf(wanted);
  const at = found >= 0 ? found : Math.max(0, Math.min(lastAt.current, ids.length - 1));
  lastAt.current = at;
  const current = ids[at];
  const currentLine = current === undefined ? -1 : (lineOf.get(current) ?? -1);
  const selection = useListSelection(ids);
  const focusNext = useRef(false);
  const stickyHead = useRef<number | null>(null);

  // Drawn beside what is in sight: the item with the tab stop, and the head of the group at the top.
  const rangeExtractor = useCallback(
    (range: Range) => {
      stickyHead.current = headAbove(lines, range.startIndex);
      const drawn = new Set(defaultRangeExtractor(range));
      if (currentLine >= 0 && currentLine < range.count) drawn.add(currentLine);
      if (stickyHead.current !== null) drawn.add(stickyHead.current);
      return [...drawn].sort((a, b) => a - b);
    },
    [lines, currentLine],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (i) => (lines[i]?.kind === 'head' ? HEAD_HEIGHT : ITEM_HEIGHT),
    getItemKey: (i) => keyOf(lines[i], i),
    overscan: 4,
    paddingEnd: 8,
    scrollPaddingStart: lines[0]?.kind === 'head' ? HEAD_HEIGHT + 2 : 2,
    scrollPaddingEnd: 6,
    rangeExtractor,
  });

  const buttonOf = (id: SessionId | undefined): HTMLElement | null =>
    id === undefined ? null : (scrollRef.current?.querySelector(`[data-session="${id}"]`) ?? null);

  const go = (index: number) => {
    const id = ids[index];
    if (id === undefined) return;
    focusNext.current = true;
    setListView({ at: id });
    virtualizer.scrollToIndex(lineOf.get(id) ?? 0);
  };
  useImperativeHandle(ref, () => ({ focus: () => go(at) }));
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    buttonOf(current)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const id = sessionOf(event.target);
    if (id === null) return;
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ITEM_HEIGHT) - 1);
    const action = listAction(event, at, ids.length, page);
    if (!action || (action.kind === 'select-none' && currentSelection().size === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'go') {
      const to = ids[action.to];
      if (action.extend && to !== undefined) selection.extend(current, to);
      else selection.rest();
      go(action.to);
    } else if (action.kind === 'take') onTake(id);
    else if (action.kind === 'open') onOpen(id);
    else if (action.kind === 'toggle') selection.toggle(id);
    else if (action.kind === 'select-all') selection.all();
    else selection.none();
  };

  // A press with Ctrl or Shift selects: the board must not take it for the begin of a drag.
  const onPointer = (event: PointerEvent) => {
    if (event.button === 0 && selects(event) && sessionOf(event.target)) event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const id = sessionOf(event.target);
    if (id === null) return;
    if (event.shiftKey) selection.extend(current, id);
    else if (selects(event)) selection.toggle(id);
    // A press without a pointer: by voice, or by a screen reader.
    else if (event.detail === 0) onTake(id);
    setListView({ at: id });
  };

  const handlers = {
    onKeyDown,
    onPointerDown: onPointer,
    onPointerUp: onPointer,
    onClick,
    onDoubleClick(event: MouseEvent) {
      const id = sessionOf(event.target);
      if (id !== null && !selects(event)) onOpen(id);
    },
    onFocus(event: FocusEvent) {
      const id = sessionOf(event.target);
      if (id !== null && id !== wanted) setListView({ at: id });
    },
  };

  return (
    <div ref={scrollRef} className={styles.scroll} {...handlers}>
      <div role="presentation" className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        <GroupLines
          lines={lines}
          drawn={virtualizer.getVirtualItems()}
          stickyHead={stickyHead.current}
          measure={virtualizer.measureElement}
          people={people}
          usualKind={usualKind}
          places={places}
          grouping={grouping}
          current={current}
        />
      </div>
    </div>
  );
}

const keyOf = (line: ReturnType<typeof linesOf>[number] | undefined, i: number): string | number =>
  line === undefined ? i : line.kind === 'head' ? `head ${line.group.id}` : line.item.id;

const selects = (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey;

function sessionOf(target: EventTarget): SessionId | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
  return (element?.dataset.session as SessionId | undefined) ?? null;
}
