/** Rows that a record may be, with how alike they are (0 to 1) and why it is asked. */
export interface Question {
  readonly why: 'same-email' | 'same-name' | 'similar-name' | 'same-title' | 'similar-session' | 'tie';
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
}

/** What a record of a source is here: a row, or a new one; with what is left to ask. */
export interface Match {
  readonly id: string | null;
  readonly question: Question | null;
}

/** What is known beforehand: links of this source, and decisions (an id, or 'new'). */
export interface Known {
  readonly linked: ReadonlyMap<string, string>;
  readonly decided: ReadonlyMap<string, string>;
}

/**
 * Gives each record at most one row and each row at most one record, but for links: two records of a source that were
 * found to be one are both that row. A step proposes rows for the records that are
 * left; a proposal holds if it is the record's only one and no other record has it. Ties are remembered as questions.
 */
export class Assignment<R extends { readonly key: string }> {
  readonly #matches = new Map<string, Match>();
  readonly #claimed = new Set<string>();
  #open: readonly R[];

  constructor(records: readonly R[], known: Known) {
    for (const { key } of records) {
      const id = known.linked.get(key);
      if (id !== undefined) this.#settle(key, id);
    }
    for (const { key } of records) {
      const decided = known.decided.get(key);
      if (decided === undefined || this.#matches.has(key)) continue;
      if (decided === 'new') this.#settle(key, null);
      else if (!this.#claimed.has(decided)) this.#settle(key, decided);
    }
    this.#open = records.filter(({ key }) => !this.#matches.has(key));
  }

  /** Proposes rows for every open record; certain ones are taken. */
  step(propose: (record: R, free: (id: string) => boolean) => readonly string[]): void {
    const free = (id: string) => !this.#claimed.has(id);
    const proposals = this.#open.map((record) => ({ record, ids: propose(record, free).filter(free) }));
    const wanted = new Map<string, number>();
    for (const { ids } of proposals) for (const id of ids) wanted.set(id, (wanted.get(id) ?? 0) + 1);
    for (const { record, ids } of proposals) {
      const [only] = ids;
      if (only !== undefined && ids.length === 1 && wanted.get(only) === 1) this.#settle(record.key, only);
    }
    this.#open = this.#open.filter(({ key }) => !this.#matches.has(key));
  }

  /** Leaves every open record as a new row, with its question if `ask` finds one. */
  finish(ask: (record: R, free: (id: string) => boolean) => Question | null): ReadonlyMap<string, Match> {
    const free = (id: string) => !this.#claimed.has(id);
    for (const record of this.#open) this.#matches.set(record.key, { id: null, question: ask(record, free) });
    this.#open = [];
    return this.#matches;
  }

  #settle(key: string, id: string | null): void {
    if (id !== null) this.#claimed.add(id);
    this.#matches.set(key, { id, question: null });
  }
}

/** Lists by key, for look-ups. */
export function indexBy<T>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = index.get(key);
      if (list) list.push(item);
      else index.set(key, [item]);
    }
  }
  return index;
}
