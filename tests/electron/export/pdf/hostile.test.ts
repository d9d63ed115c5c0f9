import { describe, expect, test } from 'vitest';
import { products } from '../../../../electron/export/products.ts';
import { cleanLine } from '../../../../shared/agenda/clean-text.ts';
import { hostileProgram } from '../hostile-program.ts';
import { HOSTILE } from '../hostile-strings.ts';
import { pdfText, withPdf } from '../pdf-text.ts';
import { made } from '../programs.ts';

const state = hostileProgram();
const printed = products.filter(({ extension }) => extension === 'pdf').map(({ id }) => id);

// What a page orders or shapes anew (scripts from right to left, stacked marks, forms of letters) is compared elsewhere.
const isPlain = (text: string): boolean => /^[\p{ASCII}\s]+$/u.test(text) && text.length < 200;
const bare = (text: string): string =>
  text
    .replace(/[\s\u00ad\u2010-]+/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
const plain = [...new Set(HOSTILE.map(cleanLine).filter(isPlain))];

describe('hostile text is only ever text on a page', () => {
  // The slowest of them set 247 sessions in one document.
  test.each(printed)('%s', async (product) => {
    const { bytes } = await made(product, {}, state);
    const found = await withPdf(bytes, async (pdf) => {
      const links: unknown[] = [];
      for (let number = 1; number <= pdf.numPages; number++)
        for (const { url } of await (await pdf.getPage(number)).getAnnotations()) if (url) links.push(url);
      return { links, actions: await pdf.getJSActions(), attachments: await pdf.getAttachments() };
    });
    expect(found.actions).toBeNull();
    expect(found.attachments).toBeNull();
    expect(found.links.filter((url) => !/^(?:https?|mailto):/.test(String(url)))).toEqual([]);
  });

  test.each(['agenda-pdf', 'booklet-pdf'])('%s shows each as it is', async (product) => {
    const words = bare((await pdfText((await made(product, {}, state)).bytes)).join(' '));
    expect(plain.filter((text) => !words.includes(bare(text)))).toEqual([]);
  });
});
