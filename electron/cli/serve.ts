import { type ServedFile, serveFile } from './serve-file.ts';
import { type Call, type ExitCode, type Io, WrongUse } from './verb.ts';
import { tell, tellRefused } from './with-program.ts';

/** `serve FILE`: opens the program in the browser shell, until it is interrupted. */
export async function run(call: Call): Promise<ExitCode> {
  const port = call.text('port') ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new WrongUse(`--port wants a number, not “${port}”.`);
  const served = await serveFile(call.positionals[0] ?? '', { port: Number(port), open: call.flag('open') });
  if (!served.ok) return tellRefused(call.io, served.problem);
  const { url, file, attached } = served.value;
  tell(call, { url, port: served.value.port, file, attached }, () => url);
  return untilEnded(served.value, call.io);
}

/** Says where a program is served, and waits until that ends. */
export async function untilEnded({ file, ended }: ServedFile, io: Io): Promise<ExitCode> {
  io.say(`${file} is open at this address, on this machine only; the address works once. Ctrl+C ends it.`);
  if ((await ended) === 'interrupted') return 0;
  io.say('lectern: the process that had the program open has ended. Nothing was lost; serve it again.');
  return 1;
}
