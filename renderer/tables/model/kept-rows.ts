/** Rows by id, each made again only when something that it is made from became another object or value. */
export class KeptRows<R> {
  #rows = new Map<string, { readonly inputs: readonly unknown[]; readonly row: R }>();
  #next = new Map<string, { readonly inputs: readonly unknown[]; readonly row: R }>();

  /** The row as it was, where all inputs are the same (by identity), else a new one. */
  row(id: string, inputs: readonly unknown[], make: () => R): R {
    const known = this.#rows.get(id);
    const same =
      known?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, known.inputs[i]));
    const kept = same && known ? known : { inputs, row: make() };
    this.#next.set(id, kept);
    return kept.row;
  }

  /** Forgets the rows that were not asked for since the last time. */
  sweep(): void {
    this.#rows = this.#next;
    this.#next = new Map();
  }
}
