import { type HeadedTable, headedBy } from '../records/headed-table.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** The tables of a data download of EasyChair that a program can use, each where it is there. */
export interface EasychairTables {
  readonly submissions: HeadedTable | null;
  readonly authors: HeadedTable | null;
  readonly topics: HeadedTable | null;
  readonly committee: HeadedTable | null;
  /** What holds none of these, or one of them once more. */
  readonly others: readonly SourceTable[];
}

const NEEDED = {
  authors: ['submission #', 'first name', 'last name'],
  topics: ['submission #', 'topic'],
  submissions: ['#', 'title', 'authors'],
  committee: ['person #', 'first name', 'last name', 'role'],
} as const;
type Kind = keyof typeof NEEDED;
const KINDS: readonly Kind[] = ['authors', 'topics', 'submissions', 'committee'];

// A list of numbered talks with authors is nothing special; these columns are.
const OF_EASYCHAIR = ['deleted?', 'last updated', 'reviews sent', 'notified', 'submitted', 'decision'];

function kindOf(table: SourceTable): { readonly kind: Kind; readonly headed: HeadedTable } | null {
  for (const kind of KINDS) {
    const headed = headedBy(table, NEEDED[kind]);
    const isOwn = kind !== 'submissions' || OF_EASYCHAIR.some((header) => headed?.has(header));
    if (headed && isOwn) return { kind, headed };
  }
  return null;
}

export function easychairTables(tables: readonly SourceTable[]): EasychairTables {
  const found: Partial<Record<Kind, HeadedTable>> = {};
  const others: SourceTable[] = [];
  for (const table of tables) {
    const known = kindOf(table);
    if (known && found[known.kind] === undefined) found[known.kind] = known.headed;
    else others.push(table);
  }
  const { submissions = null, authors = null, topics = null, committee = null } = found;
  return { submissions, authors, topics, committee, others };
}
