import { type ProductOption, productOptions } from '../../shared/contract/product-options.ts';
import type { AnyProduct } from '../export/product.ts';

/** The products and their options, for reading. */
export const productLines = (products: readonly AnyProduct[]): string => products.map(linesOf).join('\n\n');

function linesOf({ id, label, about, extension, optionsSchema }: AnyProduct): string {
  const rows = productOptions(optionsSchema).map((option) => [option.name, valuesOf(option), option.about] as const);
  const [nameWidth, valueWidth] = [widest(rows.map(([name]) => name)), widest(rows.map(([, values]) => values))];
  const options = rows.map(([name, values, about]) =>
    `    ${name.padEnd(nameWidth)}  ${values.padEnd(valueWidth)}  ${about}`.trimEnd(),
  );
  return [`${id}  ${label}, .${extension}`, ...(about === '' ? [] : [`  ${about}`]), ...options].join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

/** What may be given, the usual one after it: "a4, letter", "1 to 14 (8)". */
export function valuesOf({ type, choices, least, greatest, usual }: ProductOption): string {
  const after = usual === null ? '' : ` (${usual === true ? 'yes' : usual === false ? 'no' : usual})`;
  switch (type) {
    case 'yes-no':
      return `yes, no${after}`;
    case 'choice':
      return `${choices.join(', ')}${after}`;
    case 'number':
      return `${least !== null && greatest !== null ? `${least} to ${greatest}` : 'number'}${after}`;
    case 'list':
      return 'text, several';
    case 'text':
      return `text${after}`;
  }
}

/** The shape that `--json` promises. */
export const printedProducts = (products: readonly AnyProduct[]) =>
  products.map(({ id, label, about, extension, mediaType, optionsSchema }) => ({
    ...{ id, label, about, extension, mediaType },
    options: productOptions(optionsSchema).map(
      ({ name, type, choices, least, greatest, isOptional, usual, about }) => ({
        ...{ name, type, about },
        ...(choices.length > 0 ? { choices } : {}),
        ...(least === null ? {} : { least }),
        ...(greatest === null ? {} : { greatest }),
        ...{ isOptional, usual },
      }),
    ),
  }));
