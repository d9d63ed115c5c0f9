import { expect, it } from 'vitest';
import { jaroWinkler } from '../../../shared/model/jaro-winkler.ts';

const rounded = (a: string, b: string): number => Math.round(jaroWinkler(a, b) * 1000) / 1000;

it.each([
  ['MARTHA', 'MARHTA', 0.961],
  ['DIXON', 'DICKSONX', 0.813],
  ['DWAYNE', 'DUANE', 0.84],
  ['same', 'same', 1],
  ['abc', 'xyz', 0],
  ['', 'abc', 0],
  ['', '', 1],
])('%s and %s are alike by %d, as published', (a, b, expected) => {
  expect(rounded(a, b)).toBe(expected);
  expect(rounded(b, a)).toBe(expected);
});
