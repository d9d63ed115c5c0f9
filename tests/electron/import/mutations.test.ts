import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { emptyProgram, importInto } from '../../shared/merging/memory-tx.ts';
import { damaged } from './damage.ts';
import { EVERY_FILE, FILES_BY_HAND } from './examples/every-file.ts';
import { faultsOf } from './faults.ts';
import { mutated } from './mutate.ts';

const RUNS = process.env.LECTERN_LONG ? 2000 : 60;
const LONGEST = 10_000;

const formats = [...Map.groupBy([...EVERY_FILE, ...FILES_BY_HAND], ([format]) => format)];

describe.each(formats)('mutated files of %s', (format, files) => {
  const texts = files.map(([, fileName, text]) => ({ fileName, text }));
  const some: fc.Arbitrary<{ readonly fileName: string; readonly bytes: Uint8Array }> = fc
    .constantFrom(...texts)
    .chain(({ fileName, text }) => {
      const bytes = new TextEncoder().encode(text);
      const parts = mutated(text).map((changed) => new TextEncoder().encode(changed));
      return fc.oneof({ arbitrary: parts, weight: 3 }, damaged(bytes)).map((changed) => ({ fileName, bytes: changed }));
    });

  it('are read to sound records that can be imported, or refused with a message; never more', {
    timeout: 600_000,
  }, () => {
    let read = 0;
    fc.assert(
      fc.property(some, fc.constantFrom(undefined, format), ({ fileName, bytes }, wanted) => {
        const began = performance.now();
        const result = readSource(bytes, fileName, wanted);
        expect(performance.now() - began).toBeLessThan(LONGEST);
        if (!result.ok) {
          expect(result.problem.message.length).toBeGreaterThan(20);
          return;
        }
        read++;
        expect(importedProgramSchema.safeParse(result.value).success).toBe(true);
        expect(faultsOf(result.value)).toEqual([]);
        const state = emptyProgram();
        importInto(state, result.value, fileName);
        expect(importInto(state, result.value, fileName).writes).toBe(0);
      }),
      { seed: 20310502, numRuns: RUNS },
    );
    // Most damage is such that a person could still use the file.
    expect(read).toBeGreaterThan(RUNS / 10);
  });
});

it('nothing that was read has reached the prototype of objects', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});
