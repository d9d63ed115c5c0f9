import { decodeHTML } from 'entities';
import TurndownService from 'turndown';

let service: TurndownService | null = null;

/** The stored form of HTML: Markdown of paragraphs, lists, emphasis and links; scripts and their like are left out. */
export function htmlToMarkdown(html: string): string {
  if (!html.includes('<')) return plainText(html);
  // The converter descends with the elements; what nests deeper than any text does is taken by its words alone.
  if (nestsTooDeep(html)) return plainText(html.replace(/<[^<>]*>/g, ' '));
  service ??= makeService();
  return service
    .turndown(html)
    .replace(/\u00a0/g, ' ')
    .trim();
}

const DEEPEST = 500;
// Elements that are empty, or end by themselves where the next one begins.
const FLAT = new Set(['br', 'hr', 'img', 'wbr', 'input', 'meta', 'link', 'p', 'li', 'td', 'th', 'tr', 'dt', 'dd']);

function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Plain text with its HTML entities (&amp;, &#x27;, ...) written out and Unix line ends. */
export const plainText = (text: string): string =>
  (text.includes('&') ? decodeHTML(text) : text).replace(/\r\n?/g, '\n').trim();

function makeService(): TurndownService {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.remove(['script', 'style', 'iframe', 'noscript', 'title']);
  // Pictures are no text, and a link to anything but the web is only its words.
  turndown.addRule('no-pictures', { filter: 'img', replacement: (_content, node) => altOf(node) });
  turndown.addRule('safe-links', {
    filter: (node) => node.nodeName === 'A' && !/^(?:https?:|mailto:)/i.test(node.getAttribute('href')?.trim() ?? ''),
    replacement: (content) => content,
  });
  return turndown;
}

const altOf = (node: unknown): string =>
  typeof node === 'object' && node !== null && 'alt' in node && typeof node.alt === 'string' ? node.alt : '';
