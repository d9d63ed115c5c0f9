import {
  type FieldOutcome,
  type ImportPreview,
  isWritten,
  type PlannedField,
  type PlannedRow,
} from './import-preview.ts';

/** What an import did, to be kept: the plan that it wrote, worked out again from the history. */
export interface ImportReport {
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  /** Whether undo has taken the import back since. */
  readonly undone: boolean;
  /** The files that it read, the main one first; `hash` is SHA-256. */
  readonly files: readonly { readonly name: string; readonly hash: string }[];
  /** The plan as it was written, but for rows of which there is nothing to tell. */
  readonly plan: Omit<ImportPreview, 'recordsHash' | 'moreFiles' | 'isEmpty'>;
}

/** A source of imports, as one would choose it again. */
export interface KnownSource {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  /** The event of the system that it comes from, where the format tells. */
  readonly from: { readonly system: string; readonly event: string } | null;
  /** When its last file was imported, that file's SHA-256, and the revision that holds it (null: pruned or undone). */
  readonly importedAt: string;
  readonly fileHash: string;
  readonly revision: number | null;
  /** How many rows of the program it gave. */
  readonly counts: { readonly sessions: number; readonly people: number; readonly rooms: number };
}

const OUTCOMES: Readonly<Record<FieldOutcome, string>> = {
  set: 'filled in',
  update: 'updated',
  merged: 'merged from both sides',
  written: 'written by hand in the review',
  clear: 'emptied',
  kept: 'kept as edited here',
  conflict: 'changed on both sides, kept as it was here',
  locked: 'locked here',
  empty: 'empty in the file, kept',
  unusable: 'does not fit, left out',
};

/** A report as a Markdown page: what was made and changed, what was kept against the file, what is missing, what was odd. */
export function reportMarkdown({ revision, at, actor, label, undone, files, plan }: ImportReport): string {
  const of = (action: PlannedRow['action']) => plan.rows.filter((row) => row.action === action);
  const changed = plan.rows.filter(({ action, fields }) => action !== 'create' && fields.length > 0);
  return [
    `# ${plain(label)}`,
    '',
    `Revision ${revision}, ${at.slice(0, 16).replace('T', ' ')} UTC, by ${plain(actor)}${undone ? '; undone since' : ''}. Format: ${plan.format}.`,
    '',
    ...files.map(({ name, hash }) => `- ${plain(name)} (SHA-256 ${hash})`),
    '',
    '| | sessions | people | rooms |',
    '|---|---:|---:|---:|',
    ...(['created', 'updated', 'kept', 'missing'] as const).map(
      (name) => `| ${name} | ${plan[name].sessions} | ${plan[name].people} | ${plan[name].rooms} |`,
    ),
    '',
    ...section('Changed, or kept against the file', changed.flatMap(changeLines)),
    ...section('New', of('create').map(named)),
    ...section('No longer in the file', of('missing').map(missingLine)),
    ...section('Left out or removed here', [...of('left-out'), ...of('deleted')].map(named)),
    ...section(
      'Questions left open',
      plan.pending.map(({ message }) => `- ${plain(message)}`),
    ),
    ...section('What was odd in the file', plan.issues.map(issueLine)),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

const named = ({ kind, label }: PlannedRow): string => `- ${kind}: ${plain(label)}`;

const missingLine = (row: PlannedRow): string => `${named(row)} (${row.missing === 'withdraw' ? 'withdrawn' : 'kept'})`;

function changeLines(row: PlannedRow): readonly string[] {
  return [named(row), ...row.fields.map((field) => `  - ${fieldLine(field)}`)];
}

function fieldLine(field: PlannedField): string {
  const { words, outcome } = field;
  const [mine, theirs, result] = [
    text(words?.mine ?? field.mine),
    text(words?.theirs ?? field.theirs),
    text(words?.result ?? field.result ?? words?.theirs ?? field.theirs),
  ];
  const name = plain(field.field.replace(/^custom:/, ''));
  if (isWritten(outcome)) return `${name}, ${OUTCOMES[outcome]}: ${mine} → ${result}`;
  return `${name}, ${OUTCOMES[outcome]}: ${mine} (in the file: ${theirs})`;
}

function issueLine({
  severity,
  code,
  lines: [first, last],
  file,
  sheet,
  cell,
  message,
}: ImportPreview['issues'][number]): string {
  const place = [file, sheet, cell ?? (first === last ? `line ${first}` : `lines ${first}-${last}`)];
  return `- ${severity} ${code}, ${place
    .filter((part) => part !== undefined)
    .map(plain)
    .join(', ')}: ${plain(message)}`;
}

/** A text on one line, with the marks of Markdown and HTML taken literally. */
const plain = (said: string): string =>
  said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|&~]/g, '\\$&');

function text(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(nothing)';
  return plain(typeof value === 'string' ? value : JSON.stringify(value));
}
