import { type Inline, parseInline } from './inline.ts';

/** A piece of an abstract. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const BULLET = /^ {0,3}[*+-]\s+(?=\S)/;
const NUMBER = /^ {0,3}\d{1,9}[.)]\s+(?=\S)/;
const HEADING = /^ {0,3}#{1,6}\s+/;
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|={3,})$/;

/**
 * Reads the small part of Markdown that stored text uses: paragraphs, lists (one level), headings, emphasis, code and
 * links. Anything else is text as it stands; HTML is never understood as such. Linear in the length of the text.
 */
export function richText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.split(/\n[ \t]*\n/)) {
    let lines: string[] = [];
    let list: { ordered: boolean; items: string[][] } | null = null;
    const flush = () => {
      if (list) {
        const { ordered, items } = list;
        const last = blocks.at(-1);
        const parsed = items.map((item) => parseInline(item.join(' ')));
        // Items of one list may stand apart by empty lines.
        if (last?.kind === 'list' && last.ordered === ordered && lines.length === 0)
          blocks[blocks.length - 1] = { ...last, items: [...last.items, ...parsed] };
        else blocks.push({ kind: 'list', ordered, items: parsed });
      } else if (lines.some((line) => line.trim() !== '')) {
        blocks.push({ kind: 'paragraph', text: parseInline(joinLines(lines)) });
      }
      lines = [];
      list = null;
    };
    for (const line of chunk.split('\n')) {
      const marker = BULLET.exec(line) ?? NUMBER.exec(line);
      if (RULE.test(line)) flush();
      else if (HEADING.test(line)) {
        flush();
        blocks.push({ kind: 'heading', text: parseInline(line.replace(HEADING, '').replace(/\s+#*\s*$/, '')) });
      } else if (marker) {
        const ordered = !BULLET.test(line);
        if (list === null || list.ordered !== ordered) {
          flush();
          list = { ordered, items: [] };
        }
        list.items.push([line.slice(marker[0].length).trim()]);
      } else if (list !== null) list.items.at(-1)?.push(line.trim());
      else lines.push(line);
    }
    flush();
  }
  return blocks;
}

// A line that ends with two spaces or a backslash breaks there (the newline stays); others flow on.
const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line, i) => {
      if (i === lines.length - 1) return line.trim();
      const hard = / {2,}$|\\$/.test(line);
      return line.trim().replace(/\\$/, '') + (hard ? '\n' : ' ');
    })
    .join('');

/** The words of a rich text, without its marks: for calendars and tables. Paragraphs stand apart by an empty line. */
export function plainText(text: string): string {
  const words = (inlines: readonly Inline[]) =>
    inlines
      .map(({ text, href }) => (href === null || href.replace(/^mailto:/, '') === text ? text : `${text} (${href})`))
      .join('');
  return richText(text)
    .map((block) =>
      block.kind === 'list'
        ? block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${words(item)}`).join('\n')
        : words(block.text),
    )
    .join('\n\n');
}
