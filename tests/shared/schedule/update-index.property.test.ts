import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findConflicts, updateConflicts } from '../../../shared/conflicts/engine.ts';
import { concerns } from '../../../shared/conflicts/finding.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { applyDiff } from '../../../shared/model/state.ts';
import type { TableName } from '../../../shared/model/tables.ts';
import { buildIndex, type ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../../shared/schedule/update-index.ts';
import { copyState, PLAN } from '../builder.ts';
import { allOn, tightValues } from '../conflicts/tight.ts';
import { LONG, RUNS, randomProgram, stepTowards } from '../random-program.ts';

const TABLES: readonly TableName[] = [
  'placement',
  'placement',
  'placement',
  'session',
  'session',
  'appearance',
  'unavailability',
  'stay',
  'slot',
  'slotRoom',
  'room',
  'roomFeature',
  'sessionFeature',
  'relation',
  'relation',
  'sharedAudience',
  'person',
  'person',
  'customField',
  'customValue',
  'day',
];

/** An index as plain data; lanes and rooms that nobody stands in any more say nothing. */
const plain = (index: ScheduleIndex) => ({
  entries: [...index.entries].sort(byFirst),
  roomLanes: filled(index.roomLanes, (lane) => lane.length),
  personLanes: filled(index.personLanes, (lane) => lane.length),
  trackLanes: filled(index.trackLanes, (lane) => lane.length),
  dayLanes: filled(index.dayLanes, (lane) => lane.length),
  recordingLanes: filled(index.recordingLanes, (lane) => lane.length),
  links: index.links,
  inRoom: filled(index.inRoom, (set) => set.size).map(([room, set]) => [room, [...set].sort()]),
  talksOf: [...index.talksOf].sort(byFirst),
  venue: index.venue,
});
const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
const filled = <V>(map: ReadonlyMap<string, V>, size: (value: V) => number): [string, V][] =>
  [...map].filter(([, value]) => size(value) > 0).sort(byFirst);

const steps = fc.array(fc.record({ target: fc.nat(1), table: fc.constantFrom(...TABLES), pick: fc.nat() }), {
  minLength: 1,
  maxLength: 15,
});

test('after any sequence of changes the index and the conflicts are those of the whole program', {
  timeout: LONG,
}, () => {
  fc.assert(
    fc.property(randomProgram, fc.tuple(randomProgram, randomProgram), steps, (first, targets, sequence) => {
      const state = copyState(allOn(first));
      const settings = settingsOf(state);
      const index = buildIndex(state, PLAN);
      let conflicts = findConflicts(index, settings);
      for (const { target, table, pick } of sequence) {
        const diff = stepTowards(state, targets[target] ?? first, table, pick);
        if (!diff) continue;
        applyDiff(state, diff);
        const change = updateIndex(index, state, diff);
        conflicts = updateConflicts(conflicts, index, settings, change);
        const whole = buildIndex(state, PLAN);
        expect(plain(index)).toEqual(plain(whole));
        const all = findConflicts(whole, settings);
        // The same text is the same conflicts, and is told sooner than by looking into each.
        if (JSON.stringify(conflicts) !== JSON.stringify(all)) expect(conflicts).toEqual(all);
      }
    }),
    { seed: 20260604, numRuns: Math.ceil(RUNS / 2) },
  );
});

test('what a rule finds for a change is what it finds at all that names something changed', { timeout: LONG }, () => {
  fc.assert(
    fc.property(randomProgram, fc.nat(), (state, pick) => {
      const index = buildIndex(state, PLAN);
      const some = <T>(all: Iterable<T>, shift: number): Set<T> =>
        new Set([...all].filter((_, i) => (pick >> ((i + shift) % 20)) & 1));
      const rows = some<string>([...state.session.keys(), ...state.person.keys()], 5);
      const change = {
        sessions: some(index.entries.keys(), 0),
        people: some(index.personLanes.keys(), 8),
        rooms: some(index.venue.parts.keys(), 12),
        tracks: some(index.trackLanes.keys(), 3),
        rows,
        titles: new Set([...rows].flatMap((id) => state.session.get(id)?.title ?? [])),
        days: some(
          [...state.day.values()].map(({ id }) => id),
          6,
        ),
      };
      for (const rule of RULES) {
        const values = tightValues(rule);
        const order = (list: readonly unknown[]): string[] => list.map((f) => JSON.stringify(f)).sort();
        const named = rule.find(index, values).filter((finding) => concerns(finding, change));
        expect([rule.id, ...order(rule.affected(index, change, values))]).toEqual([rule.id, ...order(named)]);
      }
    }),
    { seed: 20260605, numRuns: RUNS },
  );
});
