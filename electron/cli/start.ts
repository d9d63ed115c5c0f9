import { start } from '../start/start.ts';
import { untilEnded } from './serve.ts';
import { serveFile } from './serve-file.ts';
import type { Call, ExitCode } from './verb.ts';
import { tellRefused } from './with-program.ts';

/** `start [FILE]`: opens a program in the window, else in the browser. */
export function run(call: Call): Promise<ExitCode> {
  const { io } = call;
  return start(
    { file: call.positionals[0] ?? null, sample: call.flag('sample') },
    {
      say: (line) => io.say(line),
      async serve(program) {
        const served = await serveFile(program, { open: true });
        if (!served.ok) return tellRefused(io, served.problem);
        io.out(served.value.url);
        return untilEnded(served.value, io);
      },
    },
  );
}
