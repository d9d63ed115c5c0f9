import type { ImportedKind } from './decisions.ts';
import { newToken, type Token } from './plan.ts';

/** The ids of the rows that a plan makes, by kind and token. */
export class RowIds {
  readonly #made = new Map<string, string>();

  remember(kind: ImportedKind, key: string, id: string): void {
    this.#made.set(`${kind} ${newToken(key)}`, id);
  }

  /** The id that a token stands for. */
  of(kind: ImportedKind, token: Token): string {
    return this.#made.get(`${kind} ${token}`) ?? token;
  }
}
