import type { ReactNode } from 'react';
import type { Change } from './cells/edit-cells.ts';
import type { TableColumn } from './column.ts';
import type { AnyRow } from './features.ts';

/** What a screen tells its table. */
export interface DataTableProps<R extends AnyRow> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  /** Opens a row beside the table. */
  readonly onOpen?: ((row: R) => void) | undefined;
  /** Told when the cursor comes to another row, so that what is open beside the table can follow. */
  readonly onReach?: ((row: R) => void) | undefined;
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
  /** What stands where no row is. */
  readonly empty: ReactNode;
  readonly tools?: ReactNode;
  /** Writes what was pasted, filled or cleared in many rows, as one step of undo; `check` tells what is wrong with a row. */
  readonly onCells?: (changes: readonly Change<R>[]) => void;
  readonly check?: (row: R, before: R) => string | null;
  /** What a row is called; by default the text of its first column that is edited. */
  readonly nameOf?: (row: R) => string;
}
