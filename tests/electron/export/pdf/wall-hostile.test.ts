import { expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText } from '../pdf-text.ts';
import { made } from '../programs.ts';

const TEXTS = {
  typst: '#panic("boom") $x$ @ref <label> *a* _b_ `c` = h / term: #read("/data.json")',
  html: '<script>alert(1)</script> &amp; " </title></table>',
  control: 'null\u0000 bell\u0007 half\ud83d zero\ufeff over\u202eright\u2066',
  rtl: 'שלום עולם مرحبا',
  long: 'x'.repeat(1500),
  words: 'word '.repeat(200),
  emoji: '👩‍👩‍👧‍👦'.repeat(20),
  blank: ' ',
};
const all = Object.entries(TEXTS);
const state = buildProgram({
  program: { title: TEXTS.html, venue: TEXTS.typst, city: TEXTS.control },
  rooms: Object.fromEntries(all.map(([name, text]) => [name, { name: `${name} ${text}`.slice(0, 300), capacity: 1 }])),
  tracks: all.map(([, text]) => text.slice(0, 290)),
  sessions: Object.fromEntries(
    all.map(([name, text], i) => [
      name,
      { at: `mon ${9 + i}:00`, room: name, title: text, track: text.slice(0, 290), speakers: [`${name}, ${text}`] },
    ]),
  ),
  slots: [{ day: 'mon', time: '20:00-20:30', label: TEXTS.html }],
});

const letters = (text: string): string => text.replaceAll(/[\s-]/g, '');

test.each([
  ['wall-grid-pdf', { paper: 'a4' }],
  ['wall-grid-pdf', { paper: 'a3', layout: 'rows' }],
  ['glance-pdf', {}],
  ['planning-cards-pdf', { perPage: 12 }],
])('%s sets hostile and overlong text as text, in its place: %o', async (product, options) => {
  const { bytes } = await made(product, options, state);
  const text = letters((await pdfText(bytes)).join(' '));
  expect(text).toContain(letters('#panic("boom") $x$ @ref <label> *a* _b_ `c` = h / term:'));
  expect(text).toContain('<script>alert(1)</script>');
  expect(await overlapsOf(bytes)).toEqual([]);
});
