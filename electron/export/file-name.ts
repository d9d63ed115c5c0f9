import type { ExportInput, Product } from './product.ts';

/**
 * A name for the file that every system takes: the program's, the product's, the release or "draft", the ending:
 * "nordlicht-2027-agenda-draft.pdf"; what is internal says so.
 */
export function fileNameOf(
  { state, release }: Pick<ExportInput, 'state' | 'release'>,
  { id, extension, internal = false }: Pick<Product, 'id' | 'extension' | 'internal'>,
): string {
  const program = state.program.get('program');
  const kind = id.replace(new RegExp(`-?${extension}$`), '');
  const stem = [program?.acronym ?? program?.title ?? '', kind, internal ? 'internal' : '', release ?? 'draft']
    .map(plain)
    .filter(Boolean)
    .join('-');
  return `${stem}.${extension}`;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
