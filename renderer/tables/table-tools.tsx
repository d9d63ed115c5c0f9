import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { TableColumn } from './column.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import styles from './data-table.module.css';
import { Facet } from './facet.tsx';
import type { AnyRow } from './features.ts';
import { type Filtered, type Filters, isFiltered, NO_FILTERS } from './model/filter-rows.ts';
import type { TableData } from './model/table-data.ts';
import { isShown, type TableView } from './table-view.ts';
import { ViewsMenu } from './views-menu.tsx';

interface TableToolsProps<R extends AnyRow> {
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  readonly data: TableData<R>;
  readonly filtered: Filtered;
  readonly view: TableView;
  readonly onView: (change: (view: TableView) => TableView) => void;
  readonly dense: boolean;
  readonly onDense: (dense: boolean) => void;
  /** Rows that are shown, of all, and how many are selected. */
  readonly counts: { readonly shown: number; readonly all: number; readonly selected: number };
  readonly children?: ReactNode;
}

/** What stands over a table: a filter by text, one for each column of few values, the columns, and the counts. */
export function TableTools<R extends AnyRow>(props: TableToolsProps<R>) {
  const { label, columns, data, filtered, view, onView, dense, onDense, counts, children } = props;
  const { filters } = view;
  const noun = label.toLowerCase();
  const filter = (change: (filters: Filters) => Filters) =>
    onView((old) => {
      const { text, facets, ranges } = change(old.filters);
      const copied = Object.fromEntries(Object.entries(facets).map(([id, values]) => [id, [...values]]));
      return { ...old, filters: { text, facets: copied, ranges: { ...ranges } } };
    });
  return (
    <div className={styles.tools}>
      <div className={styles.filter}>
        <TextField
          label={`Filter ${noun}`}
          hideLabel
          placeholder={`Filter ${noun}`}
          type="search"
          value={filters.text}
          onChange={(text) => filter((old) => ({ ...old, text }))}
          onCancel={() => filter((old) => ({ ...old, text: '' }))}
        />
      </div>
      {columns.map((column) =>
        column.facet && (isShown(view.shown, column) || filters.facets[column.id]) ? (
          <Facet
            key={column.id}
            column={column}
            data={data}
            filtered={filtered}
            chosen={filters.facets[column.id] ?? []}
            onChoose={(values) => filter((old) => ({ ...old, facets: withKey(old.facets, column.id, values) }))}
          />
        ) : null,
      )}
      {isFiltered(filters) ? (
        <Button look="quiet" onPress={() => filter(() => NO_FILTERS)}>
          Show all
        </Button>
      ) : null}
      <ColumnsMenu columns={columns} view={view} onView={onView} dense={dense} onDense={onDense} />
      <ViewsMenu screen={noun} view={view} onView={(picked) => onView(() => picked)} />
      <span className={styles.count} role="status">
        {counts.shown === counts.all ? `${counts.all} ${noun}` : `${counts.shown} of ${counts.all} ${noun}`}
        {counts.selected > 0 ? `, ${counts.selected} selected` : ''}
      </span>
      {children}
    </div>
  );
}

type Facets = Filters['facets'];

function withKey(facets: Facets, id: string, values: readonly string[]): Facets {
  const { [id]: _, ...others } = facets;
  return values.length === 0 ? others : { ...others, [id]: values };
}
