import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import { isObject, JsonRecord, textOf } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';

type RoomRecord = ImportedProgram['rooms'][number];

/** The rooms of an import by id, in their order; slots name them by id, as an object, or (older versions) by name. */
export class Rooms {
  readonly #rooms = new Map<string, RoomRecord>();
  readonly #told: Told;

  constructor(records: readonly JsonRecord[], told: Told) {
    this.#told = told;
    const order = (record: JsonRecord): number => Number(record.text('position')) || 0;
    for (const record of [...records].sort((a, b) => order(a) - order(b))) this.#meet(record);
  }

  /** The key of the room of a slot; a room of which only the id is known is entered with it, and told. */
  of(value: unknown, slot: JsonRecord): string | null {
    if (isObject(value) && value.id !== undefined) {
      return this.#meet(new JsonRecord(value, slot.at, slot.language));
    }
    const text = textOf(value, slot.language);
    if (text === '') return null;
    const [first, last] = slot.at.lines;
    if (/^\d+$/.test(text)) {
      if (this.#rooms.has(text)) return text;
      this.#told.say(
        'room.unnamed',
        'warning',
        slot.at,
        `The room ${text} is not in the files. Import the rooms too, or name it by hand.`,
        text,
      );
      this.#rooms.set(text, { key: text, lines: [first, last], fields: { name: `Room ${text}` } });
      return text;
    }
    const name = oneLine(text);
    const id = slot.text('room_id');
    const known = [...this.#rooms.values()].find(({ fields }) => fields.name === name);
    const key = cutKey(id || known?.key || name.toLowerCase());
    if (!this.#rooms.has(key)) this.#rooms.set(key, { key, lines: [first, last], fields: { name } });
    return key;
  }

  #meet(record: JsonRecord): string {
    const name = oneLine(record.text('name'));
    const key = cutKey(record.text('id') || record.text('uuid', 'guid') || name.toLowerCase());
    if (this.#rooms.has(key)) return key;
    if (name === '') {
      this.#told.say('room.unnamed', 'warning', record.at, `The room ${key} has no name. Name it by hand.`, key);
    }
    const fields: RoomRecord['fields'] = { name: name === '' ? `Room ${key}` : name };
    const guid = record.text('guid') || record.text('uuid');
    const capacity = record.text('capacity');
    const notes = prose(record.text('description'));
    if (guid !== '') fields.guid = guid;
    if (/^\d{1,6}$/.test(capacity)) fields.capacity = Number(capacity);
    if (notes !== '') fields.notes = notes;
    for (const name of ['position', 'uuid', 'guid']) record.value(name);
    const availabilities = record.list('availabilities') ?? [];
    if (availabilities.length > 0) {
      this.#told.count('availabilities of a room', record.at, JSON.stringify(availabilities));
    }
    for (const [member, text] of record.rest()) fields[customField(member)] = text;
    const { lines } = record.at;
    this.#rooms.set(key, { key, lines: [lines[0], lines[1]], fields });
    return key;
  }

  records(): RoomRecord[] {
    return [...this.#rooms.values()];
  }
}
