import { expect, test } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { choiceLabel, optionLabel } from '../../../renderer/print/options/option-words.ts';
import { saidOptions } from '../../../renderer/print/options/said-options.ts';
import { type ProductOption, productOptions } from '../../../shared/contract/product-options.ts';

const option = (name: string, more: Partial<ProductOption>): ProductOption => ({
  ...{
    name,
    about: '',
    type: 'text',
    choices: [],
    least: null,
    greatest: null,
    isWhole: false,
    isOptional: false,
    usual: null,
  },
  ...more,
});

test('what is as usual, empty, or of another product is not said', () => {
  const options = [
    option('paper', { type: 'choice', choices: ['a4', 'letter'], usual: 'a4' }),
    option('abstracts', { type: 'yes-no', usual: true }),
    option('days', { type: 'list' }),
  ];
  expect(saidOptions(options, { paper: 'a4', abstracts: true, days: [], lines: '3' })).toEqual({});
  expect(saidOptions(options, { paper: 'letter', abstracts: false, days: ['x'] })).toEqual({
    paper: 'letter',
    abstracts: false,
    days: ['x'],
  });
});

test('numbers are said as numbers, lists also as text', () => {
  const options = [option('lines', { type: 'number', usual: 2 }), option('people', { type: 'list' })];
  expect(saidOptions(options, { lines: '5', people: 'Ann, Bo' })).toEqual({ lines: 5, people: 'Ann, Bo' });
});

test('an option of the same name that asks something else does not take what was said', () => {
  const yes = [option('people', { type: 'yes-no', usual: true })];
  expect(saidOptions(yes, { people: 'Ann' })).toEqual({});
  expect(saidOptions([option('people', { type: 'list' })], { people: false })).toEqual({});
});

test('every choice that a product offers is taken by it', () => {
  for (const product of products) {
    const options = productOptions(product.optionsSchema);
    for (const one of options) {
      for (const choice of one.type === 'choice' ? one.choices : []) {
        const told = saidOptions(options, { [one.name]: String(choice) });
        expect([product.id, one.name, choice, product.prepare(told).success]).toEqual([
          product.id,
          one.name,
          choice,
          true,
        ]);
      }
    }
  }
});

test('names and choices are words', () => {
  expect(['roomsPerPage', 'typeSize', 'orientation', 'fooBar'].map(optionLabel)).toEqual([
    'Rooms on a page',
    'Type size',
    'Orientation',
    'Foo bar',
  ]);
  expect(['a4', 'half-letter', 'utc', 'portrait', '86x54'].map(choiceLabel)).toEqual([
    'A4',
    'Half letter',
    'UTC',
    'Portrait',
    '86x54',
  ]);
});
