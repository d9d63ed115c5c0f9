import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { titleKey } from '../../../shared/matching/name-key.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { JsonRecord } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';

type RoomRecord = ImportedProgram['rooms'][number];

/** The rooms of an import by id, in their order; a room that only sessions name is known by its name. */
export class Rooms {
  readonly #rooms = new Map<string, RoomRecord>();
  readonly #byName = new Map<string, string>();
  readonly #told: Told;

  constructor(records: readonly JsonRecord[], told: Told) {
    this.#told = told;
    const order = (record: JsonRecord): number => Number(record.text('sort')) || 0;
    for (const record of [...records].sort((a, b) => order(a) - order(b))) this.#meet(record);
  }

  #meet(record: JsonRecord): void {
    const id = record.text('id');
    const name = oneLine(record.text('name'));
    if (id === '' && name === '') return;
    const key = cutKey(id || titleKey(name) || name);
    if (name === '') {
      this.#told.say('room.unnamed', 'warning', record.at, `The room ${id} has no name. Name it by hand.`, id);
    }
    const known = this.#rooms.get(key);
    if (known) {
      if (known.fields.name !== name) {
        const message = `The room “${name}” has the id of “${String(known.fields.name)}”; they are taken as one room.`;
        this.#told.say('room.renamed', 'warning', record.at, message, name);
      }
      return;
    }
    const twin = this.#byName.get(name);
    if (twin !== undefined) {
      const message = `Two rooms are called “${name}”, with the ids ${twin} and ${key}. They are kept apart.`;
      this.#told.say('room.similar', 'warning', record.at, message, name);
    } else if (name !== '') this.#byName.set(name, key);
    record.value('sort');
    // The lists of a grid's rooms are read as sessions.
    record.value('sessions');
    const others = record.rest().map(([member, text]) => [customField(member), text]);
    const { lines } = record.at;
    const fields = { name: name === '' ? `Room ${id}` : name, ...Object.fromEntries(others) };
    this.#rooms.set(key, { key, lines: [lines[0], lines[1]], fields });
  }

  /** The key of a session's room; null where it has none. */
  of(session: JsonRecord, name: string): string | null {
    const id = session.text('roomId');
    const called = oneLine(session.text('room'));
    if (id !== '' && this.#rooms.has(id)) return id;
    if (called !== '') {
      const key = cutKey(id || titleKey(called) || called);
      const { lines } = session.at;
      if (!this.#rooms.has(key)) this.#rooms.set(key, { key, lines: [lines[0], lines[1]], fields: { name: called } });
      return key;
    }
    if (id !== '') {
      this.#told.say('room.dangling', 'warning', session.at, `${name} is in room ${id}, which is not in the file.`, id);
    }
    return null;
  }

  records(): RoomRecord[] {
    return [...this.#rooms.values()];
  }
}
