import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from './pdf-text.ts';

/** A heading of a PDF in reading order. */
export interface Heading {
  readonly page: number;
  readonly level: number;
  readonly text: string;
}

export interface PdfStructure {
  readonly title: unknown;
  readonly language: unknown;
  readonly outline: readonly string[];
  /** In points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly headings: readonly Heading[];
  /** Text that is tagged, but hangs nowhere in the tree: no reader would come to it. */
  readonly lost: readonly string[];
  /** Text that is neither tagged nor marked as decoration. */
  readonly untagged: readonly string[];
  /** Pages without a structure tree. */
  readonly bare: readonly number[];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** What a reader that goes by the tags gets of a PDF: its facts, and its headings as the structure tree has them. */
export const structureOf = (bytes: Uint8Array): Promise<PdfStructure> =>
  withPdf(bytes, async (pdf) => {
    const sizes: { width: number; height: number }[] = [];
    const headings: Heading[] = [];
    const lost: string[] = [];
    const untagged: string[] = [];
    const bare: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      sizes.push({ width: right - left, height: top - bottom });
      const tree: Node | null = await page.getStructTree();
      if (!tree) {
        bare.push(number);
        continue;
      }
      const { tagged, loose } = await textOf(page);
      untagged.push(...loose);
      const unread = new Map(tagged);
      const textIn = (node: Node): string =>
        node.id !== undefined ? (tagged.get(node.id) ?? '') : (node.children ?? []).map(textIn).join('');
      const walk = (node: Node): void => {
        if (node.id !== undefined) unread.delete(node.id);
        const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
        if (level !== undefined) headings.push({ page: number, level: Number(level), text: textIn(node) });
        node.children?.forEach(walk);
      };
      walk(tree);
      lost.push(...unread.values());
    }
    const facts: { Title?: unknown; Language?: unknown } = { ...(await pdf.getMetadata()).info };
    const outline: { title: string }[] | null = await pdf.getOutline();
    return {
      ...{ title: facts.Title, language: facts.Language, outline: (outline ?? []).map(({ title }) => title) },
      ...{ sizes, headings, lost, untagged, bare },
    };
  });

/** The text of a page by its marks, and what has none. */
async function textOf(page: PDFPageProxy): Promise<{ tagged: Map<string, string>; loose: string[] }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tagged = new Map<string, string>();
  const loose: string[] = [];
  // Of each mark that is open: its id, or null for one that decorates.
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (id != null) tagged.set(id, (tagged.get(id) ?? '') + item.str);
      else if (open.length === 0 && item.str.trim() !== '') loose.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' && 'id' in item ? (item.id ?? null) : null);
  }
  return { tagged, loose };
}

/** How many fonts a PDF of ours describes, and how many of them it holds. */
export function fontsOf(bytes: Uint8Array): { readonly described: number; readonly embedded: number } {
  const source = Buffer.from(bytes).toString('latin1');
  return {
    described: source.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0,
    embedded: source.match(/\/FontFile[23]?\s/g)?.length ?? 0,
  };
}
