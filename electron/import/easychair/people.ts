import { emailKey } from '../../../shared/matching/name-key.ts';
import { customField } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { HeadedRow } from '../records/headed-table.ts';
import type { People } from '../records/people.ts';
import { personName } from '../records/person-name.ts';

const USED = new Set([
  ...['submission #', '#', 'first name', 'last name', 'email', 'affiliation', 'web page', 'person #'],
  ...['corresponding?', 'corresponding', 'role'],
]);

/** The person of a row of authors or of the committee, by the person’s number; null where it names nobody. */
export function personOf(row: HeadedRow, people: People, role = ''): string | null {
  const email = row.get('email');
  const name = personName(row.get('first name'), row.get('last name')) || email;
  if (name === '') return null;
  const fields: Record<string, string> & { name: string } = { name };
  if (email !== '') fields.email = email;
  const affiliation = oneLine(row.get('affiliation'));
  if (affiliation !== '') fields.affiliation = affiliation;
  const page = row.get('web page');
  if (/^https?:\/\//i.test(page)) fields.url = page;
  else if (page !== '') fields['custom:Web page'] = page;
  if (role !== '') fields['custom:Committee role'] = role;
  for (const [header, text] of row.others(USED)) fields[customField(header)] = text;
  const number = row.get('person #');
  return people.meet(
    { id: number === '' ? null : `person ${number}`, mail: email === '' ? null : emailKey(email), fields },
    row.lines,
  );
}
