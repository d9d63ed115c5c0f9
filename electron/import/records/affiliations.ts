import type { ImportedPerson, ImportIssue } from '../../../shared/contract/import.ts';
import { organisationIssues } from '../organisation-issues.ts';

/** Organisations that people's records spell in two ways. */
export const affiliationIssues = (people: readonly ImportedPerson[]): readonly ImportIssue[] =>
  organisationIssues(
    people.map(({ key, lines, fields }) => ({
      key,
      lines,
      affiliation: typeof fields.affiliation === 'string' ? fields.affiliation : null,
    })),
  );
