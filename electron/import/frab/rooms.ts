import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { customField, cutKey } from './names.ts';
import { oneLine, prose } from './prose.ts';
import type { Report } from './report.ts';
import type { RawRecord } from './schedule.ts';

type RoomRecord = ImportedProgram['rooms'][number];

/** The rooms of a schedule, each once: by its guid, else its slug, else its name. */
export class Rooms {
  readonly #rooms = new Map<string, RoomRecord>();
  readonly #byName = new Map<string, string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The key of the room that a record speaks of; a room that stands under each day is met again. */
  meet({ texts, lines }: RawRecord): string {
    const named = oneLine(texts.get('name') ?? '');
    const id = texts.get('guid') ?? texts.get('slug') ?? texts.get('id');
    const known = named === '' ? undefined : this.#byName.get(folded(named));
    const key = cutKey(id ?? known ?? (folded(named) || 'unnamed'));
    if (named === '') {
      this.#report.say('room.unnamed', 'warning', lines, 'A room has no name. Name it by hand.', id ?? '');
    }
    const name = named === '' ? `Room ${key}`.slice(0, 100) : named;
    const fields: RoomRecord['fields'] = { name };
    for (const [field, value] of texts) {
      if (field === 'guid') fields.guid = value;
      else if (field === 'capacity' && /^\d{1,6}$/.test(value)) fields.capacity = Number(value);
      else if (field === 'description') fields.notes = prose(value);
      else if (!UNUSED.has(field)) fields[customField(field)] = value;
    }
    const before = this.#rooms.get(key);
    if (before && folded(String(before.fields.name)) !== folded(name)) {
      const message = `The room “${name}” has the id of “${String(before.fields.name)}”; they are taken as one room.`;
      this.#report.say('room.renamed', 'warning', lines, message, name);
    }
    const twin = this.#byName.get(folded(name));
    if (!before && twin !== undefined && twin !== key) {
      const message = `Two rooms are called “${name}”, with different ids. They are kept apart.`;
      this.#report.say('room.similar', 'warning', lines, message, name);
    }
    if (twin === undefined) this.#byName.set(folded(name), key);
    this.#rooms.set(
      key,
      before ? { ...before, fields: { ...fields, ...before.fields } } : { key, lines: [lines[0], lines[1]], fields },
    );
    return key;
  }

  nameOf(key: string): string {
    return String(this.#rooms.get(key)?.fields.name ?? '');
  }

  records(): RoomRecord[] {
    return [...this.#rooms.values()];
  }
}

/** A room's name for comparing: case aside, as it is written, since Saal A and Saal Ä may be two rooms. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

const UNUSED = new Set(['name', 'slug', 'id']);
