import type { ImportedSession } from '../../../shared/contract/import.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { HeadedRow, HeadedTable } from '../records/headed-table.ts';
import { wordsOf } from '../records/values.ts';
import { htmlToMarkdown } from '../text/html.ts';
import { authorsOf, formattedAuthors, type Parts } from './people.ts';

/** How many numbered groups (p1_, chair2_, authors_formatted_3_) a table has. */
export function groupsIn(table: HeadedTable, pattern: RegExp): number {
  return table.headers.reduce((most, { key }) => Math.max(most, Number(pattern.exec(key)?.[1] ?? 0)), 0);
}

export const paperKey = (id: string): string => cutKey(`paper ${id}`);

const OF_A_GROUP = ['title', 'authors', 'presenting author', 'organisations', 'emails', 'abstract', 'start', 'end'];

/** The talk of a row’s group pN_, without its place; null where the group is empty. */
export function talkOf(row: HeadedRow, number: number, sessionKey: string, parts: Parts): ImportedSession | null {
  const of = (what: string) => row.get(`p${number} ${what}`);
  const title = oneLine(of('title'));
  const id = oneLine(row.get(`p${number} paperid`, `p${number} paper id`, `p${number} id`));
  if (title === '' && id === '' && of('authors') === '' && of('abstract') === '') return null;
  const talk = title === '' ? `talk ${number} of “${oneLine(row.get('session title'))}”` : `“${title}”`;
  if (title === '') {
    parts.report.sayOf(
      row.place(`p${number} title`),
      'title.missing',
      'warning',
      row.lines,
      `The ${talk} has no title.`,
    );
  }
  const people = authorsOf(
    row,
    {
      authors: `p${number} authors`,
      organisations: `p${number} organisations`,
      emails: `p${number} emails`,
      presenting: `p${number} presenting author`,
    },
    talk,
    parts,
  );
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const abstract = htmlToMarkdown(of('abstract'));
  if (abstract !== '') fields.abstract = abstract;
  const own = new Set([...OF_A_GROUP, 'paperid', 'paper id', 'id'].map((what) => `p${number} ${what}`));
  for (const [header, text] of row.others(own)) {
    const what = new RegExp(`^p${number}[_ ](.+)$`, 'i').exec(header)?.[1];
    if (what !== undefined) fields[customField(what)] = text;
  }
  return {
    key: id === '' ? cutKey(`${sessionKey} talk ${number}`) : paperKey(id),
    lines: [row.lines[0], row.lines[1]],
    fields,
    ...(people.length === 0 ? {} : { people: [...people] }),
  };
}

const USED_OF_PAPER = new Set([
  ...['paperid', 'title', 'keywords', 'topics', 'session id', 'abstract', 'abstract plain', 'authors', 'organisations'],
  ...[
    'emails',
    'presenting author',
    'presenting authors',
    'track',
    'contribution type',
    'acceptance',
    'acceptance status',
  ],
]);

/** A row of the papers as a session. */
export function paperOf(row: HeadedRow, table: HeadedTable, parts: Parts): ImportedSession {
  const title = oneLine(row.get('title'));
  const id = oneLine(row.get('paperid'));
  if (title === '') {
    const message = `The paper ${id} has no title.`;
    parts.report.sayOf(row.place('title'), 'title.missing', 'warning', row.lines, message);
  }
  const count = groupsIn(table, FORMATTED);
  const formatted = formattedAuthors(row, count, parts);
  const headers = {
    authors: 'authors',
    organisations: 'organisations',
    emails: 'emails',
    presenting: 'presenting author',
  };
  const people = formatted.length > 0 ? formatted : authorsOf(row, headers, `“${title || id}”`, parts);
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const abstract = htmlToMarkdown(row.get('abstract', 'abstract plain'));
  if (abstract !== '') fields.abstract = abstract;
  const decision = decisionOf(row);
  if (decision !== '') fields['custom:Decision'] = decision;
  for (const [header, text] of row.others(USED_OF_PAPER)) {
    if (!FORMATTED.test(header.toLowerCase().replaceAll('_', ' '))) fields[customField(header)] = text;
  }
  const tags = [...wordsOf(row.get('topics')), ...wordsOf(row.get('keywords'))];
  return {
    key: id === '' ? cutKey(title) : paperKey(id),
    lines: [row.lines[0], row.lines[1]],
    fields,
    ...(people.length === 0 ? {} : { people: [...people] }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  };
}

export const decisionOf = (row: HeadedRow): string => oneLine(row.get('acceptance status', 'acceptance'));

const FORMATTED = /^authors formatted (\d+) (?:name|organisation|email)/;
