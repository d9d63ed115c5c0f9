import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProgram } from '../../electron/core/open.ts';
import { stateFromRows } from '../../shared/model/state.ts';
import { must, testOptions } from '../electron/core/kill-support.ts';
import { makeBigFile } from './big-file.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 9;

/** From the call to open a large program to its first full snapshot at a client, as text over a wire and back. */
export async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const path = join(folder, 'big.lectern');
  try {
    await makeBigFile(path, 5000, 4000, 10_000);
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const start = performance.now();
      const program = must(await openProgram(path, testOptions));
      const wire = JSON.stringify(must(await program.api.query('program.snapshot', {})));
      const state = stateFromRows(JSON.parse(wire).rows);
      times.push(performance.now() - start);
      if (state.session.size !== 5000) throw new Error('the snapshot is not whole');
      await program.close();
    }
    return [{ bench: 'open', metric: 'open5000Ms', value: median(times), unit: 'ms' }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
