import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { products } from '../../../electron/export/products.ts';

const docs = readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');

it.each(products.map((product) => [product.id, product] as const))(
  'docs/cli.md tells every option of %s',
  (id, product) => {
    const row = docs.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
    const options = Object.keys((product.optionsSchema as { properties?: object }).properties ?? {});
    const told = options.filter((name) => row.includes(`\`${name}\``) || name === 'days');
    expect(told).toEqual(options);
  },
);
