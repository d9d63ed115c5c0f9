import { titleKey } from '../../shared/matching/name-key.ts';
import type { Lines } from './issue.ts';

type Fields = Record<string, string | number | boolean>;
interface NamedRecord {
  readonly key: string;
  readonly lines: [number, number];
  readonly fields: Fields;
}

/** Tracks, kinds or rooms that sessions name, each once: the same name in another spelling of case is the same one. */
export class NamedRecords {
  readonly #records = new Map<string, NamedRecord>();

  /** The key of the one of this name, which is entered where it is new. */
  meet(name: string, lines: Lines, fields: Fields = {}): string {
    const text = name.replace(/\s+/g, ' ').trim().slice(0, 300);
    const key = titleKey(text) || text;
    const known = this.#records.get(key);
    const all = { name: text, ...fields, ...known?.fields };
    this.#records.set(key, { key, lines: known?.lines ?? [lines[0], lines[1]], fields: all });
    return key;
  }

  records(): NamedRecord[] {
    return [...this.#records.values()];
  }
}
