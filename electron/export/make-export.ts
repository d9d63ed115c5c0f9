import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { ExportRefused } from './days-option.ts';
import { fileNameOf } from './file-name.ts';
import type { AnyProduct, ExportInput, Tell } from './product.ts';
import { products } from './products.ts';

export interface ExportOutput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  /** Whether the bytes are a zip that stands for a folder. */
  readonly isFolder: boolean;
  readonly warnings: readonly string[];
}

const ZIP = { extension: 'zip', mediaType: 'application/zip' } as const;

/** One of a thing stands for several of it. */
const SHORT: Readonly<Record<string, string>> = { day: 'days', room: 'rooms', track: 'tracks', person: 'people' };

/**
 * Makes one product of a snapshot. `options` are those of the product; `day` may stand for `days`, and so may `room`,
 * `track` and `person`. What it does not know is refused, as is a product or a day that does not exist, each with what
 * there is; so is a release to compare with, where the product marks no changes.
 */
export async function makeExport(
  productId: string,
  options: Record<string, unknown>,
  input: ExportInput,
  tell: Tell = () => undefined,
): Promise<Result<ExportOutput>> {
  const product = products.find(({ id }) => id === productId);
  if (!product) {
    const known = products.map(({ id }) => id);
    const message = `There is no product “${productId}”. There are ${known.join(', ')}.`;
    return refuse('not-found', message, { products: known });
  }
  if (input.since && !product.marksChanges) {
    const able = products.filter(({ marksChanges }) => marksChanges).map(({ id }) => id);
    return refuse(
      'invalid',
      `The product “${productId}” marks no changes, so it cannot be compared with “${input.since.name}”. These can: ${able.join(', ')}.`,
    );
  }
  const make = product.prepare(spelledOut(product, options));
  if (!make.success) {
    const said = make.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `it has no option ${issue.keys.map((key) => `“${key}”`).join(', ')}`
        : [...issue.path.map(String), issue.message].join(': '),
    );
    const known = Object.keys(product.optionsSchema.properties ?? {}).join(', ');
    return refuse(
      'invalid',
      `These options do not fit the product “${productId}”: ${said.join('; ')}. ${known === '' ? 'It has none.' : `Its options: ${known}.`}`,
    );
  }
  try {
    const { bytes, files, warnings, internal = product.internal === true } = await make.data(input, tell);
    const isFolder = files !== undefined;
    const { id, extension, mediaType } = isFolder ? { ...product, ...ZIP } : product;
    const fileName = fileNameOf(input, { id, extension, internal });
    return ok({ bytes, fileName, mediaType, isFolder, warnings });
  } catch (error) {
    if (error instanceof ExportRefused) return refuse(error.code, error.message);
    throw error;
  }
}

function spelledOut({ optionsSchema }: AnyProduct, options: Record<string, unknown>): Record<string, unknown> {
  const known = Object.keys(optionsSchema.properties ?? {});
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const long = SHORT[name];
      return [long !== undefined && known.includes(long) && !known.includes(name) ? long : name, value];
    }),
  );
}
