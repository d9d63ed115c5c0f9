import { titleKey } from '../matching/name-key.ts';
import { rowKey } from '../model/state.ts';
import { checkedRow } from './checked-row.ts';
import type { ImportTx } from './import-tx.ts';

/** Writes the tags of sessions; tags are known by their names whatever the case, and new ones are made. */
export class SessionTags {
  readonly #tx: ImportTx;
  readonly #ids: Map<string, string>;

  constructor(tx: ImportTx) {
    this.#tx = tx;
    this.#ids = new Map([...tx.state.tag.values()].map((tag) => [titleKey(tag.name), tag.id]));
  }

  /** Makes `names` the tags of a session; a new one has none to take away. */
  write(sessionId: string, names: readonly string[], isNew: boolean): void {
    const wanted = new Set<string>();
    for (const name of names) {
      const row = checkedRow('sessionTag', { sessionId, tagId: this.#named(name) });
      const key = rowKey('sessionTag', row);
      wanted.add(key);
      if (!this.#tx.state.sessionTag.has(key)) this.#tx.insert('sessionTag', row);
    }
    for (const [key, row] of isNew ? [] : [...this.#tx.state.sessionTag]) {
      if (row.sessionId === sessionId && !wanted.has(key)) this.#tx.remove('sessionTag', key);
    }
  }

  #named(name: string): string {
    const key = titleKey(name);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#tx.newId('tag');
    this.#tx.insert('tag', { id, name: name.slice(0, 200) });
    this.#ids.set(key, id);
    return id;
  }
}
