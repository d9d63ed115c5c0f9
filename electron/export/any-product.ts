import { z } from 'zod';
import type { AnyProduct, ExportInput, Product, Tell } from './product.ts';

/** A product with the type of its options forgotten: they are checked as they come. */
export function anyProduct<O>(product: Product<O>): AnyProduct {
  const { id, label, about = '', extension, mediaType, options } = product;
  const { usesReleases = false, marksChanges = false, internal = false } = product;
  const prepared = options.transform(
    (checked) => (input: ExportInput, tell: Tell) => product.make(input, checked, tell),
  );
  return {
    ...{ id, label, about, extension, mediaType, usesReleases, marksChanges, internal },
    get optionsSchema() {
      return z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
    },
    prepare: (given) => prepared.safeParse(given),
  };
}
