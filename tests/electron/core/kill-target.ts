// Opens a program, runs commands as fast as it can, and tells each acknowledged revision on standard output.
import { writeSync } from 'node:fs';
import { createProgram, openProgram } from '../../../electron/core/open.ts';
import { must, run, testOptions } from './kill-support.ts';

const path = process.argv[2] ?? '';
const fresh = process.argv[3] === 'new';
const program = must(
  fresh
    ? await createProgram(path, { ...testOptions, title: 'Killed', timeZone: 'Europe/Berlin' })
    : await openProgram(path, testOptions),
);
writeSync(1, 'ready\n');
for (let i = 0; ; i++) {
  const reply = await run(program.api, 'room.add', { name: `Room ${i}`, building: 'x'.repeat((i * 37) % 300) });
  writeSync(1, `${reply.revision} ${reply.value.id}\n`);
}
