import { resolve } from 'node:path';

const ODD = /^-|^[a-z][a-z0-9+.-]+:/i;

const isPrintable = (text: string): boolean => [...text].every((character) => character >= ' ');

/**
 * The program that a command line names: its last argument that ends in `.lectern` and is a plain path (no switch,
 * no address, no control characters), made absolute against `folder`; null where there is none (guarantee S9).
 */
export function programOfArguments(args: readonly string[], folder: string): string | null {
  const named = args.filter(
    (arg) =>
      arg.length < 4096 && /\.lectern$/i.test(arg) && isPrintable(arg) && !ODD.test(arg.replace(/^[a-z]:[\\/]/i, '')),
  );
  const last = named.at(-1);
  return last === undefined ? null : resolve(folder, last);
}
