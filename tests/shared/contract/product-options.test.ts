import { expect, test } from 'vitest';
import { productOptions } from '../../../shared/contract/product-options.ts';

test('the options of a product are read from their schema, in their order', () => {
  const properties = {
    days: {
      description: 'Days.',
      anyOf: [{ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, { type: 'null' }],
    },
    paper: { default: null, anyOf: [{ type: 'string', enum: ['a4', 'letter'] }, { type: 'null' }] },
    abstracts: { default: true, type: 'boolean' },
    size: { default: 8, type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 },
    columns: { default: 'auto', anyOf: [{ type: 'string', const: 'auto' }, { type: 'number' }] },
    note: { type: 'string' },
  };
  const plain = { about: '', choices: [], least: null, greatest: null, isWhole: false, isOptional: false, usual: null };
  expect(productOptions({ type: 'object', properties })).toEqual([
    { ...plain, name: 'days', about: 'Days.', type: 'list', isOptional: true },
    { ...plain, name: 'paper', type: 'choice', choices: ['a4', 'letter'], isOptional: true },
    { ...plain, name: 'abstracts', type: 'yes-no', usual: true },
    { ...plain, name: 'size', type: 'number', least: 1, isWhole: true, usual: 8 },
    { ...plain, name: 'columns', type: 'number', choices: ['auto'], usual: 'auto' },
    { ...plain, name: 'note', type: 'text' },
  ]);
  expect(productOptions({ type: 'object' })).toEqual([]);
});
