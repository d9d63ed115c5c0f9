import type { ImportIssue } from '../../shared/contract/import.ts';
import { titleKey } from '../../shared/matching/name-key.ts';
import { organisationPairs } from '../../shared/matching/similar-organisations.ts';
import { issue, type Lines } from './issue.ts';

interface Member {
  readonly key: string;
  readonly affiliation: string | null;
  readonly lines: Lines;
}

/** Organisations that a file spells in two ways: a suggestion each, never merged unasked. */
export function organisationIssues(people: readonly Member[]): readonly ImportIssue[] {
  const spellings = new Map<string, Member[]>();
  for (const person of people) {
    if (person.affiliation === null) continue;
    const members = spellings.get(person.affiliation);
    if (members) members.push(person);
    else spellings.set(person.affiliation, [person]);
  }
  return organisationPairs(spellings.keys()).map(([short, long]) => aliasIssue(spellings, short, long));
}

function aliasIssue(spellings: ReadonlyMap<string, readonly Member[]>, short: string, long: string): ImportIssue {
  const members = [...(spellings.get(short) ?? []), ...(spellings.get(long) ?? [])];
  const lines = members.flatMap((member) => member.lines);
  const changes = (spellings.get(short) ?? []).map(({ key }) => ({
    kind: 'person' as const,
    key,
    field: 'affiliation',
    value: long,
  }));
  return issue(
    'org.alias',
    'info',
    [Math.min(...lines), Math.max(...lines)],
    `“${short}” and “${long}” may be one organisation.`,
    {
      proposal: {
        kind: 'person',
        key: `${titleKey(short)} = ${titleKey(long)}`,
        label: `Write ${long} for ${short}`,
        confidence: 0.6,
        edit: { do: 'set-fields', changes },
      },
    },
  );
}
