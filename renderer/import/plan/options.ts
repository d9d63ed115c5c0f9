import type { PlannedField, PlannedRow } from '../../../shared/contract/import.ts';
import { choiceFor, type Decisions } from '../../../shared/merging/decisions.ts';
import { isChoosable, standingOf } from './standing.ts';
import { valueWords } from './value-words.ts';

/** One of the values that a field may have after the import. */
export interface Option {
  readonly id: 'mine' | 'theirs' | 'merged' | 'written';
  readonly label: string;
  /** What its words are compared with: null shows them plain; undefined shows no words at all. */
  readonly before: string | null | undefined;
  readonly after: string | null;
}

/** Texts up to this length are shown also where they say what another option says, in characters. */
const SHORT = 80;
/** Fields whose text a person may write in the review. */
const WRITABLE: ReadonlySet<string> = new Set(
  [
    'title subtitle abstract notes name sortName affiliation jobTitle biography pronouns pronunciation url email level',
    'building floor label tagline acronym city venue',
  ]
    .join(' ')
    .split(' '),
);

/** The values a person may choose of for a field, each with what it differs from. None where there is no choice. */
export function optionsOf(row: PlannedRow, field: PlannedField): readonly Option[] {
  if (row.action === 'create' || !isChoosable(field.outcome)) return [];
  const { base, mine, theirs, result } = valueWords(field);
  const mineIsBase = base === mine;
  const theirsIsBase = base === theirs;
  const known = base !== null;
  const options: Option[] = [
    {
      id: 'mine',
      label: mineIsBase && known ? 'Keep it as it is here' : 'Keep your edit',
      before: known && !mineIsBase ? base : (mine?.length ?? 0) > SHORT && mineIsBase ? undefined : null,
      after: mine,
    },
    {
      id: 'theirs',
      label: 'Take the file’s',
      before:
        theirsIsBase && known ? ((theirs?.length ?? 0) > SHORT ? undefined : null) : known && !mineIsBase ? base : mine,
      after: theirs,
    },
  ];
  if (field.mergeable)
    options.push({ id: 'merged', label: 'Both changes together', before: mine, after: result ?? null });
  if (isWritable(field)) options.push({ id: 'written', label: 'Write it yourself', before: undefined, after: null });
  return options;
}

const isWritable = ({ field, mine, theirs }: PlannedField): boolean =>
  (WRITABLE.has(field) || field.startsWith('custom:')) &&
  [mine, theirs].every((value) => value === null || typeof value === 'string');

/** Which option stands now; null where it is an open question. */
export function chosenOption(
  row: PlannedRow,
  field: PlannedField,
  decisions: Decisions,
  planned: Decisions,
): Option['id'] | null {
  const { pick } = choiceFor(decisions, row.kind, field.field, row.key);
  if (pick === 'mine' || pick === 'theirs' || pick === 'merged') return pick;
  if (pick !== null) return 'written';
  const standing = standingOf(row, field, decisions, planned);
  if (standing === 'conflict') return null;
  if (standing === 'kept' || standing === 'empty') return 'mine';
  return standing === 'merged' ? 'merged' : standing === 'written' ? 'written' : 'theirs';
}
