import { decodeHTML } from 'entities';
import TurndownService from 'turndown';

let service: TurndownService | null = null;

/** The stored form of HTML: Markdown of paragraphs, lists, emphasis and links; scripts and their like are left out. */
export function htmlToMarkdown(html: string): string {
  if (!html.includes('<')) return plainText(html);
  service ??= makeService();
  return service
    .turndown(html)
    .replace(/\u00a0/g, ' ')
    .trim();
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
