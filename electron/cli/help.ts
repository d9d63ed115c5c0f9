import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** The help of the whole command line. */
export function overallHelp(): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  return [
    'Lectern organizes the program of a conference: one file, on your own machine.',
    '',
    'Use: lectern VERB FILE ... [--json]',
    '     lectern VERB --help',
    '     lectern --version',
    '',
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Exit codes: 0 done; 1 refused, or a check that failed; 2 wrong use.',
  ].join('\n');
}

/** The help of one verb. */
export function verbHelp({ name, summary, positionals, options, details }: Verb): string {
  const rows = Object.entries({ ...options, help: { type: 'boolean', help: 'Show this help.' } as const }).map(
    ([option, spec]) => {
      const short = 'short' in spec && spec.short ? `-${spec.short}, ` : '';
      const value = 'value' in spec && spec.value ? ` ${spec.value}` : '';
      return [`${short}--${option}${value}`, spec.help] as const;
    },
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    summary,
    '',
    `Use: ${usageLine(name, positionals)}`,
    ...(details.length > 0 ? ['', ...details] : []),
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}

const usageLine = (name: string, positionals: readonly string[]): string =>
  ['lectern', name, ...positionals, '[options]'].join(' ');
