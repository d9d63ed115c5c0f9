import type { ImportedSession } from '../../../shared/contract/import.ts';
import { namesOf } from '../csv/people-cell.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { Decided } from '../records/acceptance.ts';
import type { Authors } from '../records/authors.ts';
import type { HeadedRow } from '../records/headed-table.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import type { TableReport } from '../records/table-report.ts';
import { wordsOf } from '../records/values.ts';
import { personOf } from './people.ts';

export interface Gathered {
  readonly tracks: Named;
  readonly people: People;
  readonly authors: Authors;
  readonly report: TableReport;
  /** Rows of the authors of each submission, in their order; null where there is no such table. */
  readonly authorRows: ReadonlyMap<string, readonly HeadedRow[]> | null;
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly wantsCorresponding: boolean;
}

export const numberOf = (row: HeadedRow): string => row.get('#');
export const isDeleted = (row: HeadedRow): boolean => /^(?:yes|true|1|✔)$/i.test(row.get('deleted?', 'deleted'));

export const decidedOf = (row: HeadedRow): Decided => ({
  decision: oneLine(row.get('decision')),
  label: `${numberOf(row)} ${oneLine(row.get('title'))}`,
  lines: row.lines,
});

const USED = new Set([
  ...['#', 'title', 'authors', 'keywords', 'decision', 'abstract', 'deleted?', 'deleted', 'track', 'track name'],
  ...['track #', 'topics'],
]);
// Of the reviewing and of the system’s keeping.
const OF_THE_SYSTEM = new Set(['submitted', 'last updated', 'notified', 'reviews sent', 'form fields']);

/** A submission as a session, with its authors in the order of their rows. */
export function sessionOf(row: HeadedRow, gathered: Gathered): ImportedSession {
  const { tracks, report, topics } = gathered;
  const { lines } = row;
  const number = numberOf(row);
  const title = oneLine(row.get('title'));
  report.at(row.place('title'));
  if (title === '') report.say('title.missing', 'warning', lines, `The submission ${number} has no title.`);
  const people = membersOf(row, gathered);
  const trackKey = tracks.meet(row.get('track name', 'track'), lines);
  const tags = [...(topics.get(number) ?? []), ...wordsOf(row.get('topics')), ...wordsOf(row.get('keywords'))];
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const abstract = prose(row.get('abstract'));
  if (abstract !== '') fields.abstract = abstract;
  const decision = oneLine(row.get('decision'));
  if (decision !== '') fields['custom:Decision'] = decision;
  for (const [header, text] of row.others(USED)) {
    if (OF_THE_SYSTEM.has(header.toLowerCase())) report.count(`column ${header}`, lines, text);
    else fields[customField(header)] = text;
  }
  return {
    key: cutKey(number || title),
    lines: [lines[0], lines[1]],
    fields,
    ...(trackKey === null ? {} : { trackKey }),
    ...(people === null ? {} : { people }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  };
}

/** The people of a submission: from the table of authors; without it from the text of names, which is told. */
function membersOf(row: HeadedRow, gathered: Gathered): ReturnType<Authors['members']> | null {
  const { people, authors, report, authorRows, wantsCorresponding } = gathered;
  const { lines } = row;
  if (authorRows === null) return fromText(row, gathered);
  const rows = authorRows.get(numberOf(row)) ?? [];
  const corresponding = new Set<string>();
  const keys = rows.flatMap((author) => {
    report.at(author.place());
    const key = personOf(author, people);
    if (key === null) {
      const message = `An author of the submission ${numberOf(row)} has neither name nor address and is left out.`;
      report.say('person.unusable', 'warning', author.lines, message);
      return [];
    }
    if (wantsCorresponding && /^(?:yes|true|1|✔)$/i.test(author.get('corresponding?', 'corresponding'))) {
      corresponding.add(key);
    }
    return [key];
  });
  report.at(row.place('authors'));
  if (keys.length === 0) {
    const message = `The submission ${numberOf(row)} has no row among the authors.`;
    report.say('speaker.missing', 'warning', lines, message, row.get('authors'));
    return null;
  }
  return authors.members(keys, lines, corresponding);
}

function fromText(row: HeadedRow, { people, authors }: Gathered): ReturnType<Authors['members']> | null {
  const cell = row.get('authors');
  if (cell === '') return null;
  const names = namesOf(cell);
  const keys = names.map((name) => people.meet({ id: null, mail: null, fields: { name } }, row.lines));
  return authors.members(keys, row.lines);
}
