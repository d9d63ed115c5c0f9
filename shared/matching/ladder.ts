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

/** Work in small steps, so that its caller can do other things between them. */
export type Steps<T> = Generator<undefined, T, void>;

/** The outcome of work in steps, done at once. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
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

  /** Proposes rows for every open record, one after the other; certain ones are taken at the end. */
  *step(propose: (record: R, free: (id: string) => boolean) => readonly string[]): Steps<void> {
    const free = (id: string) => !this.#claimed.has(id);
    const proposals: { readonly record: R; readonly ids: readonly string[] }[] = [];
    for (const record of this.#open) {
      proposals.push({ record, ids: propose(record, free).filter(free) });
      yield;
    }
    const wanted = new Map<string, number>();
    for (const { ids } of proposals) for (const id of ids) wanted.set(id, (wanted.get(id) ?? 0) + 1);
    for (const { record, ids } of proposals) {
      const [only] = ids;
      if (only !== undefined && ids.length === 1 && wanted.get(only) === 1) this.#settle(record.key, only);
    }
    this.#open = this.#open.filter(({ key }) => !this.#matches.has(key));
  }

  /** Leaves every open record as a new row, with its question if `ask` finds one. */
  *finish(ask: (record: R, free: (id: string) => boolean) => Question | null): Steps<ReadonlyMap<string, Match>> {
    const free = (id: string) => !this.#claimed.has(id);
    for (const record of this.#open) {
      this.#matches.set(record.key, { id: null, question: ask(record, free) });
      yield;
    }
    this.#open = [];
    return this.#matches;
  }

  #settle(key: string, id: string | null): void {
    if (id !== null) this.#claimed.add(id);
    this.#matches.set(key, { id, question: null });
  }
}

/** Lists by key, for look-ups. */
export const indexBy = <T>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> => finished(indexSteps(items, keysOf));

/** The same in steps, where the keys take their time. */
export function* indexSteps<T>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<string>,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = index.get(key);
      if (list) list.push(item);
      else index.set(key, [item]);
    }
    yield;
  }
  return index;
}
