import type { ImportIssue } from '../../../shared/contract/import.ts';

/** Issues of one code. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: ImportIssue['severity'];
  readonly issues: readonly ImportIssue[];
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Issues by their code, gravest first, then those with most. */
export function issueGroups(issues: readonly ImportIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, ImportIssue[]>();
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return [...groups]
    .map(([code, own]): IssueGroup => ({ code, severity: gravest(own), issues: own }))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.issues.length - a.issues.length);
}

const gravest = (issues: readonly ImportIssue[]): ImportIssue['severity'] =>
  issues.reduce<ImportIssue['severity']>(
    (worst, { severity }) => (WEIGHT[severity] < WEIGHT[worst] ? severity : worst),
    'info',
  );

/** Where in the source an issue is: “talks.xlsx, sheet Speakers, C14”, “line 3”, “lines 3–5”. */
export function placeOf({ file, sheet, cell, lines: [first, last] }: ImportIssue): string {
  const where = cell ?? (first === last ? `line ${first}` : `lines ${first}–${last}`);
  return [file, sheet === undefined ? undefined : `sheet ${sheet}`, where]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A code as people read it: “speaker.suggested” is “speaker suggested”. */
export const codeWords = (code: string): string => {
  const words = code.replace(/[.\-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
