import type { ImportedSession } from '../../../shared/contract/import.ts';
import { emailKey, nameKey } from '../../../shared/matching/name-key.ts';
import { type DateOrder, readDuration } from '../csv/times.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { HeadedRow } from '../records/headed-table.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import { momentOf } from '../records/row-times.ts';
import type { TableReport } from '../records/table-report.ts';
import { wordsOf } from '../records/values.ts';
import { entriesOf } from './people-cell.ts';

export interface Gathered {
  readonly tracks: Named;
  readonly kinds: Named;
  readonly people: People;
  readonly report: TableReport;
  readonly order: DateOrder | null;
}

const GROUPS = [
  ['presenters', 'speaker'],
  ['speakers', 'speaker'],
  ['authors', 'author'],
  ['primary authors', 'author'],
  ['co-authors', 'author'],
] as const;
const USED = new Set([
  ...['id', 'title', 'description', 'date', 'start date', 'duration', 'type', 'track', 'keywords'],
  ...GROUPS.flatMap(([name]) => [name, `${name} (affiliation)`, `${name} (email)`]),
]);

/** A row of the contributions as a session. */
export function sessionOf(row: HeadedRow, gathered: Gathered): ImportedSession {
  const { tracks, kinds, report, order } = gathered;
  const { lines } = row;
  report.at(row.place());
  const id = oneLine(row.get('id'));
  const title = oneLine(row.get('title'));
  if (title === '') {
    report.sayOf(row.place('title'), 'title.missing', 'warning', lines, `The contribution ${id} has no title.`);
  }
  const people = GROUPS.flatMap(([group, role]) =>
    peopleOf(row, group, title, gathered).map((personKey) => ({ personKey, role })),
  ).filter(({ personKey }, at, all) => all.findIndex((one) => one.personKey === personKey) === at);
  const at = momentOf(row, 'date', order, report) ?? momentOf(row, 'start date', order, report);
  const [trackKey, kindKey] = [tracks.meet(row.get('track'), lines), kinds.meet(row.get('type'), lines)];
  const tags = wordsOf(row.get('keywords'));
  return {
    key: cutKey(id === '' ? title : `number ${id}`),
    lines: [lines[0], lines[1]],
    fields: { ...(title === '' ? {} : { title }), ...fieldsOf(row, report) },
    ...(trackKey === null ? {} : { trackKey }),
    ...(kindKey === null ? {} : { kindKey }),
    ...(people.length === 0 ? {} : { people }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(at === null || at.date === null ? {} : { place: { date: at.date, start: at.minute, roomKey: null } }),
  };
}

function fieldsOf(row: HeadedRow, report: TableReport): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = {};
  const abstract = prose(row.get('description'));
  if (abstract !== '') fields.abstract = abstract;
  const duration = row.get('duration');
  const minutes = duration === '' ? null : readDuration(duration);
  if (minutes !== null) fields.durationMinutes = minutes;
  else if (duration !== '') {
    const message = `“${duration.slice(0, 60)}” is no length that can be read, such as 45 or 1:30.`;
    report.sayOf(row.place('duration'), 'duration.unreadable', 'warning', row.lines, message, duration);
  }
  for (const [header, text] of row.others(USED)) fields[customField(header)] = text;
  return fields;
}

/** The people of a group of columns: names, and the same names with affiliations and addresses in parentheses. */
function peopleOf(row: HeadedRow, group: string, title: string, { people, report }: Gathered): readonly string[] {
  const [plain, withAffiliation, withEmail] = ['', ' (affiliation)', ' (email)'].map((suffix) => `${group}${suffix}`);
  const listed = entriesOf(row.get(plain ?? ''));
  const first = listed.length > 0 ? listed : entriesOf(row.get(withAffiliation ?? ''));
  const names = first.length > 0 ? first : entriesOf(row.get(withEmail ?? ''));
  const affiliations = notesOf(row, withAffiliation ?? '', names, title, report);
  const emails = notesOf(row, withEmail ?? '', names, title, report);
  return names.flatMap(({ name, note }, at) => {
    if (name === '') return [];
    const fields: Record<string, string> & { name: string } = { name };
    const affiliation = affiliations[at] ?? note;
    if (affiliation) fields.affiliation = affiliation;
    const email = emails[at];
    if (email?.includes('@')) fields.email = email;
    return people.meet({ id: null, mail: email?.includes('@') ? emailKey(email) : null, fields }, row.lines);
  });
}

/** What a column says of each of the names; nothing, and told, where it is not clear of whom it speaks. */
function notesOf(
  row: HeadedRow,
  header: string,
  names: readonly { readonly name: string }[],
  title: string,
  report: TableReport,
): readonly (string | null)[] {
  const cell = row.get(header);
  if (cell === '' || names.length === 0) return [];
  const entries = entriesOf(cell);
  const byName = new Map(entries.map(({ name, note }) => [nameKey(name), note]));
  if (names.every(({ name }) => byName.has(nameKey(name))))
    return names.map(({ name }) => byName.get(nameKey(name)) ?? null);
  if (names.length === 1) return [oneLine(cell)];
  const listed = cell
    .split(/[,;\n]/)
    .map(oneLine)
    .filter((one) => one !== '');
  if (listed.length === names.length) return listed;
  const message = `It is not clear who of the ${names.length} people of “${title}” each entry belongs to; it is not used.`;
  report.sayOf(row.place(header), 'people.unclear', 'warning', row.lines, message, cell);
  return [];
}
