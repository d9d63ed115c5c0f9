import { readFileSync } from 'node:fs';
import { runCommandLine } from './cli/run.ts';

// The entry of the command line. It stays small, since every call pays for it: verbs load what they need.

/** Our version, from the package that this file lies in (`electron/` or `dist/`). */
function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

// `lectern list ... | head` closes our output early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), version, {
  out: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
});
