// What makes a spreadsheet run a cell (OWASP, CSV injection): these at its start, full-width forms too. White space
// before them is skipped by some programs.
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before what would start one. */
export const defuse = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
