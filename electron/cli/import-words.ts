import type { EntityCounts } from '../../shared/contract/commands/committee.ts';
import type { ImportIssue, ImportPreview } from '../../shared/contract/import.ts';
import { plainLine } from './table.ts';

const SHOWN_PER_CODE = 5;

/** What an import did (or would do), for reading: counts, then questions, then issues by code. */
export function importWords(preview: ImportPreview, revision: number | null, why: 'dry-run' | 'strict' | null): string {
  const { fileName, format, created, updated, kept, missing, outcomes, pending, issues } = preview;
  const end =
    why === 'dry-run'
      ? 'nothing was written (dry run)'
      : why === 'strict'
        ? 'nothing was written (questions are open)'
        : revision === null
          ? 'nothing to write'
          : `revision ${revision}`;
  return [
    `${plainLine(fileName)} (${format}): ${end}.`,
    `  made: ${counts(created)}`,
    `  changed: ${counts(updated)}`,
    `  kept as the committee has them: ${counts(kept)}`,
    ...(isNone(missing) ? [] : [`  no longer in the file, and kept: ${counts(missing)}`]),
    ...(outcomes.merged > 0 ? [`  merged from both sides: ${counted(outcomes.merged, 'field', 'fields')}`] : []),
    ...(outcomes.locked > 0 ? [`  locked here: ${counted(outcomes.locked, 'field', 'fields')}`] : []),
    ...(pending.length > 0 ? [`Questions left open (${pending.length}):`] : []),
    ...pending.map(({ kind, message }) => `  ${kind}: ${plainLine(message)}`),
    ...(issues.length > 0 ? [`Issues (${issues.length}):`] : []),
    ...[...Map.groupBy(issues, ({ code }) => code).values()].flatMap(issueLines),
  ].join('\n');
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const counts = ({ sessions, people, rooms }: EntityCounts): string =>
  [counted(sessions, 'session', 'sessions'), counted(people, 'person', 'people'), counted(rooms, 'room', 'rooms')].join(
    ', ',
  );

const isNone = ({ sessions, people, rooms }: EntityCounts): boolean => sessions + people + rooms === 0;

function issueLines(issues: readonly ImportIssue[]): string[] {
  const shown = issues.slice(0, SHOWN_PER_CODE).map(({ code, severity, lines, message, suggestion }) => {
    const [first, last] = lines;
    const where = first === last ? `line ${first}` : `lines ${first}-${last}`;
    const offer = suggestion ? ` [--accept ${code}: ${plainLine(suggestion.label)}]` : '';
    return `  ${severity} ${code}, ${where}: ${plainLine(message)}${offer}`;
  });
  const more = issues.length - shown.length;
  return more > 0 ? [...shown, `  ... and ${more} more of ${issues[0]?.code ?? ''}`] : shown;
}
