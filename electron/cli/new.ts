import { basename, resolve } from 'node:path';
import { isTimeZone } from '../../shared/time/zone.ts';
import { createProgram } from '../core/open.ts';
import { openOptions } from './session.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused } from './with-program.ts';

/** `new FILE`: makes a program file; never overwrites. */
export async function run(call: Call): Promise<ExitCode> {
  const path = resolve(call.positionals[0] ?? '');
  const title = (call.text('title') ?? basename(path).replace(/\.lectern$/i, '')).trim();
  const timeZone = call.text('timezone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (title === '') throw new WrongUse('the title is empty.');
  if (!isTimeZone(timeZone)) {
    throw new WrongUse(`this machine knows no time zone “${timeZone}”; use an IANA name such as Europe/Berlin.`);
  }
  const created = await createProgram(path, { ...openOptions(), title, timeZone });
  if (!created.ok) return tellRefused(call.io, created.problem);
  await created.value.close();
  tell(
    call,
    { file: created.value.path, title, timeZone },
    () => `Made ${created.value.path}: ${title} (${timeZone}).`,
  );
  return 0;
}
