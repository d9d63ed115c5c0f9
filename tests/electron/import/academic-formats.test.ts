import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../electron/import/detect.ts';
import { readSource } from '../../../electron/import/read-source.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { ACADEMIC_FILES } from './academic-files.ts';
import { damaged, damagedJson } from './damage.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(ACADEMIC_FILES)('%s', (format, fileName, text) => {
  it.each([
    ['under its own name', fileName],
    ['under another name', 'download'],
  ])('is known %s', (_how, name) => {
    const found = detectFormat(bytesOf(text), name);
    expect(found.ok && found.value.id).toBe(format);
  });

  it('is read, damaged or not, or refused with a message, never more', () => {
    const original = bytesOf(text);
    expect(readSource(original, fileName).ok).toBe(true);
    const broken = /^[{[]/.test(text) ? fc.oneof(damaged(original), damagedJson(text)) : damaged(original);
    fc.assert(
      fc.property(broken, fc.constantFrom(undefined, format), (bytes, wanted) => {
        const result = readSource(bytes, fileName, wanted);
        if (result.ok) expect(importedProgramSchema.safeParse(result.value).success).toBe(true);
        else expect(result.problem.message.length).toBeGreaterThan(20);
      }),
      { seed: 20310501, numRuns: process.env.LECTERN_LONG ? 2000 : 100 },
    );
  });
});
