import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonErrorAt } from '../../../electron/import/text/json-error.ts';

it.each([
  ['{"a": [1, 2.5e3, true, null, "x\\u00e9"]}', null],
  ['[1,,2]', 3],
  ['{"a" 1}', 5],
  ['{"a": 1', 7],
  ['"abc', 4],
  ['"a\\x"', 2],
  ['[1] x', 4],
  ['', 0],
  ['{"a": tru}', 6],
])('%s goes wrong at %s', (text, at) => {
  expect(jsonErrorAt(text)).toBe(at);
});

it('agrees with JSON.parse on what is JSON', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.nat(), fc.string({ maxLength: 3 }), (json, at, some) => {
      expect(jsonErrorAt(json)).toBeNull();
      const broken = json.slice(0, at % (json.length + 1)) + some + json.slice(at % (json.length + 1));
      expect(jsonErrorAt(broken) === null).toBe(parses(broken));
    }),
    { seed: 20310504, numRuns: process.env.LECTERN_LONG ? 20_000 : 1000 },
  );
});
