import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import { nextReleaseName, releaseKey } from '../../../shared/agenda/release-names.ts';
import { readRelease, writeRelease } from '../../../shared/agenda/release-snapshot.ts';
import { canonicalJson } from '../../../shared/model/canonical.ts';
import { type ProgramState, rowsFromState, stateFromRows } from '../../../shared/model/state.ts';
import { type Row, tableNames } from '../../../shared/model/tables.ts';
import { buildProgram, idFor } from '../builder.ts';
import { LONG, RUNS, randomProgram } from '../random-program.ts';

const VERSIONS = { schemaVersion: 40, zoneDataVersion: '2026b' };

/** The same rows, as if they were made in another order. */
const turned = (state: ProgramState): ProgramState =>
  stateFromRows(Object.fromEntries(tableNames.map((table) => [table, [...rowsFromState(state)[table]].reverse()])));

test('any program is read back as it was, and its text does not hang on the order of its rows', {
  timeout: LONG,
}, () => {
  fc.assert(
    fc.property(randomProgram, (state) => {
      const text = writeRelease(state, VERSIONS);
      const read = readRelease(text);
      expect(writeRelease(read.state, VERSIONS)).toBe(text);
      expect(writeRelease(turned(state), VERSIONS)).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect({ ...read, state: null }).toEqual({ ...VERSIONS, state: null });
      expect(compareReleases(state, read.state)).toEqual([]);
    }),
    { seed: 20260611, numRuns: RUNS },
  );
});

test('the releases themselves are not in it, and what is no release is refused', () => {
  const state = buildProgram({});
  const release = releaseRow('v1', '2026-05-01T10:00:00.000Z');
  const with1 = { ...state, release: new Map([[release.id, release]]) };
  expect(writeRelease(with1, VERSIONS)).toBe(writeRelease(state, VERSIONS));
  expect(() => readRelease('{"format":"lectern-program","tables":{}}')).toThrow(RangeError);
});

function releaseRow(name: string, publishedAt: string): Row<'release'> {
  const id = idFor('release', name);
  return { id, name, notes: null, publishedAt, snapshotHash: '', schemaVersion: 40, zoneDataVersion: null };
}

test.each<[releases: readonly string[], next: string]>([
  [[], 'v1'],
  [['v1'], 'v2'],
  [['v1', 'v2'], 'v3'],
  [['v9'], 'v10'],
  [['1.0', '1.1'], '1.2'],
  [['v2 (printed)'], 'v3 (printed)'],
  [['v2', 'v1'], 'v3'],
  [['For the printer'], 'v1'],
])('after %j the next release is offered as %s', (names, next) => {
  const releases = names.map((name, i) => releaseRow(name, `2026-05-0${i + 1}T10:00:00.000Z`));
  expect(nextReleaseName(releases)).toBe(next);
});

test('names are the same whatever their case and outer spaces', () => {
  expect(releaseKey(' V1 ')).toBe(releaseKey('v1'));
});
