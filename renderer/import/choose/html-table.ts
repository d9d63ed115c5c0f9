import { decodeHTML } from 'entities';

/** So many columns a merged cell may span. */
const WIDEST = 100;

/**
 * The rows of the first table of some HTML, as text; null where there is none. Read by its tags, without a document:
 * the page's policy lets no HTML be made of a text, and what a clipboard holds is not ours. Merged cells keep their
 * columns, so that what follows does not move to the left.
 */
export function htmlTable(html: string): readonly (readonly string[])[] | null {
  const start = /<table[\s>]/i.exec(html);
  if (!start) return null;
  const end = /<\/table\s*>/i.exec(html.slice(start.index));
  const table = html.slice(start.index, end ? start.index + end.index : undefined);
  const rows: string[][] = [];
  let cell: { text: string; span: number } | null = null;
  const close = (): void => {
    if (!cell) return;
    const row = rows.at(-1);
    row?.push(words(cell.text), ...Array.from({ length: cell.span - 1 }, () => ''));
    cell = null;
  };
  for (const [, tag, attributes = '', text = ''] of table.matchAll(/<(\/?[a-z!][a-z0-9]*)([^>]*)>([^<]*)/gi)) {
    const name = tag?.toLowerCase();
    if (name === 'tr' || name === '/tr') close();
    if (name === 'tr') rows.push([]);
    if (name === 'td' || name === 'th') {
      close();
      const span = Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1);
      cell = { text: '', span: Math.max(1, Math.min(span, WIDEST)) };
    }
    if (name === '/td' || name === '/th') close();
    if (cell) cell.text += `${name === 'br' || name === '/p' || name === '/div' ? '\n' : ''}${flat(text)}`;
  }
  close();
  return rows.filter((row) => row.length > 0);
}

/** Line ends in HTML are but spaces. */
const flat = (text: string): string => decodeHTML(text).replace(/[\s\u00a0]+/g, ' ');

const words = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .trim();
