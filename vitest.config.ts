import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests that start programs of ours as processes, or set pages: they take longer than a unit test may. */
const PROCESSES = [
  'tests/electron/{cli,jobs}/**/*.test.ts',
  'tests/electron/export/pdf/*.test.ts',
  'tests/electron/core/kill.test.ts',
  'tests/scripts/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{shared,renderer,electron,contract}/**/*.test.ts'],
          exclude: PROCESSES,
          environment: 'node',
          testTimeout: 30_000,
          // Modules are loaded once for all files of a worker: twice as fast, and no test leans on a fresh one.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'process',
          include: PROCESSES,
          environment: 'node',
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
