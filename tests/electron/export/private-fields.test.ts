import { describe, expect, test } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { pdfText } from './pdf-text.ts';
import { made } from './programs.ts';

// Every field of the sample program that is not public holds a word with this in it.
const PRIVATE = /CANARY|987.?654/;

describe('no public product holds what only the committee may see', () => {
  test.each(['agenda-html', 'ical', 'csv', 'json'])('%s', async (product) => {
    expect((await made(product)).text).not.toMatch(PRIVATE);
  });

  test('csv as it stands', async () => expect((await made('csv', { raw: true })).text).not.toMatch(PRIVATE));

  test('agenda-pdf', async () => {
    const pages = await pdfText((await made('agenda-pdf')).bytes);
    expect(pages.join('\n')).not.toMatch(PRIVATE);
  });
});

test('the products that are for the committee alone are known', () =>
  expect(products.filter(({ internal }) => internal).map(({ id }) => id)).toEqual(['chair-sheets-pdf']));

describe('the program as JSON', () => {
  test('holds the committee’s fields, then the private ones, only when asked', async () => {
    const holds = async (visibility: string) => {
      const { text } = await made('json', { visibility });
      return [text.includes('CANARY-session-notes'), text.includes('CANARY-email')];
    };
    expect([await holds('public'), await holds('committee'), await holds('private')]).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});
