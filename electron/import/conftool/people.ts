import { emailKey } from '../../../shared/matching/name-key.ts';
import { oneLine } from '../frab/prose.ts';
import type { Authors, Member } from '../records/authors.ts';
import type { HeadedRow } from '../records/headed-table.ts';
import type { People } from '../records/people.ts';
import { readingOrder } from '../records/person-name.ts';
import type { TableReport } from '../records/table-report.ts';
import { type ListedAuthor, listedAuthors } from './authors.ts';

export interface Parts {
  readonly people: People;
  readonly authors: Authors;
  readonly report: TableReport;
}

function meet(
  author: Omit<ListedAuthor, 'presents'>,
  lines: HeadedRow['lines'],
  people: People,
  id: string | null = null,
) {
  const { name, affiliation, email } = author;
  const fields: Record<string, string> & { name: string } = { name };
  if (affiliation !== null && affiliation !== '') fields.affiliation = affiliation;
  if (email !== null && email !== '') fields.email = email;
  return people.meet({ id, mail: email === null || email === '' ? null : emailKey(email), fields }, lines);
}

/** The chairs of a session: chair1 to chair9 and on, by their ids. */
export function chairsOf(
  row: HeadedRow,
  count: number,
  people: People,
): readonly { personKey: string; role: 'chair' }[] {
  const keys = new Set<string>();
  for (let number = 1; number <= count; number++) {
    const of = (what: string) => oneLine(row.get(`chair${number} ${what}`));
    const name = readingOrder(of('name') || oneLine(row.get(`chair${number}`)));
    if (name === '') continue;
    const id = of('id');
    const facts = { name, affiliation: of('organisation') || null, email: of('email') || null };
    keys.add(meet(facts, row.lines, people, id === '' ? null : `person ${id}`));
  }
  return [...keys].map((personKey) => ({ personKey, role: 'chair' }));
}

/** The people of a talk's cells; what is unclear about them is told with its cell. */
export function authorsOf(
  row: HeadedRow,
  headers: { authors: string; organisations: string; emails: string; presenting: string },
  talk: string,
  { people, authors, report }: Parts,
): readonly Member[] {
  const { authors: listed, unclear } = listedAuthors({
    authors: row.get(headers.authors),
    organisations: row.get(headers.organisations),
    emails: row.get(headers.emails),
    presenting: row.get(headers.presenting),
  });
  for (const what of unclear) {
    const message =
      what === 'authors'
        ? `The authors of ${talk} stand in one list with commas, as if “Last, First”; check their names.`
        : `It is not clear whose the ${what} of ${talk} are; they are not used.`;
    report.sayOf(row.place(headers[what]), 'people.unclear', 'warning', row.lines, message, row.get(headers[what]));
  }
  return members(listed, row, { people, authors });
}

/** The people of a paper whose names stand in columns of their own: authors_formatted_1_name and on. */
export function formattedAuthors(row: HeadedRow, count: number, parts: Omit<Parts, 'report'>): readonly Member[] {
  const presenting = listedAuthors({
    authors: '',
    organisations: '',
    emails: '',
    presenting: row.get('presenting author', 'presenting authors'),
  }).authors;
  const names = new Set(presenting.map(({ name }) => name));
  const listed: ListedAuthor[] = [];
  for (let number = 1; number <= count; number++) {
    const of = (what: string) => oneLine(row.get(`authors formatted ${number} ${what}`).replace(/\n/g, '; '));
    const name = readingOrder(of('name'));
    if (name === '') continue;
    listed.push({
      name,
      affiliation: of('organisation') || null,
      email: of('email') || null,
      presents: names.has(name),
    });
  }
  return members(listed, row, parts);
}

function members(listed: readonly ListedAuthor[], row: HeadedRow, { people, authors }: Omit<Parts, 'report'>) {
  const presenting = new Set<string>();
  const keys = listed.map((author) => {
    const key = meet(author, row.lines, people);
    if (author.presents) presenting.add(key);
    return key;
  });
  return authors.members(keys, row.lines, presenting);
}
