import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { products } from '../../../electron/export/products.ts';
import { productOptions } from '../../../shared/contract/product-options.ts';

const docs = readFileSync(join(import.meta.dirname, '../../../docs/export.md'), 'utf8');
const sections = new Map(docs.split(/^## `/m).map((section) => [section.slice(0, section.indexOf('`')), section]));

it.each(products.map((product) => [product.id, product] as const))(
  'docs/export.md tells every option of %s, and no other (node scripts/export-docs.ts)',
  (id, product) => {
    const told = [...(sections.get(id) ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect([sections.has(id), told]).toEqual([true, productOptions(product.optionsSchema).map(({ name }) => name)]);
  },
);
