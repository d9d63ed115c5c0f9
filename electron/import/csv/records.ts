import type { ImportedProgram, ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { titleKey } from '../../../shared/matching/name-key.ts';
import type { Lines } from '../issue.ts';
import { PeopleBook } from './people-book.ts';

interface Named {
  key: string;
  lines: [number, number];
  fields: { name: string };
}

/** The records of all tables of an import, each thing once. */
export class Records {
  readonly issues: ImportIssue[] = [];
  readonly people = new PeopleBook();
  readonly sessions = new Map<string, ImportedSession>();
  readonly #wanted = new Map<string, number>();
  readonly #named = {
    rooms: new Map<string, Named>(),
    tracks: new Map<string, Named>(),
    kinds: new Map<string, Named>(),
  };

  /** The key of a room, track or kind of this name; it is noted where it is met first. */
  name(what: 'rooms' | 'tracks' | 'kinds', name: string, lines: Lines): string {
    const text = name.replace(/\s+/g, ' ');
    const key = titleKey(text) || text;
    const known = this.#named[what];
    if (!known.has(key)) known.set(key, { key, lines: [lines[0], lines[1]], fields: { name: text } });
    return key;
  }

  /** A key that no session has: the wanted one, or with the number of times it was wanted. */
  freeKey(key: string): string {
    for (;;) {
      const count = (this.#wanted.get(key) ?? 0) + 1;
      this.#wanted.set(key, count);
      const free = count === 1 ? key : `${key} #${count}`;
      if (!this.sessions.has(free)) return free;
    }
  }

  all(): Omit<ImportedProgram, 'format' | 'program' | 'days'> {
    const list = (map: Map<string, Named>) => [...map.values()];
    return {
      people: this.people.records(),
      sessions: [...this.sessions.values()],
      rooms: list(this.#named.rooms),
      tracks: list(this.#named.tracks),
      kinds: list(this.#named.kinds),
      issues: [...this.issues, ...this.people.issues()],
    };
  }
}
