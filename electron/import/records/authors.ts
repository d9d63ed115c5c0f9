import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';

export interface Member {
  readonly personKey: string;
  readonly role: 'speaker' | 'author';
}

/**
 * Who of a paper's authors speaks. Systems of reviews mostly do not know: then a sole author does, and of several none
 * is guessed, which is told. The option `speakers` may say 'first', 'last' or 'all'.
 */
export class Authors {
  readonly #wanted: unknown;
  readonly #unknown: Lines[] = [];

  constructor(wanted: unknown) {
    this.#wanted = wanted;
  }

  /** The people of a paper in the order of its authors, each once; `presenting` are those of whom the source says it. */
  members(keys: readonly string[], lines: Lines, presenting: ReadonlySet<string> = new Set()): Member[] {
    const unique = [...new Set(keys)];
    const isKnown = unique.some((key) => presenting.has(key));
    if (!isKnown && unique.length > 1 && !this.#isWanted()) this.#unknown.push(lines);
    return unique.map((personKey, at) => ({
      personKey,
      role: (isKnown ? presenting.has(personKey) : this.#speaks(at, unique.length)) ? 'speaker' : 'author',
    }));
  }

  #isWanted(): boolean {
    return this.#wanted === 'first' || this.#wanted === 'last' || this.#wanted === 'all';
  }

  #speaks(at: number, count: number): boolean {
    switch (this.#wanted) {
      case 'all':
        return true;
      case 'first':
        return at === 0;
      case 'last':
        return at === count - 1;
      default:
        return count === 1;
    }
  }

  tell(report: Report): void {
    const [first] = this.#unknown;
    if (!first) return;
    const last = this.#unknown.reduce((end, lines) => Math.max(end, lines[1]), first[1]);
    const count = this.#unknown.length === 1 ? 'One paper has' : `${this.#unknown.length} papers have`;
    const message = `${count} several authors, and the file does not say who of them speaks; they come as authors. Mark the speakers by hand, or say “first”, “last” or “all” in the option “speakers”.`;
    report.say('speaker.unknown', 'warning', [first[0], last], message);
  }
}
