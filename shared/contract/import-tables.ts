import { z } from 'zod';

/** What a column of a table may hold. */
export const COLUMN_ROLES = [
  'id',
  'title',
  'subtitle',
  'abstract',
  'notes',
  'speakers',
  'chairs',
  'moderators',
  'panelists',
  'authors',
  'firstName',
  'lastName',
  'affiliations',
  'email',
  'biography',
  'jobTitle',
  'pronouns',
  'pronunciation',
  'timeZone',
  'personRole',
  'availability',
  'arrival',
  'departure',
  'track',
  'kind',
  'tags',
  'duration',
  'room',
  'capacity',
  'start',
  'date',
  'time',
  'end',
  'language',
  'level',
  'status',
  'url',
  'expectedAudience',
  'votes',
  'before',
  'after',
  'apart',
  'together',
  'sameRoom',
  'firstSession',
  'secondSession',
  'bothCount',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a cell that lists people is cut: by what stands in it (auto), by one mark, or not at all. */
export const PEOPLE_SPLITS = ['auto', 'newline', 'semicolon', 'bar', 'comma', 'and', 'parentheses', 'none'] as const;
export type PeopleSplit = (typeof PEOPLE_SPLITS)[number];

/** What the rows of a table are. `matrix`: a square of sessions with counts of who would attend both. */
export const TABLE_USES = ['sessions', 'people', 'rooms', 'pairs', 'matrix', 'nothing'] as const;
export type TableUse = (typeof TABLE_USES)[number];

/** What to do with a column: its role, kept as a field of one's own, or left out. */
const columnUse = z.enum([...COLUMN_ROLES, 'custom', 'ignore']);
export type ColumnUse = z.infer<typeof columnUse>;
const headerRow = z.number().int().min(1).max(50_000);
const dateOrder = z.enum(['day-first', 'month-first']);
const split = z.enum(PEOPLE_SPLITS);
/** By the column's name, as `import.describe` gives it. */
const mapping = z.record(z.string().max(300), columnUse);

/** How one table is read; what is absent is guessed. */
export const tableReadingSchema = z.strictObject({
  use: z.enum(TABLE_USES).optional(),
  /** The number of the row that names the columns, from 1. */
  headerRow: headerRow.optional(),
  mapping: mapping.optional(),
  split: split.optional(),
  dateOrder: dateOrder.optional(),
});
export type TableReading = z.infer<typeof tableReadingSchema>;

/**
 * The `options` of `import.preview` for the format `csv` (any table: CSV, TSV, XLSX, ODS). What is absent is guessed,
 * or taken from the last import of the same source. What `tables` says of a table, by its name, goes before the rest.
 */
export const tableOptionsSchema = tableReadingSchema.extend({
  tables: z.record(z.string().max(500), tableReadingSchema).optional(),
  /** The sheets of workbooks to read; all that are shown where absent. A hidden one is read only if named. */
  sheet: z.union([z.string().max(500), z.array(z.string().max(500)).max(200)]).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.string().max(40).optional(),
  /** Whether an empty cell says nothing (none, the default) or empties the field (clear). */
  emptyCells: z.enum(['none', 'clear']).optional(),
});
export type TableOptions = z.infer<typeof tableOptionsSchema>;

const described = z.strictObject({
  /** Unique in its table; an unnamed column is “Column 4”, a second “Notes” is “Notes 2”. */
  name: z.string(),
  /** As a spreadsheet names it: A, B, ... AA. */
  letter: z.string(),
  /** Three cells that hold something, cut at 200 characters. */
  samples: z.array(z.string()).max(3),
  /** How many rows have something in it. */
  filled: z.number().int(),
  /** How it is read with the options that were given: a role, 'custom' or 'ignore'. */
  use: columnUse,
  /** What was guessed without them, how sure that is (0 to 1), and why, in words. */
  guessed: columnUse,
  confidence: z.number().min(0).max(1),
  why: z.string(),
  /** Whether the mapping of the last import does not know it: only these need a look. */
  isNew: z.boolean(),
});
export type DescribedColumn = z.infer<typeof described>;

/** One way to cut a column's lists of people, with what it would give for a cell of the table. */
const describedSplit = z.strictObject({
  split,
  label: z.string(),
  /** How many people the whole column would give. */
  people: z.number().int(),
  example: z.strictObject({ cell: z.string(), text: z.string(), names: z.array(z.string()) }),
});

const describedTable = z.strictObject({
  name: z.string(),
  fileName: z.string(),
  isSheet: z.boolean(),
  use: z.enum(TABLE_USES),
  /** Rows with something in them below the header. */
  rows: z.number().int(),
  /** From 1; null where no row names columns that are known. */
  headerRow: z.number().int().nullable(),
  /** The first rows as they stand (at most 12 rows, 30 columns, cells cut at 80 characters), to choose the header from. */
  head: z.array(z.array(z.string())),
  columns: z.array(described),
  split: z.strictObject({ column: z.string(), used: split, ways: z.array(describedSplit) }).nullable(),
  dates: z.strictObject({
    /** The order that is used; null where it must be asked, since cells like 03/04/2026 mean two days. */
    order: dateOrder.nullable(),
    /** Where the order comes from: given, told by a cell with a part above 12, or there is nothing to order. */
    from: z.enum(['given', 'cells', 'none']),
    /** Cells (at most 5) that mean two days, and what they would mean. */
    cells: z.array(
      z.strictObject({ cell: z.string(), text: z.string(), dayFirst: z.string(), monthFirst: z.string() }),
    ),
  }),
});
export type DescribedTable = z.infer<typeof describedTable>;

/** What `import.describe` answers: how the tables of an import would be read, and what else could be chosen. */
export const tableDescriptionSchema = z.strictObject({
  /** The format that would read the files; only `csv` takes a mapping. Others have no tables here. */
  format: z.string(),
  label: z.string(),
  takesMapping: z.boolean(),
  tables: z.array(describedTable),
  /** Sheets of workbooks that are not read: hidden, or not among the wanted ones. */
  otherSheets: z.array(z.string()),
  /** Every role that a column may have; `of` tells which tables it is for. */
  roles: z.array(
    z.strictObject({
      role: z.enum(COLUMN_ROLES),
      label: z.string(),
      meaning: z.string(),
      of: z.array(z.enum(TABLE_USES)),
    }),
  ),
  /** The options in use: those given, over those remembered of the last import of this source. */
  options: tableOptionsSchema,
  /** Whether some of them were remembered. */
  isRemembered: z.boolean(),
});
export type TableDescription = z.infer<typeof tableDescriptionSchema>;
