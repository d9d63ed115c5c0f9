import { z } from 'zod';
import { ExportRefused } from '../days-option.ts';

/** An option of rows by name, number or id, one text or several; absent: all of them. */
export const namedOption = (description: string) =>
  z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .transform((given) => (typeof given === 'string' ? [given] : given))
    .nullable()
    .default(null)
    .describe(description);

/** What rows can be called, and what to call them in words. */
export interface Named<Id extends string> {
  readonly id: Id;
  /** Null: they have none. */
  readonly number: number | null;
  readonly name: string;
}

/** How the rows of one kind are told of: "room", "rooms". */
export interface Kind {
  readonly one: string;
  readonly several: string;
}

/** So many names stand in a refusal; a list of 500 speakers helps nobody. */
const LONGEST = 20;

/**
 * The rows that are meant, in the order in which they were asked for, or null for all. A text that is no name may hold
 * several, apart by commas or semicolons. Names are compared as written, else in any case. Throws `ExportRefused` for one
 * that is none, naming those that are.
 */
export function chosenNamed<Id extends string>(
  all: readonly Named<Id>[],
  wanted: readonly string[] | null,
  { one, several }: Kind,
): Id[] | null {
  if (wanted === null) return null;
  const found = wanted.flatMap((text) => {
    const whole = fitting(all, text);
    if (whole.length > 0) return whole;
    const parts = text.split(/[,;]/).filter((part) => part.trim() !== '');
    return (parts.length > 1 ? parts : [text]).flatMap((part) => {
      const found = fitting(all, part);
      if (found.length > 0) return found;
      throw new ExportRefused('not-found', `The program has no ${one} “${part.trim()}”. ${known(all, several, part)}`);
    });
  });
  return [...new Set(found)];
}

const keyOf = (text: string): string => text.normalize('NFC').trim();
const looseKeyOf = (text: string): string => keyOf(text).toLocaleLowerCase('en');

function fitting<Id extends string>(all: readonly Named<Id>[], text: string): Id[] {
  const key = keyOf(text);
  const number = /^#?(\d{1,9})$/.exec(key)?.[1];
  const tests: readonly ((row: Named<Id>) => boolean)[] = [
    ({ id }) => id === key.toLowerCase(),
    ({ name }) => keyOf(name) === key,
    ({ name }) => looseKeyOf(name) === looseKeyOf(text),
    (row) => number !== undefined && row.number === Number(number),
  ];
  for (const test of tests) {
    const found = all.filter(test);
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}

function known(all: readonly Named<string>[], several: string, text: string): string {
  if (all.length === 0) return `It has no ${several} yet.`;
  const named = (rows: readonly Named<string>[]) =>
    rows.map(({ name, number }) => (number === null ? name : `${name} (${number})`)).join(', ');
  const title = `${several.charAt(0).toUpperCase()}${several.slice(1)}`;
  if (all.length <= LONGEST) return `${title}: ${named(all)}.`;
  const words = looseKeyOf(text).split(/\s+/);
  const near = all.filter(({ name }) => words.some((word) => looseKeyOf(name).includes(word)));
  if (near.length > 0) return `Did you mean: ${named(near.slice(0, LONGEST))}?`;
  return `${title}: ${named(all.slice(0, LONGEST))} and ${all.length - LONGEST} more.`;
}
