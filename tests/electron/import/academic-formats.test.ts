import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../electron/import/detect.ts';
import { readSource } from '../../../electron/import/read-source.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { emptyProgram, importInto } from '../../shared/merging/memory-tx.ts';
import { ACADEMIC_FILES, INDICO_IMPORT } from './academic-files.ts';
import { damaged, damagedJson } from './damage.ts';
import { read } from './read.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(ACADEMIC_FILES)('%s', (format, fileName, text) => {
  it.each([
    ['under its own name', fileName],
    ['under another name', 'download'],
  ])('is known %s', (_how, name) => {
    const found = detectFormat(bytesOf(text), name);
    expect(found.ok && found.value.id).toBe(format);
  });

  it('imported twice writes nothing and asks nothing the second time', () => {
    const state = emptyProgram();
    importInto(state, read(text, fileName), fileName);
    const { plan, writes } = importInto(state, read(text, fileName), fileName);
    expect([plan.isEmpty, writes, plan.pending]).toEqual([true, 0, []]);
  });

  it('is read, damaged or not, or refused with a message, never more', () => {
    const broken = /^[{[]/.test(text) ? fc.oneof(damaged(bytesOf(text)), damagedJson(text)) : damaged(bytesOf(text));
    expect(readSource(bytesOf(text), fileName).ok).toBe(true);
    holds(broken, fc.constantFrom(undefined, format), fileName);
  }, 120_000);
});

it('a damaged file for the import of Indico is read or refused with a message, never more', () => {
  holds(damaged(bytesOf(INDICO_IMPORT)), fc.constant('indico-import'), 'import.csv');
}, 120_000);

function holds(broken: fc.Arbitrary<Uint8Array>, wanted: fc.Arbitrary<string | undefined>, fileName: string): void {
  fc.assert(
    fc.property(broken, wanted, (bytes, format) => {
      const result = readSource(bytes, fileName, format);
      if (result.ok) expect(importedProgramSchema.safeParse(result.value).success).toBe(true);
      else expect(result.problem.message.length).toBeGreaterThan(20);
    }),
    { seed: 20310501, numRuns: process.env.LECTERN_LONG ? 2000 : 100 },
  );
}
