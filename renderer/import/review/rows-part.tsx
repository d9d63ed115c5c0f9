import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { decideAll, idsOfRow } from '../plan/bulk.ts';
import { outcomesOf } from '../plan/outcome.ts';
import {
  filteredRows,
  type PartId,
  type ReviewRow,
  type RowFilter,
  readAhead,
  reviewRows,
  sortedRows,
} from '../plan/review-rows.ts';
import { RowDetail } from './row-detail.tsx';
import { RowList } from './row-list.tsx';
import { RowTools } from './row-tools.tsx';
import styles from './rows-part.module.css';

interface RowsPartProps {
  readonly part: PartId;
  readonly label: string;
  readonly first: ImportPreview;
  readonly preview: ImportPreview;
  readonly decisions: Decisions;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** The rows of one part of the plan: a list to go through, and the fields of the row that is chosen in it. */
export function RowsPart({ part, label, first, preview, decisions, filter, onFilter, onDecide }: RowsPartProps) {
  const rows = useInOrder(part, first, preview, decisions);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filteredRows(rows, wanted), [rows, wanted]);
  useEffect(() => readAhead(rows), [rows]);
  const [chosen, setChosen] = useState<string | null>(null);
  const lastAt = useRef(0);
  const detailRef = useRef<HTMLElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const found = chosen === null ? -1 : shown.findIndex(({ id }) => id === chosen);
  // Where the chosen row is gone, the one that took its place is next.
  const at = found >= 0 ? found : Math.max(0, Math.min(lastAt.current, shown.length - 1));
  lastAt.current = at;
  const row = shown[at];
  const pick = (value: 'mine' | 'theirs' | null) => row && onDecide(decideAll(idsOfRow(row), value ?? undefined));
  return (
    <div className={styles.part}>
      <div ref={listRef} className={styles.side}>
        <RowTools
          label={label}
          rows={rows}
          shown={shown}
          filter={filter}
          onFilter={onFilter}
          decisions={decisions}
          planned={preview.decisions}
          onDecide={onDecide}
        />
        {shown.length === 0 ? (
          <p className={styles.none}>Nothing fits this filter.</p>
        ) : (
          <RowList
            label={label}
            rows={shown}
            at={at}
            onGo={(index) => setChosen(shown[index]?.id ?? null)}
            onEnter={() => focusFirst(detailRef.current)}
            onPick={pick}
          />
        )}
      </div>
      {row ? (
        <RowDetail
          key={row.id}
          ref={detailRef}
          row={row}
          decisions={decisions}
          planned={preview.decisions}
          onDecide={onDecide}
          onLeave={() => listRef.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()}
        />
      ) : null}
    </div>
  );
}

// The question that is open, else the first choice, else the first thing that can be pressed.
function focusFirst(detail: HTMLElement | null): void {
  const wanted = ['[data-open] input', 'input:checked', 'input', 'button'];
  for (const selector of wanted) {
    const found = detail?.querySelector<HTMLElement>(selector);
    if (!found) continue;
    found.focus();
    return;
  }
}

/** The rows in the order of the first plan, so that none moves away while it is decided; what is new since comes last. */
function useInOrder(part: PartId, first: ImportPreview, preview: ImportPreview, decisions: Decisions) {
  const order = useMemo(
    () => new Map(sortedRows(reviewRows(first, first.decisions, part)).map(({ id }, index) => [id, index])),
    [part, first],
  );
  const initial = useMemo(
    () =>
      new Map(first.rows.map((row) => [`${row.kind} ${row.key}`, outcomesOf(row, first.decisions, first.decisions)])),
    [first],
  );
  return useMemo((): readonly ReviewRow[] => {
    const rows = reviewRows(preview, decisions, part).map((row) => ({ ...row, initial: initial.get(row.id) ?? [] }));
    return rows.sort((a, b) => (order.get(a.id) ?? rows.length) - (order.get(b.id) ?? rows.length));
  }, [preview, decisions, part, order, initial]);
}
