import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { AcceptedLine, SettledLine } from './accepted-lines.tsx';
import styles from './accepted-tab.module.css';
import type { ConflictItem } from './conflict-item.ts';
import type { Settled } from './settled.ts';
import { useOwnActor } from './use-own-actor.ts';

const HEIGHT = 52;

interface AcceptedTabProps {
  readonly items: readonly ConflictItem[];
  readonly settled: readonly Settled[];
}

type Line =
  | { readonly kind: 'open'; readonly item: ConflictItem }
  | { readonly kind: 'settled'; readonly settled: Settled };

/** What the committee accepted: why, who and when, and the way back; after these what is settled meanwhile. */
export function AcceptedTab({ items, settled }: AcceptedTabProps) {
  const lines = useMemo(
    (): Line[] => [
      ...items.map((item): Line => ({ kind: 'open', item })),
      ...settled.map((one): Line => ({ kind: 'settled', settled: one })),
    ],
    [items, settled],
  );
  const execute = useExecute();
  if (lines.length === 0)
    return (
      <p className={styles.none}>
        No conflict is accepted. One that is as it shall be can be accepted with a reason: it is then listed here and no
        longer counted, until its times, rooms or people change.
      </p>
    );
  return (
    <>
      <p className={styles.none}>These are not counted. Each comes back when its times, rooms or people change.</p>
      {settled.length > 0 ? (
        <p className={styles.settled}>
          <span>
            {settled.length === 1
              ? '1 is settled: its conflict is'
              : `${settled.length} are settled: their conflicts are`}{' '}
            gone from this plan.
          </span>
          <Button
            onPress={() =>
              void execute('conflict.unacceptSeveral', {
                conflicts: settled.map(({ acceptance }) => acceptance.conflict),
              })
            }
          >
            {settled.length === 1 ? 'Clear it' : `Clear all ${settled.length}`}
          </Button>
        </p>
      ) : null}
      <AcceptedList lines={lines} />
    </>
  );
}

/** The lines of any number: only those in sight are drawn. */
function AcceptedList({ lines }: { readonly lines: readonly Line[] }) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const me = useOwnActor();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => HEIGHT,
    getItemKey: (i) => keyOf(lines[i]) ?? i,
    overscan: 8,
  });
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <ul className={styles.list} aria-label="Accepted conflicts" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { index, start, size: lines.length, measure: virtualizer.measureElement };
          return line.kind === 'open' ? (
            <AcceptedLine key={keyOf(line)} {...place} item={line.item} me={me} />
          ) : (
            <SettledLine key={keyOf(line)} {...place} settled={line.settled} me={me} />
          );
        })}
      </ul>
    </div>
  );
}

const keyOf = (line: Line | undefined): string | undefined =>
  line?.kind === 'open' ? line.item.conflict.key : line?.settled.acceptance.conflict;
