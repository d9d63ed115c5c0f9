import { z } from 'zod';
import type { TableColumn } from './column.ts';

const strings = z.array(z.string());
const filters = z.object({
  text: z.string(),
  facets: z.record(z.string(), strings),
  ranges: z.record(z.string(), z.object({ from: z.number().nullable(), to: z.number().nullable() })),
});

/** How a table is looked at, as a saved view keeps it. What an older or newer program does not know of is left out. */
const viewSchema = z.object({
  sorting: z.array(z.object({ id: z.string(), desc: z.boolean() })).catch([]),
  grouping: strings.catch([]),
  /** Columns that were chosen or put away, where that is not as they begin. */
  shown: z.record(z.string(), z.boolean()).catch({}),
  order: strings.catch([]),
  pinned: strings.catch([]),
  widths: z.record(z.string(), z.number()).catch({}),
  filters: filters.catch({ text: '', facets: {}, ranges: {} }),
});

export type TableView = z.infer<typeof viewSchema>;

/** Reads a view as it was kept. Never fails: what cannot be read is as in a table that was just opened. */
export const readView = (definition: unknown): TableView =>
  viewSchema.parse(typeof definition === 'object' && !Array.isArray(definition) ? (definition ?? {}) : {});

export const START_VIEW: TableView = readView({});

/** Whether a column stands in the table: as it was chosen, else as it begins. */
export const isShown = <R>(shown: TableView['shown'], { id, isExtra = false }: TableColumn<R>): boolean =>
  shown[id] ?? !isExtra;

/** All columns in their order: the pinned first, then as they were put, then as they are declared. */
export function orderedColumns<R>(columns: readonly TableColumn<R>[], view: TableView): readonly TableColumn<R>[] {
  const wanted = view.order.filter((id) => columns.some((column) => column.id === id));
  const placed = [...columns];
  // Those that were never moved keep their places; the moved ones share the others among them.
  const places = columns.flatMap(({ id }, i) => (wanted.includes(id) ? [i] : []));
  wanted.forEach((id, i) => {
    const column = columns.find((known) => known.id === id);
    const place = places[i];
    if (column && place !== undefined) placed[place] = column;
  });
  const isPinned = ({ id }: TableColumn<R>) => view.pinned.includes(id);
  return [...placed.filter(isPinned), ...placed.filter((column) => !isPinned(column))];
}

/** The columns that stand in the table; the first one stays where nothing else would. */
export function shownColumns<R>(columns: readonly TableColumn<R>[], view: TableView): readonly TableColumn<R>[] {
  const shown = orderedColumns(columns, view).filter((column) => isShown(view.shown, column));
  return shown.length > 0 ? shown : columns.slice(0, 1);
}

/** The view with a column moved by so many places among all columns. */
export function moveColumn<R>(columns: readonly TableColumn<R>[], view: TableView, id: string, by: number): TableView {
  const ids = orderedColumns(columns, view).map((column) => column.id);
  const from = ids.indexOf(id);
  const to = Math.max(0, Math.min(from + by, ids.length - 1));
  if (from < 0 || from === to) return view;
  ids.splice(from, 1);
  ids.splice(to, 0, id);
  return { ...view, order: ids };
}
