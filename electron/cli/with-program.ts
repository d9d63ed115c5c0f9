import { resolve } from 'node:path';
import type { Problem } from '../../shared/contract/problem.ts';
import { attachOrOpen, type Session } from '../core/attach-or-open.ts';
import { openOptions } from './session.ts';
import type { Call, ExitCode, Io } from './verb.ts';

/** Does something with the program that a call names first, and lets it go. */
export async function withProgram(
  call: Call,
  access: 'read' | 'write',
  work: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const path = resolve(call.positionals[0] ?? '');
  const session = await attachOrOpen(path, { ...openOptions(), readOnly: access === 'read' });
  if (!session.ok) return tellRefused(call.io, session.problem);
  if (session.value.kind === 'own' && session.value.program.notice !== null) {
    call.io.say(`lectern: ${session.value.program.notice}`);
  }
  try {
    return await work(session.value);
  } finally {
    await session.value.close();
  }
}

/** Says on stderr why something was refused: exit code 1. */
export function tellRefused(io: Io, problem: Problem): ExitCode {
  io.say(`lectern: ${problem.message}`);
  return 1;
}

/** Prints a result: as JSON if the call wants it, else in words. */
export function tell(call: Call, value: unknown, words: () => string): void {
  call.io.out(call.json ? JSON.stringify(value, null, 2) : words());
}
