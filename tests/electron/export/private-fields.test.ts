import { describe, expect, test } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { withCanaries } from './canaries.ts';
import { made } from './programs.ts';
import { wordsOf } from './words-of.ts';

const { state, canaries } = withCanaries();
// The expected audience is a number.
const PRIVATE = /CANARY|987.?654/;
const open = products.filter(({ internal, extension }) => !internal && extension !== 'pdf').map(({ id }) => id);

/** Options of public products that make them hold more; none may make them hold what is private. */
const MORE: Readonly<Record<string, Record<string, unknown>>> = {
  csv: { table: 'people', mode: 'machines' },
  'indico-csv': { raw: true },
  jsonld: { form: 'script' },
  markdown: { frontMatter: true },
};

describe('no public product holds what only the committee may see', () => {
  test.each(open)('%s', async (product) => {
    for (const options of [{}, MORE[product] ?? {}])
      expect(await wordsOf((await made(product, options, state)).bytes)).not.toMatch(PRIVATE);
  });

  test('nor does the name of its file', async () => {
    for (const product of open) expect((await made(product, {}, state)).fileName).not.toContain('internal');
  });
});

describe('the program as JSON', () => {
  test('holds each field of the committee, and each private one, only when asked', async () => {
    const held = async (visibility: string) => {
      const { text } = await made('json', { visibility }, state);
      return canaries.filter(({ value }) => text.includes(value)).map(({ field }) => field);
    };
    const those = (...visible: string[]) =>
      canaries.filter(({ visibility }) => visible.includes(visibility)).map(({ field }) => field);
    expect(await held('public')).toEqual([]);
    expect(await held('committee')).toEqual(those('committee'));
    expect(await held('private')).toEqual(those('committee', 'private'));
  });

  test.each([
    'room.notes',
    'session.notes',
    'person.email',
    'person.pronunciation',
    'unavailability.reason',
    'customValue.value',
  ])('is looked for %s', (field) => expect(canaries.map((canary) => canary.field)).toContain(field));
});

test('the contributions for Indico hold addresses where they are asked for, and say so in their name', async () => {
  const { fileName } = await made('indico-csv', { emails: true });
  expect(fileName).toBe('nl26-indico-internal-draft.csv');
});

test('the products that are for the committee alone are known', () =>
  expect(products.filter(({ internal }) => internal).map(({ id }) => id)).toEqual(['chair-sheets-pdf']));
