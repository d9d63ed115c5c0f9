import type { ReactNode } from 'react';
import type { Choice } from '../ui/field.tsx';
import type { Taken } from './cells/edit-cells.ts';

/** How a cell is edited. `save` answers what is wrong with the text, or null when it was taken. */
export type Editor<R> =
  | {
      readonly kind: 'text';
      readonly text: (row: R) => string;
      readonly save: (row: R, text: string) => string | null;
      /** What the text must look like, for the empty field. */
      readonly hint?: string;
      /** Which keys a touch screen offers. */
      readonly keys?: 'text' | 'numeric' | 'email';
      /** Texts to choose from, where others are taken too. */
      readonly suggestions?: readonly string[];
    }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly value: (row: R) => string;
      readonly save: (row: R, id: string) => void;
    }
  /** Edited elsewhere, such as in a dialog. */
  | { readonly kind: 'elsewhere'; readonly open: (row: R) => void };

/** A column of a table: what it sorts and filters by, how it shows, how it is edited. */
export interface TableColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  /** Takes a share of the room that is left. */
  readonly grows?: boolean;
  readonly value: (row: R) => string | number | null;
  /** What it sorts by, where that is not its value. */
  readonly sortBy?: (row: R) => string | number | null;
  readonly show?: (row: R) => ReactNode;
  readonly editor?: Editor<R>;
  readonly align?: 'end';
  /** The values it counts as in its filter, where a cell holds several. */
  readonly values?: (row: R) => readonly string[];
  /** What is added up under the heads of groups. */
  readonly sum?: (row: R) => number;
  /** How a sum is written; by default as a number. */
  readonly sumText?: (sum: number) => string;
  /** Numbers (by `sortBy`) that can be filtered by from and to: how they are read; null where the text is none. */
  readonly range?: (text: string) => number | null;
  /** Stands among the columns only once it is chosen. */
  readonly isExtra?: boolean;
  /** Offers a filter over the values that occur; the text stands for rows without one (“No track”). */
  readonly facet?: boolean | string;
  /** How its cells are copied and pasted; without it, they are copied as they are and refuse to be pasted into. */
  readonly cell?: {
    readonly text: (row: R) => string;
    /** The row with another text in this cell; nothing is written. */
    readonly put: (row: R, text: string) => Taken<R>;
  };
  /** A press on the cell opens the row. */
  readonly opens?: boolean;
}
