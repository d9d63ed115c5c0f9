import { expect, it } from 'vitest';
import { seriesName } from '../../../shared/merging/series-name.ts';

it.each([
  ['talks.csv', 'talks.csv'],
  ['talks 2026-11-23.csv', 'talks.csv'],
  ['Talks_20261130 (2).CSV', 'talks.csv'],
  ['talks-v3 copy.csv', 'talks v.csv'],
  ['Vorträge 12.xlsx', 'vorträge.xlsx'],
  ['2026.csv', '2026.csv'],
  ['speakers', 'speakers'],
])('%s belongs to the series %s', (name, series) => {
  expect(seriesName(name)).toBe(series);
});
