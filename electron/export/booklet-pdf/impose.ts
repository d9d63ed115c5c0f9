import { PAPERS, type PageSize, type Paper } from '../print/paper.ts';
import type { Made } from '../product.ts';
import { portableTypesetter } from '../typst/wasm.ts';
import type { BookletDocument } from './document.ts';
import { signatures } from './signatures.ts';

/** The sheet whose half a page is. */
const SHEETS: Partial<Record<Paper, Paper>> = { a5: 'a4', 'half-letter': 'letter', a4: 'a3', letter: 'tabloid' };

/** The sheet on which two pages of this size lie beside each other, in millimetres. */
export function sheetOf({ width, height }: PageSize): PageSize {
  for (const [half, whole] of Object.entries(SHEETS)) {
    const [w, h] = PAPERS[half as Paper];
    const [short, long] = PAPERS[whole];
    if (w === width && h === height) return { width: long, height: short };
  }
  return { width: width * 2, height };
}

/** How many pages a booklet has, as its template notes (`pages: 24`), and its other notes. */
export function countedPages(warnings: readonly string[]): { readonly pages: number; readonly others: string[] } {
  const counts = warnings.flatMap((note) => /^pages: (\d+)$/.exec(note)?.[1] ?? []);
  return { pages: Number(counts[0] ?? 0), others: warnings.filter((note) => !/^pages: \d+$/.test(note)) };
}

/** A booklet's pages on sheets to fold. The pages are those that were set; nothing is set anew. */
export async function impose(made: Made, { base, page }: BookletDocument, sheets: number | null): Promise<Made> {
  const { pages, others } = countedPages(made.warnings);
  const sides = signatures(pages, sheets, base.direction);
  const blank = sides.length * 2 - pages;
  const typesetter = await portableTypesetter([]);
  const { bytes } = typesetter.pdf({
    template: 'booklet-imposed.typ',
    data: { base, page, sheet: sheetOf(page), sides },
    files: new Map([['booklet.pdf', made.bytes]]),
  });
  return {
    bytes,
    warnings: [
      ...others,
      `For paper only: ${sides.length / 2} sheets, to be printed on both sides (turned over the short edge) and folded; the pages have no tags and no links. ${blank === 0 ? 'No page is blank' : `${blank} ${blank === 1 ? 'page is' : 'pages are'} blank`}.`,
    ],
  };
}
