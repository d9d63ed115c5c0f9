import type { ImportedSession } from '../../../shared/contract/import.ts';
import { emailKey } from '../../../shared/matching/name-key.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';
import type { Authors } from '../records/authors.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import { personName } from '../records/person-name.ts';
import { anyText, isObject, type JsonObject, listOf, objectOf, textOf } from '../records/values.ts';

/** A paper of the file with its place in it. */
export interface Paper {
  readonly pid: string;
  readonly value: JsonObject;
  readonly lines: Lines;
}

export interface Gathered {
  readonly kinds: Named;
  readonly people: People;
  readonly authors: Authors;
  readonly report: Report;
}

/** What stands in the way of a paper before any decision: withdrawn, deleted, a draft. */
export function reasonLeftOut({ value }: Paper): string | null {
  const status = textOf(value.status).toLowerCase();
  if (value.deleted === true || status === 'deleted') return 'deleted';
  if (value.withdrawn === true || status === 'withdrawn') return 'withdrawn';
  if (value.draft === true || status === 'draft') return 'draft';
  return value.submitted === false && textOf(value.decision) === '' ? 'draft' : null;
}

// “Unspecified” is what HotCRP calls no decision; the status then still tells a rejection at the desk.
export function decisionOf({ value }: Paper): string {
  const decision = textOf(value.decision);
  const isOpen = decision === '' || decision === '0' || /^unspecified$/i.test(decision);
  return isOpen ? textOf(value.status).replaceAll('_', ' ') : decision;
}

/** A paper as a session; people are its authors in their order. */
export function sessionOf({ pid, value, lines }: Paper, gathered: Gathered): ImportedSession {
  const { kinds, people, authors, report } = gathered;
  const title = oneLine(textOf(value.title));
  if (title === '') report.say('title.missing', 'warning', lines, `The paper ${pid} has no title.`);
  const keys = listOf(value.authors).flatMap((author) => {
    const key = authorOf(author, lines, people);
    if (key === null) {
      const message = `An author of the paper ${pid} has neither name nor address and is left out.`;
      report.say('person.unusable', 'warning', lines, message, JSON.stringify(author));
    }
    return key === null ? [] : [key];
  });
  if (Array.isArray(value.authors) && keys.length === 0)
    report.say('speaker.missing', 'info', lines, `The paper ${pid} has no author in the file.`);
  const kindKey = kinds.meet(textOf(value.submission_class), lines);
  const tags = topicsOf(value.topics);
  return {
    key: cutKey(pid),
    lines: [lines[0], lines[1]],
    fields: { ...(title === '' ? {} : { title }), ...fieldsOf(pid, value, lines, report) },
    ...(kindKey === null ? {} : { kindKey }),
    ...(Array.isArray(value.authors) ? { people: authors.members(keys, lines) } : {}),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
  };
}

/** Topics come as a list, or as an object of those that apply. */
function topicsOf(value: unknown): readonly string[] {
  const names = isObject(value)
    ? Object.entries(value).flatMap(([name, applies]) => (applies ? [name] : []))
    : listOf(value).map(textOf);
  return [...new Set(names.map(oneLine).filter((name) => name !== ''))];
}

function authorOf(value: unknown, lines: Lines, people: People): string | null {
  const author = isObject(value) ? value : { name: value };
  const email = textOf(author.email);
  const first = textOf(author.given_name) || textOf(author.first);
  const last = textOf(author.family_name) || textOf(author.last);
  const name = personName(first, last, textOf(author.name)) || email;
  if (name === '') return null;
  const fields: Record<string, string> & { name: string } = { name };
  if (email !== '') fields.email = email;
  const affiliation = oneLine(textOf(author.affiliation));
  if (affiliation !== '') fields.affiliation = affiliation;
  for (const [field, member] of Object.entries(author)) {
    const text = USED_OF_AUTHOR.has(field) ? '' : anyText(member);
    if (text !== '') fields[field === 'orcid' ? 'custom:ORCID' : customField(field)] = text;
  }
  return people.meet({ id: null, mail: email === '' ? null : emailKey(email), fields }, lines);
}

const USED_OF_AUTHOR = new Set([
  ...['email', 'given_name', 'first', 'family_name', 'last', 'name', 'affiliation', 'contact'],
]);
// Used elsewhere, or only for the system itself.
const USED = new Set([
  ...['object', 'pid', 'id', 'title', 'abstract', 'authors', 'topics', 'submission_class', 'status', 'submitted'],
  ...['withdrawn', 'draft', 'deleted', 'decision', 'truncated', 'overlong', 'options'],
]);
// Of the reviewing, or of the system's own keeping: no facts of a talk.
const OF_THE_SYSTEM = /^(?:pc_conflicts|conflicts|submission|options_order|blind|.*_at|.*_hash|sort.*)$/;

function fieldsOf(pid: string, value: JsonObject, lines: Lines, report: Report): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = {};
  const abstract = prose(textOf(value.abstract));
  if (abstract !== '') fields.abstract = abstract;
  const decision = textOf(value.decision);
  if (decision !== '') fields['custom:Decision'] = decision;
  for (const [what, words] of [
    ['truncated', 'was cut by HotCRP when it wrote this file: the end is missing'],
    ['overlong', 'is longer than the call allowed'],
  ] as const) {
    const said = value[what];
    const cut = isObject(said) ? Object.keys(said).filter((name) => said[name]) : listOf(said).map(textOf);
    for (const name of cut) {
      const message = `The ${name} of the paper ${pid} ${words}.`;
      report.say(`text.${what}`, what === 'truncated' ? 'warning' : 'info', lines, message, textOf(value[name]));
    }
  }
  // Fields of the conference's own form stand among the others, in old files in a group of their own.
  for (const [name, member] of [...Object.entries(value), ...Object.entries(objectOf(value.options))]) {
    const text = USED.has(name) ? '' : anyText(member);
    if (text === '') continue;
    if (OF_THE_SYSTEM.test(name)) report.count(`paper ${name}`, lines, text);
    else fields[name === 'tags' ? 'custom:HotCRP tags' : customField(name)] = text;
  }
  return fields;
}
