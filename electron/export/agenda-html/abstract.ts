import type { Inline } from '../../../shared/agenda/inline.ts';
import { richText } from '../../../shared/agenda/rich-text.ts';
import { type Html, html } from './html.ts';

/** An abstract as markup: paragraphs, lists, emphasis, links. */
export const abstractHtml = (text: string): Html[] =>
  richText(text).map((block) => {
    if (block.kind === 'paragraph') return html`<p>${block.text.map(run)}</p>\n`;
    if (block.kind === 'heading') return html`<p class="subhead">${block.text.map(run)}</p>\n`;
    const items = block.items.map((item) => html`<li>${item.map(run)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`;
  });

function run({ text, strong, emphasis, code, href }: Inline): Html {
  let markup = html`${text.split('\n').map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`))}`;
  if (code) markup = html`<code>${markup}</code>`;
  if (emphasis) markup = html`<em>${markup}</em>`;
  if (strong) markup = html`<strong>${markup}</strong>`;
  return href === null ? markup : html`<a href="${href}" rel="noreferrer">${markup}</a>`;
}
