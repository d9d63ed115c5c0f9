import type { ImportedSession } from '../../../shared/contract/import.ts';
import { namesOf } from '../csv/people-cell.ts';
import type { FormatOptions } from '../format.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import { scanPeople } from '../people-line.ts';
import { outcomesOf, statusOf } from '../records/acceptance.ts';
import type { HeadedRow, HeadedTable } from '../records/headed-table.ts';
import { wordsOf } from '../records/values.ts';
import { placeIn } from '../tables/source-table.ts';
import { membersOf, type Parts } from './author-rows.ts';

const USED = new Set([
  'id',
  'paper',
  'title',
  'authors',
  'abstract',
  'topics',
  'submission class',
  'decision',
  'status',
]);

/** The papers of a list that are in the program; their authors are those of the table of authors, where there is one. */
export function listedPapers(
  list: HeadedTable,
  authorTable: HeadedTable | null,
  options: FormatOptions,
  parts: Parts,
): readonly ImportedSession[] {
  const { report } = parts;
  report.at(placeIn(list.source));
  const decided = list.rows.map((row) => ({
    decision: decisionOf(row),
    label: `${numberOf(row)} ${oneLine(row.get('title'))}`,
    lines: row.lines,
  }));
  const outcomes = outcomesOf(decided, options.accepted, report);
  const isSaid = decided.some(({ decision }) => !/^(?:|submitted)$/i.test(decision));
  const rows = authorTable ? Map.groupBy(authorTable.rows, (row) => oneLine(row.get('paper'))) : null;
  const known = new Set(list.rows.map(numberOf));
  for (const [pid, [first]] of rows ?? []) {
    if (known.has(pid) || !first) continue;
    const message = `The paper ${pid || '(none)'} is not in the list of papers; its authors are left out.`;
    report.sayOf(first.place('paper'), 'submission.unknown', 'warning', first.lines, message, first.get('title'));
  }
  return list.rows.flatMap((row, at): ImportedSession[] => {
    const outcome = outcomes[at] ?? 'undecided';
    if (outcome === 'left-out') return [];
    const session = sessionOf(row, rows?.get(numberOf(row)) ?? null, parts);
    return [{ ...session, fields: { ...session.fields, ...statusOf(outcome, isSaid) } }];
  });
}

const numberOf = (row: HeadedRow): string => oneLine(row.get('id', 'paper'));

function decisionOf(row: HeadedRow): string {
  const decision = oneLine(row.get('decision'));
  return decision === '' || /^unspecified$/i.test(decision) ? oneLine(row.get('status')) : decision;
}

function sessionOf(row: HeadedRow, authorRows: readonly HeadedRow[] | null, parts: Parts): ImportedSession {
  const { lines } = row;
  const title = oneLine(row.get('title'));
  parts.report.at(row.place());
  if (title === '') {
    const message = `The paper ${numberOf(row)} has no title.`;
    parts.report.sayOf(row.place('title'), 'title.missing', 'warning', lines, message);
  }
  const people = authorRows ? membersOf(authorRows, lines, parts) : fromCell(row, parts);
  const kindKey = parts.kinds.meet(row.get('submission class'), lines);
  const tags = wordsOf(row.get('topics'));
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const abstract = prose(row.get('abstract'));
  if (abstract !== '') fields.abstract = abstract;
  if (row.get('decision') !== '') fields['custom:Decision'] = oneLine(row.get('decision'));
  for (const [header, text] of row.others(USED)) fields[customField(header)] = text;
  return {
    key: cutKey(numberOf(row) || title),
    lines: [lines[0], lines[1]],
    fields,
    ...(kindKey === null ? {} : { kindKey }),
    ...(people.length === 0 ? {} : { people }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
  };
}

/** The authors of a cell: “Ann Lee (Acme), Bo Quist”, or names alone. */
function fromCell(row: HeadedRow, { people, authors }: Parts): ReturnType<Parts['authors']['members']> {
  const cell = row.get('authors');
  const listed =
    scanPeople(cell.replace(/\s*[;\n]\s*/g, ', ')) ?? namesOf(cell).map((name) => ({ name, affiliation: null }));
  const keys = listed.map(({ name, affiliation }) =>
    people.meet(
      { id: null, mail: null, fields: { name, ...(affiliation === null ? {} : { affiliation }) } },
      row.lines,
    ),
  );
  return authors.members(keys, row.lines);
}
