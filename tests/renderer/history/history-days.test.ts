import { expect, test } from 'vitest';
import { actorName, byDay } from '../../../renderer/history/history-days.ts';

const entry = (revision: number, at: string, label: string) => ({
  revision,
  at,
  label,
  command: 'room.add',
  actor: 'tester',
  undone: false,
  mine: true,
});
const entries = [
  entry(3, '2027-03-02T12:00:00.000Z', 'Add room Anker'),
  entry(2, '2027-03-01T12:30:00.000Z', 'Add room Boje'),
  entry(1, '2027-03-01T12:00:00.000Z', 'Add day 2027-03-29'),
];

test('changes stand under the day they were made on', () => {
  expect(byDay(entries, '').map((day) => day.entries.map(({ revision }) => revision))).toEqual([[3], [2, 1]]);
});

test('the filter looks for every word', () => {
  expect(byDay(entries, 'ROOM add').flatMap((day) => day.entries.map(({ revision }) => revision))).toEqual([3, 2]);
  expect(byDay(entries, 'lunch')).toEqual([]);
});

test('a profile without a name is told by the beginning of its id', () => {
  expect(actorName('6a0c6d1e-6f0b-4a57-9a4e-52f1e6a3d001')).toBe('6a0c6d1e');
  expect(actorName('tester')).toBe('tester');
});
