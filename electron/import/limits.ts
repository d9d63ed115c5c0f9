/** What a file to import may hold at most; more is refused with the place. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  cellCharacters: 32_767,
  depth: 100,
} as const;
