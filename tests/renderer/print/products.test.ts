import { expect, test } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { AS_USUAL, optionsFor, PRODUCTS } from '../../../renderer/print/products.ts';

test('the screen offers the products of the core, in their order', () => {
  expect(PRODUCTS.map(({ id }) => id)).toEqual(products.map(({ id }) => id));
});

test('what is as usual is not said', () => {
  expect(optionsFor(['day', 'parts', 'abstracts', 'paper'], AS_USUAL)).toEqual({});
});

test('only the options of the product are said, as the core takes them', () => {
  const options = { day: '2027-03-30', parts: 'grid', abstracts: 'no', paper: 'letter' };
  expect(optionsFor(['day', 'abstracts'], options)).toEqual({ day: '2027-03-30', abstracts: false });
  for (const { id, options: names } of PRODUCTS) {
    const { day, ...others } = optionsFor(names, options);
    const product = products.find((known) => known.id === id);
    expect(product?.prepare(day === undefined ? others : { days: day, ...others }).success).toBe(true);
  }
});
