import { parseArgs } from 'node:util';
import { type Call, type Io, type Verb, WrongUse } from './verb.ts';

/** What a verb's command line asks for: its help, or a call. */
export type Parsed = { readonly kind: 'help' } | { readonly kind: 'call'; readonly call: Call };

/** Parses the arguments after the verb. Throws WrongUse in words that name what is wrong. */
export function parseCall(verb: Verb, args: readonly string[], io: Io): Parsed {
  const { values, positionals } = parsed(verb, args);
  if (values.help === true) return { kind: 'help' };
  checkCount(verb, positionals);
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const texts = (name: string): string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  const flag = (name: string): boolean => values[name] === true;
  return { kind: 'call', call: { positionals, text, texts, flag, json: flag('json'), io } };
}

type Values = Readonly<Record<string, unknown>>;

function parsed(verb: Verb, args: readonly string[]): { readonly values: Values; readonly positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(verb.options).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short === undefined ? {} : { short }) },
    ]),
  );
  try {
    return parseArgs({
      args: withValues(verb, args),
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // Node's message names the option; its advice about `--` comes after the first sentence.
    throw new WrongUse(
      error instanceof Error
        ? error.message.replace(/(\.| is ambiguous\.\nDid you forget.*)( |\n)To specify.*/s, '.')
        : String(error),
    );
  }
}

/** The arguments, with the value of each option that stands alone and may. */
function withValues({ options }: Verb, args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, i) => {
    const alone = arg.startsWith('--') && (end < 0 || i < end) ? options[arg.slice(2)]?.alone : undefined;
    return alone === undefined || alone.looks.test(args[i + 1] ?? '') ? arg : `${arg}=${alone.value}`;
  });
}

function checkCount({ positionals: names, name }: Verb, given: readonly string[]): void {
  const needed = names.filter((one) => !one.startsWith('['));
  const lacking = needed[given.length];
  if (lacking !== undefined) throw new WrongUse(`${name} needs ${lacking} (${names.join(' ')}).`);
  const extra = given[names.length];
  if (extra !== undefined && !names.at(-1)?.includes('...'))
    throw new WrongUse(`${name} takes ${names.join(' ')}, but not “${extra}” as well.`);
  const empty = given.indexOf('');
  if (empty >= 0)
    throw new WrongUse(`${(names[empty] ?? names.at(-1) ?? 'An argument').replace(/[[\].]/g, '')} is empty.`);
}
