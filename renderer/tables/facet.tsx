import { useRef, useState } from 'react';
import { Button as AriaButton, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import buttons from '../ui/button.module.css';
import fields from '../ui/field.module.css';
import type { TableColumn } from './column.ts';
import styles from './data-table.module.css';
import { type AnyRow, compareValues } from './features.ts';
import type { Filtered } from './model/filter-rows.ts';
import { NO_VALUE, type TableData } from './model/table-data.ts';

interface FacetProps<R extends AnyRow> {
  readonly column: TableColumn<R>;
  readonly data: TableData<R>;
  readonly filtered: Filtered;
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

/** The values of a column, any number of which are let through, with how many rows have each under the other filters. */
export function Facet<R extends AnyRow>({ column, data, filtered, chosen, onChoose }: FacetProps<R>) {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const noun = column.header.toLowerCase();
  const absent = typeof column.facet === 'string' ? column.facet : `No ${noun}`;
  const nameOf = (value: string) => (value === NO_VALUE ? absent : value);
  const words =
    chosen.length === 0 ? `Any ${noun}` : chosen.length === 1 ? nameOf(chosen[0] ?? '') : `${chosen.length} of ${noun}`;
  return (
    <>
      <AriaButton
        ref={ref}
        className={`${buttons.button} ${styles.facet} ${chosen.length > 0 ? styles.narrowed : ''}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <span className={styles.hidden}>Filter by {noun}: </span>
        <span className={styles.facetText}>{words}</span> <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover
        aria-label={`Filter by ${noun}`}
        className={fields.popover ?? ''}
        triggerRef={ref}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {isOpen ? (
          <ListBox
            aria-label={`Values of ${noun}`}
            className={fields.list ?? ''}
            selectionMode="multiple"
            escapeKeyBehavior="none"
            autoFocus
            selectedKeys={chosen}
            onSelectionChange={(keys) => onChoose(keys === 'all' ? [] : [...keys].map(String))}
          >
            {choicesOf(column, data, filtered, chosen).map(([value, count]) => (
              <ListBoxItem key={value} id={value} textValue={nameOf(value)} className={fields.option ?? ''}>
                <span aria-hidden="true" className={styles.tick}>
                  {chosen.includes(value) ? '✓' : ''}
                </span>
                {`${nameOf(value)} (${count})`}
              </ListBoxItem>
            ))}
          </ListBox>
        ) : null}
      </Popover>
    </>
  );
}

function choicesOf<R extends AnyRow>(
  column: TableColumn<R>,
  data: TableData<R>,
  filtered: Filtered,
  chosen: readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map(filtered.counts(column.id));
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  const ranks = new Map<string, number>();
  if (!column.values) {
    const byRow = data.ranks(column.id);
    data.keys(column.id).forEach(([key], i) => {
      if (key !== undefined && !ranks.has(key)) ranks.set(key, byRow[i] ?? -1);
    });
  }
  return [...counts].sort(([a], [b]) => {
    if (a === NO_VALUE || b === NO_VALUE) return a === b ? 0 : a === NO_VALUE ? 1 : -1;
    return (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || compareValues(a, b);
  });
}
