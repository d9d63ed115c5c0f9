import type { z } from 'zod';
import { type ProductOption, productOptions } from '../../shared/contract/product-options.ts';
import type { AnyProduct } from '../export/product.ts';
import { WrongUse } from './verb.ts';

type Value = z.core.util.JSONType;

const YES = new Set(['true', 'yes', 'on', '1']);
const NO = new Set(['false', 'no', 'off', '0']);

/**
 * Reads `--set OPTION=VALUE` by what the product's options are: a text stays a text, though it looks like a number; a
 * list may be given several times, anything else once. Options that the product does not have are left to it: it refuses
 * them with those it has.
 */
export function readProductValues({ id, optionsSchema }: AnyProduct, texts: readonly string[]): Record<string, Value> {
  const known = new Map(productOptions(optionsSchema).map((option) => [option.name, option]));
  const values = new Map<string, Value>();
  for (const given of texts) {
    const match = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(given);
    if (!match) throw new WrongUse(`--set wants OPTION=VALUE, not “${given}”.`);
    const [, name = '', text = ''] = match;
    const option = known.get(name);
    const before = values.get(name);
    if (option?.type === 'list') values.set(name, [...(Array.isArray(before) ? before : []), text]);
    else if (before !== undefined) throw new WrongUse(`${id} takes ${name} once, but it is given twice.`);
    else values.set(name, option ? valueFor(option, text) : text);
  }
  return Object.fromEntries(values);
}

/** A value as its option wants it. An empty one leaves it to the program, where the option may be left. */
function valueFor({ name, type, choices, isOptional }: ProductOption, text: string): Value {
  if (text === '' && isOptional) return null;
  if (type === 'yes-no') {
    const word = text.toLowerCase();
    if (YES.has(word) || NO.has(word)) return YES.has(word);
    throw new WrongUse(`${name} is yes or no, not “${text}”.`);
  }
  const choice = choices.find((one) => String(one) === text || String(one).toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return choice;
  if (type === 'choice') throw new WrongUse(`${name} is one of ${choices.join(', ')}, not “${text}”.`);
  if (type !== 'number') return text;
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new WrongUse(`${name} is a number, not “${text}”.`);
}
