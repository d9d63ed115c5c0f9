import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import type { TableColumn } from './column.ts';
import styles from './data-table.module.css';
import { type AnyRow, compareValues } from './features.ts';
import { type Filters, NO_VALUE, type RowsTable } from './use-rows.ts';

interface TableToolsProps<R extends AnyRow> {
  readonly label: string;
  readonly table: RowsTable<R>;
  readonly columns: readonly TableColumn<R>[];
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  /** Rows that are shown, of all, and how many are selected. */
  readonly counts: { readonly shown: number; readonly all: number; readonly selected: number };
  readonly children?: ReactNode;
}

/** What stands over a table: a filter by text, one for each column of few values, and the counts. */
export function TableTools<R extends AnyRow>(props: TableToolsProps<R>) {
  const { label, table, columns, filters, onFilter, counts, children } = props;
  const { text, facets } = filters;
  const isFiltered = text !== '' || Object.keys(facets).length > 0;
  const noun = label.toLowerCase();
  return (
    <div className={styles.tools}>
      <div className={styles.filter}>
        <TextField
          label={`Filter ${noun}`}
          hideLabel
          placeholder={`Filter ${noun}`}
          type="search"
          value={text}
          onChange={(next) => onFilter({ ...filters, text: next })}
          onCancel={() => onFilter({ ...filters, text: '' })}
        />
      </div>
      {columns.map((column) =>
        column.facet ? (
          <div key={column.id} className={styles.facet}>
            <Facet
              column={column}
              table={table}
              value={facets[column.id] ?? ''}
              onChange={(value) => onFilter({ ...filters, facets: withFacet(facets, column.id, value) })}
            />
          </div>
        ) : null,
      )}
      {isFiltered ? (
        <Button look="quiet" onPress={() => onFilter({ text: '', facets: {} })}>
          Show all
        </Button>
      ) : null}
      <span className={styles.count} role="status">
        {counts.shown === counts.all ? `${counts.all} ${noun}` : `${counts.shown} of ${counts.all} ${noun}`}
        {counts.selected > 0 ? `, ${counts.selected} selected` : ''}
      </span>
      {children}
    </div>
  );
}

type Facets = Filters['facets'];

function withFacet(facets: Facets, id: string, value: string): Facets {
  const { [id]: _, ...others } = facets;
  return value === '' ? others : { ...others, [id]: value };
}

interface FacetProps<R extends AnyRow> {
  readonly column: TableColumn<R>;
  readonly table: RowsTable<R>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The values of a column, with how many rows have each under the other filters. */
function Facet<R extends AnyRow>({ column, table, value, onChange }: FacetProps<R>) {
  const counts = new Map<string, number>();
  for (const [found, count] of table.getColumn(column.id)?.getFacetedUniqueValues() ?? []) {
    const key = String(found ?? NO_VALUE);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  if (value !== '' && !counts.has(value)) counts.set(value, 0);
  const absent = typeof column.facet === 'string' ? column.facet : `No ${column.header.toLowerCase()}`;
  const choices = [...counts]
    .sort(([a], [b]) => (a === NO_VALUE ? 1 : b === NO_VALUE ? -1 : compareValues(a, b)))
    .map(([id, count]) => ({ id, label: `${id === NO_VALUE ? absent : id} (${count})` }));
  return (
    <Select
      label={`Filter by ${column.header.toLowerCase()}`}
      hideLabel
      value={value}
      onChange={onChange}
      choices={[{ id: '', label: `Any ${column.header.toLowerCase()}` }, ...choices]}
    />
  );
}
