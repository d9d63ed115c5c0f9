import { useState } from 'react';

/** A cell by its place on the screen: row -1 is the head. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the cursor of a grid is, brought into the rows and columns that there are. */
export function useCursor(rows: number, columns: number) {
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 });
  const within = ({ row, column }: Place): Place => ({
    row: Math.max(-1, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  return { at: within(wanted), moveTo: (place: Place) => setWanted(within(place)) };
}
