import type { ImportIssue } from '../../shared/contract/import.ts';
import { decisionId, type ImportedKind } from '../../shared/merging/decisions.ts';
import type { SuggestedEdit } from '../../shared/merging/suggestion.ts';
import type { TablePlace } from './tables/source-table.ts';

export type Lines = readonly [first: number, last: number];

interface Proposal {
  readonly kind: ImportedKind;
  readonly key: string;
  readonly label: string;
  readonly confidence: number;
  readonly edit: SuggestedEdit;
}

/** An issue with its place; a proposal becomes a suggestion whose id names the record and the code. */
export function issue(
  code: string,
  severity: ImportIssue['severity'],
  lines: Lines,
  message: string,
  more: { readonly raw?: string; readonly proposal?: Proposal; readonly place?: TablePlace } = {},
): ImportIssue {
  const { raw, proposal, place } = more;
  return {
    code,
    severity,
    lines: [lines[0], lines[1]],
    ...place,
    message,
    ...(raw === undefined ? {} : { raw: raw.length > 500 ? `${raw.slice(0, 500)}…` : raw }),
    ...(proposal === undefined
      ? {}
      : {
          suggestion: {
            id: decisionId(proposal.kind, code, proposal.key),
            label: proposal.label,
            confidence: proposal.confidence,
            value: proposal.edit,
          },
        }),
  };
}
