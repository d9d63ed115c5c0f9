import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Runs in a process of its own: writes so many bytes to a file or, where the name ends with a slash, a folder. "hold" stops
// before the last step, so that the process can be killed there.
const [target = '', program = '', size = '0', hold] = process.argv.slice(2);
if (hold === 'hold') {
  fs.promises.rename = () => {
    process.send?.('held');
    return new Promise(() => undefined);
  };
  syncBuiltinESMExports();
  process.on('message', () => undefined);
}
const { writeWhole } = await import('../../../../electron/write-whole.ts');
const { writeFolder } = await import('../../../../electron/write-folder.ts');
const bytes = new Uint8Array(Number(size)).fill(120);
const written = target.endsWith('/')
  ? await writeFolder(target, [
      { path: 'index.html', bytes: new Uint8Array(10) },
      { path: 'talks.html', bytes },
    ])
  : await writeWhole(target, bytes, program);
console.log(written.ok ? 'written' : written.problem.code);
