import type { ColumnRole, ImportedProgram, ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { titleKey } from '../../../shared/matching/name-key.ts';
import type { Lines } from '../issue.ts';
import type { RowCells } from './cells.ts';
import { PeopleBook } from './people-book.ts';

interface Named {
  key: string;
  lines: [number, number];
  fields: Record<string, string | number>;
}

type Relation = NonNullable<ImportedSession['relations']>[number];

/** A session that another cell names, by id or title; looked up when all are read. */
interface Wish {
  readonly from: string;
  readonly kind: Relation['kind'] | 'after';
  readonly other: string;
  readonly row: RowCells;
  readonly role: ColumnRole;
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
  readonly #wishes: Wish[] = [];
  readonly #pairs: { first: string; second: string; people: number }[] = [];

  /** The key of a room, track or kind of this name; it is noted where it is met first. */
  name(what: 'rooms' | 'tracks' | 'kinds', name: string, lines: Lines): string {
    const text = name.replace(/\s+/g, ' ');
    const key = titleKey(text) || text;
    const known = this.#named[what];
    if (!known.has(key)) known.set(key, { key, lines: [lines[0], lines[1]], fields: { name: text } });
    return key;
  }

  addToRoom(key: string, fields: Readonly<Record<string, string | number>>): void {
    Object.assign(this.#named.rooms.get(key)?.fields ?? {}, fields);
  }

  relate(from: string, kind: Wish['kind'], other: string, row: RowCells, role: ColumnRole): void {
    this.#wishes.push({ from, kind, other, row, role });
  }

  /** How many people want to see both of two sessions, each named by id or title. */
  addPair(first: string, second: string, people: number): void {
    this.#pairs.push({ first, second, people });
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
    const keyOf = this.#keysByName();
    this.#addRelations(keyOf);
    const audience = this.#pairs.map(({ first, second, people }) => ({
      firstKey: keyOf(first) ?? first,
      secondKey: keyOf(second) ?? second,
      people,
    }));
    return {
      people: this.people.records(),
      sessions: [...this.sessions.values()],
      rooms: list(this.#named.rooms),
      tracks: list(this.#named.tracks),
      kinds: list(this.#named.kinds),
      ...(audience.length > 0 ? { audience } : {}),
      issues: [...this.issues, ...this.people.issues()],
    };
  }

  #keysByName(): (name: string) => string | undefined {
    if (this.#wishes.length === 0 && this.#pairs.length === 0) return () => undefined;
    const byTitle = new Map<string, string | null>();
    for (const { key, fields } of this.sessions.values()) {
      const title = titleKey(String(fields.title ?? ''));
      // Of two with one title neither is meant for sure.
      if (title !== '') byTitle.set(title, byTitle.has(title) ? null : key);
    }
    return (name) => (this.sessions.has(name) ? name : (byTitle.get(titleKey(name)) ?? undefined));
  }

  #addRelations(keyOf: (name: string) => string | undefined): void {
    for (const { from, kind, other, row, role } of this.#wishes) {
      const found = keyOf(other);
      if (found === undefined || found === from) {
        const words = `“${other.slice(0, 200)}” is no ${found === from ? 'other ' : ''}session of this import; it is not used.`;
        row.say('relation.unknown', 'warning', role, words);
      } else if (kind === 'after') this.#addRelation(found, { kind: 'before', otherKey: from });
      else this.#addRelation(from, { kind, otherKey: found });
    }
  }

  #addRelation(key: string, relation: Relation): void {
    const session = this.sessions.get(key);
    if (!session) return;
    const known = session.relations ?? [];
    const isKnown = known.some(({ kind, otherKey }) => kind === relation.kind && otherKey === relation.otherKey);
    if (!isKnown) this.sessions.set(key, { ...session, relations: [...known, relation] });
  }
}
