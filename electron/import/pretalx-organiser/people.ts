import type { ImportedPerson, ImportedSession } from '../../../shared/contract/import.ts';
import { emailKey, nameKey } from '../../../shared/matching/name-key.ts';
import { namesOf } from '../csv/people-cell.ts';
import { cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Lines } from '../issue.ts';
import { note } from '../records/note.ts';
import type { RoleRow } from '../tables/role-row.ts';
import type { SessionRole, SpeakerRole } from './labels.ts';

type Members = NonNullable<ImportedSession['people']>;

/** The people of an import: speakers by their ids, and those whom only the sessions name. */
export class People {
  readonly #people = new Map<string, ImportedPerson>();
  /** Who is in a proposal, as the speakers' table tells it. */
  readonly #byProposal = new Map<string, string[]>();
  readonly #byName = new Map<string, string[]>();
  #unnamed = 0;

  /** Enters a row of the speakers' table; gives the titles of its proposals by id, so far as they can be told apart. */
  meet(row: RoleRow<SpeakerRole>): ReadonlyMap<string, string> {
    const [id, name, email] = [row.get('id'), oneLine(row.get('name')).slice(0, 500), row.get('email')];
    if (id === '' && name === '' && email === '') {
      row.say('person.unusable', 'warning', null, 'A row has neither id nor name nor e-mail address; it is left out.');
      return new Map();
    }
    const key = cutKey(id || (email === '' ? `name: ${nameKey(name) || name}` : emailKey(email)));
    if (this.#people.has(key)) {
      row.say('id.duplicate', 'warning', 'id', `The speaker ${id || name} stands twice; the first row counts.`);
      return new Map();
    }
    if (name === '') row.say('person.unnamed', 'warning', 'name', `The speaker ${id || email} has no name.`);
    this.#enter({
      key,
      lines: [row.lines[0], row.lines[1]],
      fields: { name: name || `Speaker ${id || email}`.slice(0, 100), ...speakerFields(row) },
    });
    const ids = row.list('proposalIds');
    for (const code of ids) note(this.#byProposal, code, key);
    return titlesById(row, ids);
  }

  #enter(person: ImportedPerson): void {
    this.#people.set(person.key, person);
    note(this.#byName, nameKey(String(person.fields.name)), person.key);
  }

  /** The people of a row of the sessions' table: by ids, else by names, else as the speakers' table tells. null: nothing is said. */
  membersOf(row: RoleRow<SessionRole>, title: string): Members | null {
    const ids = row.list('speakerIds');
    const names = this.#namesIn(row, ids.length);
    if (row.has('speakerIds')) return this.#byIds(row, ids, names, title);
    if (row.has('speakerNames')) return members(names.map((name) => this.#keyOfName(name, row.lines)));
    return this.proposalMembers(row.get('id'));
  }

  /** Who says to be in a proposal. */
  proposalMembers(code: string): Members | null {
    const keys = this.#byProposal.get(code);
    return keys ? members(keys) : null;
  }

  #byIds(row: RoleRow<SessionRole>, ids: readonly string[], names: readonly string[], title: string): Members | null {
    const keys: string[] = [];
    const unknown: string[] = [];
    ids.forEach((id, at) => {
      const key = cutKey(id);
      const name = names.length === ids.length ? (names[at] ?? '') : '';
      if (!this.#people.has(key) && name !== '') {
        this.#enter({ key, lines: [row.lines[0], row.lines[1]], fields: { name } });
      }
      if (this.#people.has(key)) keys.push(key);
      else unknown.push(id);
    });
    if (unknown.length > 0 && names.length > 0 && names.length !== ids.length) {
      const message = `“${title}” has ${ids.length} ids of speakers, but the names “${names.join(', ')}” can’t be told apart as ${ids.length}. Import the speakers too, or choose line ends as delimiter.`;
      row.say('people.unclear', 'warning', 'speakerNames', message);
    } else if (unknown.length > 0 && this.#people.size > 0) {
      row.say(
        'speaker.dangling',
        'warning',
        'speakerIds',
        `“${title}” names ${unknown.join(', ')}, whom nothing explains.`,
      );
    }
    if (unknown.length === ids.length && ids.length > 0) {
      this.#unnamed++;
      return null;
    }
    return members(keys);
  }

  /** How many sessions name speakers by ids that nothing explains. */
  get unnamed(): number {
    return this.#unnamed;
  }

  #namesIn(row: RoleRow<SessionRole>, count: number): readonly string[] {
    const cell = row.get('speakerNames');
    if (cell === '') return [];
    if (count === 1) return [oneLine(cell)];
    const names = row.list('speakerNames');
    return count === 0 && !cell.includes('\n') ? namesOf(cell) : names;
  }

  #keyOfName(name: string, lines: Lines): string {
    const folded = nameKey(name);
    const namesakes = this.#byName.get(folded) ?? [];
    if (namesakes.length === 1 && namesakes[0] !== undefined) return namesakes[0];
    const key = cutKey(`name: ${folded || name}`);
    if (!this.#people.has(key)) this.#enter({ key, lines: [lines[0], lines[1]], fields: { name } });
    return key;
  }

  records(): ImportedPerson[] {
    return [...this.#people.values()];
  }
}

const members = (keys: readonly string[]): Members =>
  [...new Set(keys)].map((personKey) => ({ personKey, role: 'speaker' }));

function speakerFields(row: RoleRow<SpeakerRole>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [field, role] of [
    ['email', 'email'],
    ['biography', 'biography'],
    ['custom:Picture', 'picture'],
    ['custom:Confirmed', 'confirmed'],
  ] as const) {
    if (row.get(role) !== '') fields[field] = row.get(role);
  }
  for (const [name, value] of row.others()) fields[`custom:${name.slice(0, 150)}`] = value;
  return fields;
}

/** Titles may hold the comma that separates them: they are used only where there are as many as ids. */
function titlesById(row: RoleRow<SpeakerRole>, ids: readonly string[]): ReadonlyMap<string, string> {
  const titles = ids.length === 1 ? [oneLine(row.get('proposalTitles'))] : row.list('proposalTitles');
  if (titles.length === ids.length) return new Map(ids.map((id, at) => [id, titles[at] ?? '']));
  if (titles.length > 0 && ids.length > 0) {
    const message = `The titles of ${ids.length} proposals can’t be told apart (commas separate them, and stand in them); their ids are used.`;
    row.say('titles.unclear', 'info', 'proposalTitles', message);
  }
  return new Map(ids.map((id) => [id, '']));
}
