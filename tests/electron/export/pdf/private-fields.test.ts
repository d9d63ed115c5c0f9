import { describe, expect, test } from 'vitest';
import { products } from '../../../../electron/export/products.ts';
import { withCanaries } from '../canaries.ts';
import { made } from '../programs.ts';
import { wordsOf } from '../words-of.ts';

const { state } = withCanaries();
const printed = products.filter(({ internal, extension }) => !internal && extension === 'pdf').map(({ id }) => id);

describe('no page that is for the public holds what only the committee may see', () => {
  test.each(printed)('%s', async (product) => {
    const words = await wordsOf((await made(product, {}, state)).bytes);
    expect(words).not.toMatch(/CANARY|987.?654/);
    expect(words.length).toBeGreaterThan(50);
  });
});
