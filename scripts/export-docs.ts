import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesOf } from '../electron/cli/product-list.ts';
import { products } from '../electron/export/products.ts';
import { productOptions } from '../shared/contract/product-options.ts';
import { root } from './root.ts';

// Writes the tables of docs/export.md anew from what the products say of themselves; the text above them is kept.
const path = join(root, 'docs', 'export.md');
const MARK = '<!-- From here on by `node scripts/export-docs.ts`. -->';
const [text = ''] = readFileSync(path, 'utf8').split(MARK);
const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const sections = products.map(({ id, label, about, extension, internal, marksChanges, optionsSchema }) => {
  const rows = productOptions(optionsSchema).map(
    (option) => `| \`${option.name}\` | ${cell(valuesOf(option))} | ${cell(option.about)} |`,
  );
  const inside = internal ? ' For the committee alone: its name and its pages say so.' : '';
  const marks = marksChanges ? ' Takes `--since`.' : '';
  const table = rows.length > 0 ? ['', '| option | may be (usual) | |', '|---|---|---|', ...rows] : [];
  return [`## \`${id}\``, '', `${label}, \`.${extension}\`. ${cell(about)}${inside}${marks}`, ...table].join('\n');
});
writeFileSync(path, `${text}${MARK}\n\n${sections.join('\n\n')}\n`);
