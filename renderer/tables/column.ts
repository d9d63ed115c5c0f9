import type { ReactNode } from 'react';
import type { Choice } from '../ui/field.tsx';

/** How a cell is edited. `save` answers what is wrong with the text, or null when it was taken. */
export type Editor<R> =
  | { readonly kind: 'text'; readonly text: (row: R) => string; readonly save: (row: R, text: string) => string | null }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly value: (row: R) => string;
      readonly save: (row: R, id: string) => void;
    };

/** A column of a table: what it sorts and filters by, how it shows, how it is edited. */
export interface TableColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly value: (row: R) => string | number | null;
  readonly show?: (row: R) => ReactNode;
  readonly editor?: Editor<R>;
  readonly align?: 'end';
  /** Offers a filter over the values that occur. */
  readonly facet?: boolean;
}
