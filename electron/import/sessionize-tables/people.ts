import type { ImportedPerson, ImportedSession } from '../../../shared/contract/import.ts';
import { emailKey, nameKey } from '../../../shared/matching/name-key.ts';
import { cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Lines } from '../issue.ts';
import { note } from '../records/note.ts';
import { answerField, speakerRole } from '../sessionize/field-of.ts';
import { linkFields } from '../sessionize/links.ts';
import type { RoleRow } from '../tables/role-row.ts';
import type { SheetRole, SheetTable, SpeakerPart } from './columns.ts';

type Members = NonNullable<ImportedSession['people']>;
type Said = Partial<Record<SpeakerPart, string>>;

/** The speakers of the sheets: by id, else by e-mail address, else by name. */
export class SheetPeople {
  readonly #people = new Map<string, ImportedPerson>();
  readonly #byName = new Map<string, string[]>();

  /** The people of a row; null where it says nothing of them. */
  membersOf(row: RoleRow<SheetRole>, table: SheetTable, name: string): Members | null {
    const keys = [...this.#blocks(row, table), ...this.#single(row, table), ...this.#listed(row, name)];
    const isSaid = table.numbered.length > 0 || table.speakerFrom < table.names.length || row.has('speakers');
    if (!isSaid && !row.has('speakerIds')) return null;
    return [...new Set(keys)].map((personKey) => ({ personKey, role: 'speaker' }));
  }

  /** Speakers in columns of their own: “Speaker 1 FirstName”, “Speaker 2 FirstName”. */
  #blocks(row: RoleRow<SheetRole>, { numbered }: SheetTable): string[] {
    const cells = new Map(row.others().map(([, value, column]) => [column, value]));
    const speakers = Map.groupBy(numbered, ({ speaker }) => speaker);
    return [...speakers.entries()]
      .sort(([a], [b]) => a - b)
      .flatMap(([, columns]) => {
        const said: Said = {};
        const others: [string, string][] = [];
        for (const { part, name, column } of columns) {
          const value = cells.get(column) ?? '';
          if (value === '') continue;
          if (part === null) others.push([name, value]);
          else said[part] = value;
        }
        return this.#meet(said, others, row.lines) ?? [];
      });
  }

  /** The one speaker of a flattened row. */
  #single(row: RoleRow<SheetRole>, { speakerFrom }: SheetTable): string[] {
    const said: Said = {};
    for (const part of [
      'speakerId',
      'firstName',
      'lastName',
      'fullName',
      'email',
      'tagLine',
      'bio',
      'picture',
    ] as const) {
      const value = row.get(part);
      if (value !== '') said[part] = value;
    }
    const others = row.others().filter(([name, , column]) => column > speakerFrom && !/^speaker\s*#?\d/i.test(name));
    const key = this.#meet(
      said,
      others.map(([name, value]) => [name, value]),
      row.lines,
    );
    return key === null ? [] : [key];
  }

  /** Names in one cell; ids beside them tell whose they are where there are as many. */
  #listed(row: RoleRow<SheetRole>, name: string): string[] {
    const ids = row
      .get('speakerIds')
      .split(/[\s,;]+/)
      .filter((id) => id !== '');
    const cell = row.get('speakers');
    const pieces = row.list('speakers');
    const names =
      ids.length === 1 && cell !== '' ? [cell] : ids.length === pieces.length ? pieces : withSuffixes(pieces);
    if (ids.length > 0 && names.length === ids.length) {
      return ids.flatMap((id, at) => this.#meet({ speakerId: id, fullName: names[at] ?? '' }, [], row.lines) ?? []);
    }
    if (ids.length > 0 && cell !== '') {
      const message = `“${name}” has ${ids.length} ids of speakers for the names “${cell}”; it is not clear whose they are.`;
      row.say('people.unclear', 'warning', 'speakers', message);
    }
    return names.flatMap((written) => this.#meet({ fullName: written }, [], row.lines) ?? []);
  }

  #meet(said: Said, others: readonly (readonly [string, string])[], lines: Lines): string | null {
    const { speakerId = '', email = '' } = said;
    const name = nameOf(said);
    if (speakerId === '' && email === '' && name === '') return null;
    const folded = nameKey(name);
    const namesakes = this.#byName.get(folded) ?? [];
    const known = namesakes.length === 1 ? namesakes[0] : undefined;
    // A name alone is somebody whom another row tells more of, where there is one of that name.
    const isBare = speakerId === '' && email === '';
    const key =
      isBare && known !== undefined
        ? known
        : cutKey(speakerId || (email === '' ? `name: ${folded || name}` : emailKey(email)));
    const before = this.#people.get(key);
    const fields = { name: (name || `Speaker ${speakerId || email}`).slice(0, 500), ...fieldsOf(said, others) };
    if (before) this.#people.set(key, { ...before, fields: { ...fields, ...before.fields } });
    else {
      this.#people.set(key, { key, lines: [lines[0], lines[1]], fields });
      if (folded !== '') note(this.#byName, folded, key);
    }
    return key;
  }

  records(): ImportedPerson[] {
    return [...this.#people.values()];
  }
}

// Names stand in reading order with commas between; what follows a name after a comma may be a title of it.
const SUFFIX = /^(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|mba|jr|sr|ii|iii|iv|esq|cissp)\.?$/i;

function withSuffixes(pieces: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const piece of pieces) {
    if (SUFFIX.test(piece) && names.length > 0) names.push(`${names.pop()}, ${piece}`);
    else names.push(piece);
  }
  return names;
}

const nameOf = ({ fullName = '', firstName = '', lastName = '' }: Said): string =>
  oneLine(`${firstName} ${lastName}`) || oneLine(fullName);

function fieldsOf(said: Said, others: readonly (readonly [string, string])[]): Record<string, string> {
  const fields: Record<string, string> = {};
  const set = (field: string, text = '') => {
    if (text !== '') fields[field] = text;
  };
  set('email', said.email);
  set('jobTitle', oneLine(said.tagLine ?? ''));
  set('biography', said.bio);
  set('custom:Profile Picture', said.picture);
  const links = others.filter(([, value]) => /^https?:\/\/\S+$/.test(value));
  Object.assign(fields, linkFields(links));
  for (const [name, value] of others) {
    if (links.some(([link]) => link === name)) continue;
    const role = speakerRole(name);
    set(role !== null && fields[role] === undefined ? role : answerField(name), value);
  }
  return fields;
}
