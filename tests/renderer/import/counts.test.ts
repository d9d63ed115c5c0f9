import { expect, test } from 'vitest';
import { counted } from '../../../renderer/import/plan/counts.ts';

test.each([
  [{ sessions: 29, people: 34, rooms: 0 }, '29 sessions, 34 people'],
  [{ sessions: 1, people: 1, rooms: 2 }, '1 session, 1 person, 2 rooms'],
  [{ sessions: 0, people: 0, rooms: 0 }, 'nothing'],
])('%o is “%s”', (counts, words) => {
  expect(counted(counts)).toBe(words);
});
