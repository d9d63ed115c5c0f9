import type { PageSize } from '../print/paper.ts';

/** How cards of one size lie on a sheet, in millimetres; neighbours touch, so that one cut parts them. */
export interface SheetCells {
  readonly sheet: PageSize;
  readonly cell: PageSize;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
}

// What printers leave white, and the line at the foot.
const EDGE = 6;
const FOOT = 10;

/** As many cards as fit on a sheet, which lies where more fit so; a sheet that is too small for one is as large as the card. */
export function sheetCells(cell: PageSize, paper: PageSize): SheetCells {
  const [upright, lying] = [cellsOn(cell, paper), cellsOn(cell, { width: paper.height, height: paper.width })];
  const best = lying.columns * lying.rows > upright.columns * upright.rows ? lying : upright;
  return best.columns * best.rows > 0 ? best : { sheet: cell, cell, columns: 1, rows: 1, left: 0, top: 0 };
}

function cellsOn(cell: PageSize, sheet: PageSize): SheetCells {
  const columns = Math.floor((sheet.width - 2 * EDGE) / cell.width);
  const rows = Math.floor((sheet.height - EDGE - FOOT) / cell.height);
  return {
    ...{ sheet, cell, columns, rows },
    left: (sheet.width - columns * cell.width) / 2,
    top: EDGE + (sheet.height - EDGE - FOOT - rows * cell.height) / 2,
  };
}
