/** What a file to import may hold at most; more is refused with the place. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  cellCharacters: 32_767,
  depth: 100,
  /** Of a zip (XLSX, ODS): what its entries may unpack to, all together and each. */
  unpackedBytes: 200 * 1024 * 1024,
  entryBytes: 50 * 1024 * 1024,
  entries: 1000,
  /** How many times its packed size an entry may unpack to; small ones may pack as well as they like. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const;
