import { emailKey } from '../../../shared/matching/name-key.ts';
import { customField } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';
import type { People } from '../records/people.ts';
import { personName } from '../records/person-name.ts';
import { anyText, isObject, type JsonObject, listOf, textOf } from '../records/values.ts';

type Role = 'speaker' | 'chair' | 'author';
export interface Member {
  readonly personKey: string;
  readonly role: Role;
}

/** The people of a list in the order that it shows them, each once. */
export function membersOf(list: unknown, role: Role, lines: Lines, people: People, report: Report): readonly Member[] {
  const keys = shown(listOf(list)).flatMap((value) => {
    const key = isObject(value) ? meet(value, lines, people) : null;
    if (key === null) {
      const message = 'A person without a name is left out.';
      report.say('person.unusable', 'warning', lines, message, JSON.stringify(value));
    }
    return key === null ? [] : [key];
  });
  return [...new Set(keys)].map((personKey) => ({ personKey, role }));
}

/** By the order that they were given, which the list itself need not have. */
function shown(list: readonly unknown[]): readonly unknown[] {
  const order = (value: unknown): number => {
    const key = isObject(value) ? listOf(value.displayOrderKey)[0] : undefined;
    return typeof key === 'number' ? key : 0;
  };
  return [...list].sort((a, b) => order(a) - order(b));
}

// The name stands in other fields; a display order is no fact about the person.
const USED = new Set([
  ...['firstName', 'first_name', 'familyName', 'last_name', 'name', 'fullName', 'affiliation', 'email', 'emailHash'],
  ...['displayOrderKey', 'id', 'person_id', 'db_id', '_type', '_fossil', 'is_speaker', 'author_type'],
]);

function meet(value: JsonObject, lines: Lines, people: People): string | null {
  const first = textOf(value.firstName) || textOf(value.first_name);
  const last = textOf(value.familyName) || textOf(value.last_name);
  const name = personName(first, last, textOf(value.name) || textOf(value.fullName));
  if (name === '') return null;
  const email = textOf(value.email);
  const affiliation = oneLine(textOf(value.affiliation));
  const fields: Record<string, string> & { name: string } = { name };
  if (affiliation !== '') fields.affiliation = affiliation;
  if (email !== '') fields.email = email;
  for (const [field, member] of Object.entries(value)) {
    const text = USED.has(field) ? '' : anyText(member);
    if (text !== '') fields[customField(field)] = text;
  }
  // Only managers see addresses; their hash is there for all, so it keeps the person.
  const mail = textOf(value.emailHash) || (email === '' ? null : emailKey(email));
  return people.meet({ id: null, mail, fields }, lines);
}
