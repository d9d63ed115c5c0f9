import { checkedRow } from './checked-row.ts';
import type { ImportTx } from './import-tx.ts';
import type { PlannedRecord } from './plan.ts';
import { customFieldKey } from './plan-context.ts';
import { isBlank } from './three-way.ts';

/** Writes values of custom fields; a field that is not there yet is made, for the committee's eyes. */
export class CustomFields {
  readonly #tx: ImportTx;
  readonly #ids: Map<string, string>;

  constructor(tx: ImportTx) {
    this.#tx = tx;
    this.#ids = new Map(
      [...tx.state.customField.values()].map((field) => [customFieldKey(field.entity, field.name), field.id]),
    );
  }

  write({ kind, custom }: PlannedRecord, ownerId: string): void {
    if (kind !== 'session' && kind !== 'person' && kind !== 'room') return;
    for (const [name, value] of Object.entries(custom)) {
      const fieldId = this.#field(kind, name, value);
      const key = `${fieldId} ${ownerId}`;
      const isHere = this.#tx.state.customValue.has(key);
      if (isBlank(value)) {
        if (isHere) this.#tx.remove('customValue', key);
      } else if (isHere) this.#tx.update('customValue', key, { value });
      else this.#tx.insert('customValue', checkedRow('customValue', { fieldId, ownerId, value }));
    }
  }

  #field(entity: 'session' | 'person' | 'room', name: string, value: unknown): string {
    const key = customFieldKey(entity, name);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#tx.newId('customField');
    const text = typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? 'url' : 'text';
    const type = typeof value === 'number' ? 'number' : text;
    const position = this.#tx.state.customField.size;
    this.#tx.insert('customField', { id, entity, name, type, visibility: 'committee', position });
    this.#ids.set(key, id);
    return id;
  }
}
