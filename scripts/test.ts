import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

/**
 * Runs the unit tests, those that start processes, then builds and runs the tests over the built programs. `--long` asks property and fuzz tests for
 * more runs. The last line is `N passed, N failed`, alone.
 */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--long')) process.env.LECTERN_LONG = '1';
  const counts = { passed: 0, failed: 0 };
  const add = (part: Counts): void => {
    counts.passed += part.passed;
    counts.failed += part.failed;
  };
  add(await project('unit'));
  add(await project('process'));
  const built = await runNode('scripts/build.ts', '--if-stale');
  if (built === 0) add(await project('e2e'));
  else add({ passed: 0, failed: 1 });
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs one vitest project; a file that could not even be loaded counts as one failure. */
async function project(name: string): Promise<Counts> {
  const vitest = await startVitest('test', [], { root, project: [name], watch: false, passWithNoTests: true });
  const counts = { passed: 0, failed: 0 };
  for (const file of vitest.state.getTestModules()) {
    let failedHere = 0;
    for (const test of file.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed += 1;
      if (state === 'failed') failedHere += 1;
    }
    counts.failed += failedHere === 0 && !file.ok() ? 1 : failedHere;
  }
  counts.failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return counts;
}

rmSync(join(root, 'test-results'), { recursive: true, force: true });
await main(process.argv.slice(2));
process.exit();
