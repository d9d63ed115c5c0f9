import type { ImportedSession } from '../../../shared/contract/import.ts';
import { emailKey } from '../../../shared/matching/name-key.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Authors } from '../records/authors.ts';
import type { HeadedRow, HeadedTable } from '../records/headed-table.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import { personName } from '../records/person-name.ts';
import type { TableReport } from '../records/table-report.ts';

export interface Parts {
  readonly kinds: Named;
  readonly people: People;
  readonly authors: Authors;
  readonly report: TableReport;
}

/** The papers of a table of authors, in the order in which they are met. */
export function authorsByPaper(table: HeadedTable, parts: Parts): readonly ImportedSession[] {
  const groups = Map.groupBy(table.rows, (row) => oneLine(row.get('paper')));
  return [...groups].flatMap(([pid, rows]): ImportedSession[] => {
    const [first] = rows;
    if (!first) return [];
    const title = oneLine(rows.map((row) => row.get('title')).find((text) => text !== '') ?? '');
    const lines: [number, number] = [first.lines[0], rows.at(-1)?.lines[1] ?? first.lines[1]];
    if (pid === '') {
      const message = 'Rows without the number of a paper are left out.';
      parts.report.sayOf(first.place('paper'), 'record.unusable', 'error', lines, message, title);
      return [];
    }
    if (title === '') {
      const message = `The paper ${pid} has no title.`;
      parts.report.sayOf(first.place('title'), 'title.missing', 'warning', lines, message);
    }
    return [{ key: cutKey(pid), lines, fields: title === '' ? {} : { title }, people: membersOf(rows, lines, parts) }];
  });
}

/** The authors among the rows of a paper, in their order; contacts that wrote nothing are told. */
export function membersOf(
  rows: readonly HeadedRow[],
  lines: HeadedRow['lines'],
  { people, authors, report }: Parts,
): ReturnType<Authors['members']> {
  const keys = rows.flatMap((row) => {
    if (row.get('iscontact').toLowerCase() === 'nonauthor') {
      const name = personName(row.get('given name'), row.get('family name')) || row.get('email');
      const message = `${name} is a contact of the paper ${row.get('paper')} but no author, and is left out.`;
      report.sayOf(row.place('iscontact'), 'person.nonauthor', 'info', row.lines, message);
      return [];
    }
    report.at(row.place());
    const key = meet(row, people);
    if (key === null) {
      const message = `An author of the paper ${row.get('paper')} has neither name nor address and is left out.`;
      report.say('person.unusable', 'warning', row.lines, message);
    }
    return key === null ? [] : [key];
  });
  return authors.members(keys, lines);
}

const USED = new Set(['paper', 'title', 'given name', 'family name', 'email', 'affiliation', 'orcid', 'iscontact']);

function meet(row: HeadedRow, people: People): string | null {
  const email = row.get('email');
  const name = personName(row.get('given name'), row.get('family name')) || email;
  if (name === '') return null;
  const fields: Record<string, string> & { name: string } = { name };
  if (email !== '') fields.email = email;
  const affiliation = oneLine(row.get('affiliation'));
  if (affiliation !== '') fields.affiliation = affiliation;
  if (row.get('orcid') !== '') fields['custom:ORCID'] = row.get('orcid');
  for (const [header, text] of row.others(USED)) fields[customField(header)] = text;
  return people.meet({ id: null, mail: email === '' ? null : emailKey(email), fields }, row.lines);
}
