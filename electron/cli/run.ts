import { overallHelp, verbHelp } from './help.ts';
import { parseCall } from './parse.ts';
import { type ExitCode, type Io, WrongUse } from './verb.ts';
import { verbs } from './verbs.ts';

/** Runs one command line (without the program's own name) and answers the exit code. */
export async function runCommandLine(args: readonly string[], version: () => string, io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    io.out(version());
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(overallHelp());
    return 0;
  }
  const verb = verbs.find((one) => one.name === name);
  if (!verb) {
    io.say(name === undefined ? overallHelp() : `lectern: there is no verb “${name}”. Try: lectern --help`);
    return 2;
  }
  try {
    const parsed = parseCall(verb, rest, io);
    if (parsed.kind === 'help') {
      io.out(verbHelp(verb));
      return 0;
    }
    const module = await verb.load();
    return await module.run(parsed.call);
  } catch (error) {
    if (error instanceof WrongUse) {
      io.say(`lectern ${verb.name}: ${error.message} Try: lectern ${verb.name} --help`);
      return 2;
    }
    io.say(`lectern ${verb.name}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
