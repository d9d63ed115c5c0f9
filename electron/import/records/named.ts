import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Lines } from '../issue.ts';

type NamedRecord = ImportedProgram['rooms'][number];

/** Rooms, tracks or kinds of a source that knows them by name alone, each once whatever its case. */
export class Named {
  readonly #records = new Map<string, NamedRecord>();

  /** The key of what is called so; null for an empty name. `facts` count where it is met for the first time. */
  meet(written: string, lines: Lines, facts: NamedRecord['fields'] = {}): string | null {
    const name = oneLine(written);
    if (name === '') return null;
    const key = cutKey(name.normalize('NFC').toLowerCase());
    if (!this.#records.has(key)) {
      this.#records.set(key, { key, lines: [lines[0], lines[1]], fields: { name, ...facts } });
    }
    return key;
  }

  records(): NamedRecord[] {
    return [...this.#records.values()];
  }
}
