import { cellId } from './cell-id.ts';
import type { TableColumn } from './column.ts';
import styles from './data-table.module.css';
import type { GroupItem } from './model/group-rows.ts';
import { NO_VALUE } from './model/table-data.ts';

interface GroupRowProps<R> {
  readonly grid: string;
  readonly item: GroupItem;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** All columns of the table, also those that are not shown. */
  readonly columns: readonly TableColumn<R>[];
  /** The column of the cursor, which is drawn over the whole line; null in other lines. */
  readonly at: number | null;
  readonly noun: string;
}

/** The head of a group: its value, how many rows it has, and what they come to. */
export function GroupRow<R>({ grid, item, index, top, height, columns, at, noun }: GroupRowProps<R>) {
  const by = columns.find(({ id }) => id === item.columnId);
  const absent = typeof by?.facet === 'string' ? by.facet : `No ${by?.header.toLowerCase() ?? 'value'}`;
  const sums = columns.flatMap(({ id, header, sumText }) => {
    const sum = item.sums[id];
    return sum === undefined ? [] : [`${header.toLowerCase()} ${sumText ? sumText(sum) : sum}`];
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      className={`${styles.row} ${styles.group} ${at === null ? '' : styles.current}`}
      style={{ transform: `translateY(${top}px)`, height, paddingInlineStart: 8 + item.depth * 18 }}
    >
      <div
        role="gridcell"
        id={cellId(grid, index, at ?? 0)}
        data-column={at ?? 0}
        className={`${styles.groupCell} ${at === null ? '' : styles.at}`}
      >
        <span aria-hidden="true">{item.isOpen ? '▾' : '▸'}</span>
        <b>{item.value === NO_VALUE ? absent : item.value}</b>
        <span className={styles.subtotal}>
          {item.count} {noun}
          {sums.map((sum) => `, ${sum}`)}
        </span>
        <span className={styles.hidden}>{item.isOpen ? 'open' : 'closed'}</span>
      </div>
    </div>
  );
}
