import { useRef, useState } from 'react';
import { Button as AriaButton, Popover } from 'react-aria-components';
import buttons from '../ui/button.module.css';
import { Button } from '../ui/button.tsx';
import type { TableColumn } from './column.ts';
import styles from './columns-menu.module.css';
import { isShown, moveColumn, orderedColumns, START_VIEW, type TableView } from './table-view.ts';

interface ColumnsMenuProps<R> {
  readonly columns: readonly TableColumn<R>[];
  readonly view: TableView;
  readonly onView: (change: (view: TableView) => TableView) => void;
}

interface DensityProps {
  readonly dense: boolean;
  readonly onDense: (dense: boolean) => void;
}

/** Which columns stand in the table, in which order, which are pinned, and which group the rows. */
export function ColumnsMenu<R>(props: ColumnsMenuProps<R> & DensityProps) {
  const { columns, view, onView, dense, onDense } = props;
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const shown = columns.filter((column) => isShown(view.shown, column)).length;
  return (
    <>
      <AriaButton
        ref={ref}
        className={buttons.button ?? ''}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        Columns {shown === columns.length ? shown : `${shown} of ${columns.length}`}
        {view.grouping.length > 0 ? ', grouped' : ''} <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover
        aria-label="Columns"
        className={styles.popover ?? ''}
        triggerRef={ref}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Pin</th>
                <th scope="col">Group</th>
                <th scope="col">Move</th>
              </tr>
            </thead>
            <tbody>
              {orderedColumns(columns, view).map((column) => (
                <Line key={column.id} columns={columns} column={column} view={view} onView={onView} />
              ))}
            </tbody>
          </table>
        </div>
        <label className={styles.dense}>
          <input type="checkbox" checked={dense} onChange={(event) => onDense(event.target.checked)} />
          Less space between lines
        </label>
        <Button
          look="quiet"
          onPress={() => onView((old) => ({ ...START_VIEW, filters: old.filters, sorting: old.sorting }))}
        >
          As they were at first
        </Button>
      </Popover>
    </>
  );
}

function Line<R>({ columns, column, view, onView }: ColumnsMenuProps<R> & { readonly column: TableColumn<R> }) {
  const { id, header } = column;
  const has = (list: readonly string[]) => list.includes(id);
  const toggled = (list: readonly string[]) => (has(list) ? list.filter((other) => other !== id) : [...list, id]);
  return (
    <tr>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={isShown(view.shown, column)}
            onChange={(event) => {
              const { checked } = event.target;
              onView((old) => ({ ...old, shown: { ...old.shown, [id]: checked } }));
            }}
          />
          {header}
        </label>
      </th>
      <td>
        <input
          type="checkbox"
          aria-label={`Pin ${header}`}
          checked={has(view.pinned)}
          onChange={() => onView((old) => ({ ...old, pinned: toggled(old.pinned) }))}
        />
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`Group by ${header}`}
          checked={has(view.grouping)}
          onChange={() => onView((old) => ({ ...old, grouping: toggled(old.grouping) }))}
        />
      </td>
      <td>
        <button
          type="button"
          aria-label={`Move ${header} up`}
          onClick={() => onView((old) => moveColumn(columns, old, id, -1))}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={`Move ${header} down`}
          onClick={() => onView((old) => moveColumn(columns, old, id, 1))}
        >
          ↓
        </button>
      </td>
    </tr>
  );
}
