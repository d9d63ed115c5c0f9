import type { ProductOption } from '../../../shared/contract/product-options.ts';

/** What a person said of options, by their names: ticks, texts of fields, chosen ids. */
export type Said = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The options as the core takes them; what is as usual, empty or of another product is left out. */
export function saidOptions(
  options: readonly ProductOption[],
  said: Said,
): Record<string, string | number | boolean | string[]> {
  const told: Record<string, string | number | boolean | string[]> = {};
  for (const { name, type, usual } of options) {
    const value = said[name];
    if (value === undefined || value === '' || value === usual) continue;
    if (typeof value === 'boolean') {
      if (type === 'yes-no') told[name] = value;
    } else if (typeof value === 'string') {
      const number = type === 'number' || (type === 'choice' && typeof usual === 'number') ? Number(value) : Number.NaN;
      if (type === 'list') told[name] = value;
      else if (type !== 'yes-no') told[name] = Number.isFinite(number) ? number : value;
    } else if (type === 'list' && value.length > 0) told[name] = [...value];
  }
  return told;
}
