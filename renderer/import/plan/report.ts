import { type ImportPreview, isWritten } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { csvText } from './csv-text.ts';
import { fieldWords } from './field-words.ts';
import { codeWords, placeOf } from './issue-groups.ts';
import { outcomesOf, outcomeWords } from './outcome.ts';
import { standingOf } from './standing.ts';
import { STANDINGS } from './standing-words.ts';
import { valueWords } from './value-words.ts';

const HEAD = ['What', 'Name', 'Field', 'Outcome', 'Before', 'After', 'In the file', 'Place in the file'];

/**
 * What an import did, as a table to keep (CSV): a line for each field that was changed, kept or refused, each row that
 * is new or missing, each question left open and each issue of the file. What is unchanged has none.
 */
export function reportOf(preview: ImportPreview, decisions: Decisions): string {
  const lines: string[][] = [];
  for (const row of preview.rows) {
    const [outcome = 'unchanged'] = outcomesOf(row, decisions, preview.decisions);
    const place = row.lines ? `line ${row.lines[0]}` : '';
    if (row.action !== 'update' && row.action !== 'unchanged')
      lines.push([row.kind, row.label, '', outcomeWords(outcome).one, '', '', '', place]);
    if (row.action === 'create') continue;
    for (const field of row.fields) {
      const standing = standingOf(row, field, decisions, preview.decisions);
      const { mine, theirs, result } = valueWords(field);
      const after = isWritten(standing) ? (result ?? theirs ?? '') : (mine ?? '');
      const words = [mine ?? '', after, theirs ?? '', place];
      lines.push([row.kind, row.label, fieldWords(field.field), STANDINGS[standing], ...words]);
    }
  }
  for (const { key, message } of preview.pending)
    if (decisions[key] === undefined) lines.push(['question', message, '', 'left open', '', '', '', '']);
  for (const issue of preview.issues)
    lines.push([
      issue.severity,
      issue.message,
      codeWords(issue.code),
      'issue',
      '',
      '',
      issue.raw ?? '',
      placeOf(issue),
    ]);
  return csvText([HEAD, ...lines]);
}
