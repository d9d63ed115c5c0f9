/**
 * Which code points a set of faces can show. A face tells it as run lengths from 0: not covered, covered, not covered,
 * ... (the `coverage` of Typst's font information).
 */
export class Coverage {
  readonly #ranges: (readonly [from: number, to: number])[] = [];

  add(runs: readonly number[]): void {
    let at = 0;
    for (const [i, run] of runs.entries()) {
      if (i % 2 === 1) this.#ranges.push([at, at + run]);
      at += run;
    }
  }

  has(codePoint: number): boolean {
    return this.#ranges.some(([from, to]) => from <= codePoint && codePoint < to);
  }

  /** The characters of `text` that cannot be shown, each once, in order. White space and joiners need no glyph. */
  missing(text: string): string[] {
    const seen = new Set(text);
    return [...seen].filter(
      (character) =>
        !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character) && !this.has(character.codePointAt(0) ?? 0),
    );
  }
}
