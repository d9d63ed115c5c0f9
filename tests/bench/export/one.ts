import { writeFileSync } from 'node:fs';
import { makeExport } from '../../../electron/export/make-export.ts';
import { subjects } from './programs.ts';

// Makes one product of one program as often as is asked, and writes the milliseconds of each time: `one.ts PRODUCT
// PROGRAM COUNT [FILE]`. A process of its own, so that the first one is cold. FILE gets the bytes.
const [product = '', subject = '', count = '1', file] = process.argv.slice(2);
const state = await subjects[subject]?.();
if (!state) throw new Error(`There is no program ${subject} here.`);
const times: number[] = [];
for (let run = 0; run < Number(count); run++) {
  const start = performance.now();
  const made = await makeExport(product, {}, { state, revision: 1, release: 'v1', asOf: '2026-05-12T16:40:00.000Z' });
  times.push(performance.now() - start);
  if (!made.ok) throw new Error(made.problem.message);
  if (run === 0 && file) writeFileSync(file, made.value.bytes);
}
console.log(JSON.stringify(times));
