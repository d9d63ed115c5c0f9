import { describe, expect, test } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { buildProgram } from '../../shared/builder.ts';
import { made, PUBLIC_PRODUCTS, SPEC } from './programs.ts';

const refusal = async (product: string, options: Record<string, unknown> = {}): Promise<string> =>
  made(product, options).then(
    () => 'made',
    (error: Error) => error.message,
  );

describe('making an export', () => {
  test('names the file after the program and the release', async () => {
    const draft = await made('csv');
    const released = await made('csv', {}, buildProgram(SPEC), 'v2 (final)');
    expect([draft.fileName, released.fileName].map((name) => name.replace(/-sessions|-csv/, ''))).toEqual([
      'nl26-draft.csv',
      'nl26-v2-final.csv',
    ]);
  });

  test('of a product that does not exist tells those that do', async () => {
    expect(await refusal('poster')).toBe(
      `not-found: There is no product “poster”. There are ${products.map(({ id }) => id).join(', ')}.`,
    );
  });

  test('of a day that does not exist tells those that do', async () => {
    expect(await refusal('ical', { day: '2026-07-01' })).toMatch(/^not-found: .*2026-07-01.*2026-06-01, 2026-06-02/);
  });

  test('with an option that the product does not know is refused', async () => {
    expect(await refusal('csv', { paper: 'a4' })).toMatch(/^invalid: .*paper/);
    expect(await refusal('agenda-pdf', { paper: 'a0' })).toMatch(/^invalid: .*paper/);
  });

  test('is compared with a release only where the product marks changes; others say which do', async () => {
    const state = buildProgram(SPEC);
    const since = { name: 'v1', state };
    const said = await Promise.all(
      products
        .filter(({ marksChanges }) => !marksChanges)
        .map(({ id }) =>
          made(id, {}, state, 'v2', { since }).then(
            () => 'made',
            (error: Error) => error.message,
          ),
        ),
    );
    const able = products.filter(({ marksChanges }) => marksChanges).map(({ id }) => id);
    expect(able).toContain('agenda-pdf');
    expect(said.filter((text) => !/^invalid: .* marks no changes, .*“v1”/.test(text))).toEqual([]);
    expect(said.every((text) => text.endsWith(`These can: ${able.join(', ')}.`))).toBe(true);
  });

  test('tells how many sessions have no full place', async () => {
    expect((await made('ical')).warnings).toEqual([expect.stringMatching(/^1 accepted session is left out/)]);
  });
});

describe.each(PUBLIC_PRODUCTS)('%s', (product) => {
  test('of the same snapshot is the same bytes', async () => {
    const [first, second] = [await made(product), await made(product)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  test('of a program with nothing in it is made all the same', async () => {
    const { bytes } = await made(product, {}, buildProgram({ days: {} }));
    // These two are bare lists: of nothing they hold nothing.
    const isList = product === 'indico-csv' || product === 'sessionize-json';
    if (isList) expect(new TextDecoder().decode(bytes).trim()).toBe(product === 'indico-csv' ? '' : '[]');
    else expect(bytes.length).toBeGreaterThan(20);
  });
});
