import type { ImportedPerson, ImportIssue } from '../../../shared/contract/import.ts';
import { issue } from '../issue.ts';

// “Engineer at Acme”, “Engineer @ Acme”: the words after the last of these.
const AT = /^(.{2,}?)\s+(?:at|bei|@)\s+(?!the\b|a\b|an\b|heart\b)(.{2,80})$/i;

/**
 * Sessionize has no field for the organisation: it stands in the tag line or in a question. The option `affiliation`
 * ('tagLine', or the name of a question) says where; without it, tag lines such as “Engineer at Acme” are offered.
 */
export function withAffiliations(
  people: readonly ImportedPerson[],
  wanted: unknown,
): {
  readonly people: ImportedPerson[];
  readonly issues: readonly ImportIssue[];
} {
  if (typeof wanted === 'string' && wanted !== '') {
    const field = /^tag ?line$/i.test(wanted) ? 'jobTitle' : `custom:${wanted}`;
    return { people: people.map((person) => moved(person, field)), issues: [] };
  }
  return { people: [...people], issues: people.flatMap(offered) };
}

function moved(person: ImportedPerson, field: string): ImportedPerson {
  const { [field]: value, ...fields } = person.fields;
  return value === undefined ? person : { ...person, fields: { ...fields, affiliation: value } };
}

function offered({ key, lines, fields }: ImportedPerson): readonly ImportIssue[] {
  const line = typeof fields.jobTitle === 'string' && fields.affiliation === undefined ? fields.jobTitle : '';
  const [, title, organisation] = AT.exec(line) ?? [];
  if (title === undefined || organisation === undefined) return [];
  const message = `The tag line of ${String(fields.name)} seems to name an organisation: “${organisation}”.`;
  return [
    issue('affiliation.in-tag-line', 'info', lines, message, {
      raw: line,
      proposal: {
        kind: 'person',
        key,
        label: `Take “${organisation}” as affiliation, “${title}” as position`,
        confidence: 0.6,
        edit: {
          do: 'set-fields',
          changes: [
            { kind: 'person', key, field: 'affiliation', value: organisation },
            { kind: 'person', key, field: 'jobTitle', value: title },
          ],
        },
      },
    }),
  ];
}
