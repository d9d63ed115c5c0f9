import type { Inline } from '../../../shared/agenda/inline.ts';
import { type Block, richText } from '../../../shared/agenda/rich-text.ts';
import { atLineStart, escapedAddress, escapedRun } from './escape.ts';

/**
 * A stored text (an abstract, a biography) as lines of Markdown: its lists, links and emphasis are written anew, and all
 * else is text. Its headings become strong paragraphs, since the page has headings of its own.
 */
export const proseLines = (text: string): string[] => richText(text).flatMap((block) => ['', ...blockLines(block)]);

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.text);
    case 'heading':
      return linesOf(block.text.map((run) => ({ ...run, strong: true })));
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${linesOf(item).join(' ')}`);
  }
}

/** A line that ends within a paragraph breaks there. */
const linesOf = (runs: readonly Inline[]): string[] => {
  const lines = runs
    .map(inline)
    .join('')
    .split('\n')
    .map((line) => atLineStart(line.replace(/[^\S\n]+/g, ' ').trim()))
    .filter((line) => line !== '');
  return lines.map((line, i) => (i < lines.length - 1 ? `${line}\\` : line));
};

function inline({ text, strong, emphasis, code, href }: Inline): string {
  // Marks hold only around a word's own letters, and no code span can hold a line's end or a fence.
  const isPlainWord = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(text) && !text.includes('\n');
  const words = code && /^[^`\n]*[^`\s][^`\n]*$/.test(text) && text.trim() === text ? `\`${text}\`` : escapedRun(text);
  const dressed = !isPlainWord || code ? words : strong ? `**${words}**` : emphasis ? `*${words}*` : words;
  if (href === text) return `<${href}>`;
  return href === null ? dressed : `[${dressed}](${escapedAddress(href)})`;
}
