import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { type Desk, filesIn, hashOf, newDesk, programFile, smallConference } from './lectern.ts';
import { shapes } from './shapes.ts';

async function conference(): Promise<Desk> {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', smallConference);
  await desk.json('place', 'a.lectern', '1', '--start', '2026-06-01T10:00', '--room', 'Aula');
  await desk.json('place', 'a.lectern', '2', '--start', '2026-06-02T10:00', '--room', 'Aula');
  return desk;
}

/** What each product's file holds, so that one sees it is that product. */
const PRODUCTS: readonly (readonly [product: string, RegExp])[] = [
  ['csv', /^\ufeff?guid,number,title/],
  ['json', /^\{/],
  ['ical', /^BEGIN:VCALENDAR\r\n/],
  ['agenda-html', /^<!doctype html>/i],
  ['agenda-pdf', /^%PDF-1\./],
];

it.each(PRODUCTS)('%s is written whole, and the program stays as it was', async (product, beginning) => {
  const desk = await conference();
  const before = hashOf(desk.path('a.lectern'));
  const printed = (await desk.json('export', 'a.lectern', product, '-o', 'out.bin')) as { file: string; bytes: number };
  expect(shapes.export?.safeParse(printed).error).toBeUndefined();
  const bytes = readFileSync(desk.path('out.bin'));
  expect([printed.file, printed.bytes]).toEqual([desk.path('out.bin'), bytes.length]);
  expect(bytes.toString('utf8')).toMatch(beginning);
  expect([hashOf(desk.path('a.lectern')), filesIn(desk.folder)]).toEqual([before, ['a.lectern', 'out.bin']]);
});

it('one day alone is exported, to standard output', async () => {
  const desk = await conference();
  const { code, out } = await desk.lectern('export', 'a.lectern', 'csv', '-o', '-', '--day', '2026-06-02');
  expect([code, out.includes('Late beats'), out.includes('Tracing 101')]).toEqual([0, true, false]);
});

it.each([
  ['a product that is none', ['cake'], /csv/, 2],
  ['an option that is none', ['csv', '--option', 'icing=thick'], /icing/, 1],
  ['a setting that is none', ['csv', '--set', 'icing=thick'], /no option “icing”\. Its options: table, /, 1],
  ['a setting that does not fit', ['csv', '--set', 'scheduledOnly=perhaps'], /scheduledOnly is yes or no/, 2],
  [
    'a part that a product cannot be limited to',
    ['json', '--room', 'Aula'],
    /no option “rooms”\. Its options: [a-z]+/,
    1,
  ],
  ['a time of printing that is none', ['csv', '--printed-at', '2027-05-03'], /instant such as/, 2],
  ['a release to compare with that is none', ['csv', '--since', 'v9'], /Nothing was published yet/, 1],
  ['a day that is not in the program', ['csv', '--day', '2027-01-01'], /2026-06-01/, 1],
])('%s is refused in words, and the older export stays', async (_, args, words, exit) => {
  const desk = await conference();
  writeFileSync(desk.path('out.csv'), 'the older one');
  const { code, out, err } = await desk.lectern('export', 'a.lectern', ...args, '-o', 'out.csv');
  expect([code, out, readFileSync(desk.path('out.csv'), 'utf8')]).toEqual([exit, '', 'the older one']);
  expect(err).toMatch(words);
});

it('a setting is read as what it is', async () => {
  const desk = await conference();
  const made = await desk.lectern('export', 'a.lectern', 'csv', '-o', '-', '--set', 'scheduledOnly=yes');
  expect([made.code, made.out.includes('Late beats'), made.out.includes('no title yet')]).toEqual([0, true, false]);
});

it('the time of the printing is told only where it is asked for', async () => {
  const desk = await conference();
  const page = async (...args: string[]): Promise<string> =>
    (await desk.lectern('export', ...args, 'a.lectern', 'agenda-html', '-o', '-')).out;
  expect(await page()).not.toContain('Printed');
  expect(await page('--printed-at', '2027-05-03T12:05Z')).toContain('Printed May 3, 2027 at 2:05');
  expect(await page('--printed-at')).toContain('Printed ');
});

it('--list tells every product and option, without a program', async () => {
  const desk = newDesk();
  const { code, out } = await desk.lectern('export', '--list');
  expect([code, out.match(/^\S+/gm)]).toEqual([0, products.map(({ id }) => id)]);
  const printed = (await desk.json('export', '--list', 'agenda-html')) as { id: string }[];
  expect(shapes['export list']?.safeParse(printed).error).toBeUndefined();
  expect(printed.map(({ id }) => id)).toEqual(['agenda-html']);
});

it('an export is never written over the program', async () => {
  const desk = await conference();
  const { code, err } = await desk.lectern('export', 'a.lectern', 'csv', '-o', 'a.lectern');
  expect([code, /the program itself/.test(err)]).toEqual([1, true]);
});

it('a release is exported as it was published, with its name, and twice with the same bytes', async () => {
  const desk = await conference();
  await desk.json('publish', 'a.lectern', '--name', 'v1');
  const made = async (...more: string[]): Promise<string> => {
    await desk.json('export', 'a.lectern', 'json', '-o', 'out.json', ...more);
    return readFileSync(desk.path('out.json'), 'utf8');
  };
  const first = await made('--release', 'v1');
  await desk.json('unplace', 'a.lectern', 'Tracing 101');
  expect(await made('--release', 'V1')).toBe(first);
  expect(JSON.parse(first)).toMatchObject({ release: 'v1' });
  expect(JSON.parse(await made('--release', 'draft'))).toMatchObject({ release: null });
  expect(await made('--release', 'draft')).toBe(await made());
  const day = await desk.lectern('export', 'a.lectern', 'csv', '-o', '-', '--release', 'v1', '--day', '2026-06-01');
  expect([day.code, day.out.includes('Tracing 101'), day.out.includes('Late beats')]).toEqual([0, true, false]);
  const none = await desk.lectern('export', 'a.lectern', 'csv', '-o', '-', '--release', 'v9');
  expect([none.code, none.out, none.err]).toEqual([1, '', 'lectern: There is no release “v9”. There is: v1, draft.\n']);
});
