/** A document to set: a template of `resources/typst`, and the data that it reads as `/data.json`. */
export interface TypesetJob {
  readonly template: string;
  /** Plain data. Text in it is only ever text: it never becomes part of a template's source. */
  readonly data: unknown;
  /** Files that the template reads beside its data, by name: pages that were set before. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** Sets documents as PDF. One per process: memory grows with each document, so processes are thrown away. */
export interface Typesetter {
  /**
   * The PDF's bytes, and what the template notes of itself (`notes.typ`); the same job gives the same bytes. Throws with
   * the template's message where it cannot be set.
   */
  pdf(job: TypesetJob): { readonly bytes: Uint8Array; readonly notes: readonly string[] };
  /** Characters of `text` for which none of our faces has a glyph. */
  missingGlyphs(text: string): string[];
}
