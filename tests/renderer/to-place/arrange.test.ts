import { expect, test } from 'vitest';
import { type Grouping, groupWaiting, type Sort, sortWaiting } from '../../../renderer/to-place/arrange.ts';
import { filterChoices } from '../../../renderer/to-place/choices.ts';
import { headAbove, idsOf, lineOfSession, linesOf } from '../../../renderer/to-place/lines.ts';
import { allWaiting, NO_FILTERS } from '../../../renderer/to-place/waiting.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, idFor, PLAN, personIdOf, sessionIdOf } from '../../shared/builder.ts';

const state = buildProgram({
  // In the program's order, which is not that of the alphabet.
  tracks: ['Web', 'Data'],
  kinds: { talk: {}, keynote: {} },
  sessions: {
    Talk10: { track: 'Data', kind: 'talk', length: 20, speakers: ['Zoe'] },
    Talk9: { length: 60, kind: 'keynote', speakers: ['Émile', 'Zoe'] },
    äpfel: { track: 'Web', kind: 'talk', length: 20, status: 'proposed' },
    Zebra: { track: 'Data', length: 5 },
  },
});
const all = allWaiting(buildIndex(state, PLAN), new Map());
const places = new Map([
  [sessionIdOf('Talk10'), 7],
  [sessionIdOf('Talk9'), 0],
  [sessionIdOf('Zebra'), 7],
]);
const titles = (items: typeof all | readonly (typeof all)[number][]) => items.map(({ entry }) => entry.session.title);

test.each<[Sort, readonly string[]]>([
  ['number', ['Talk10', 'Talk9', 'äpfel', 'Zebra']],
  ['title', ['äpfel', 'Talk9', 'Talk10', 'Zebra']],
  ['length', ['Talk9', 'Talk10', 'äpfel', 'Zebra']],
  ['track', ['äpfel', 'Talk10', 'Zebra', 'Talk9']],
  ['places', ['Talk9', 'Talk10', 'Zebra', 'äpfel']],
])('sorted by %s, alike ones by number', (sort, expected) => {
  expect(titles(sortWaiting([...all].reverse(), sort, state, places))).toEqual(expected);
});

test.each<[Grouping, readonly (readonly [string | null, readonly string[], number])[]]>([
  ['none', [[null, ['Talk10', 'Talk9', 'äpfel', 'Zebra'], 105]]],
  [
    'track',
    [
      ['Web', ['äpfel'], 20],
      ['Data', ['Talk10', 'Zebra'], 25],
      ['No track', ['Talk9'], 60],
    ],
  ],
  [
    'kind',
    [
      ['talk', ['Talk10', 'äpfel'], 40],
      ['keynote', ['Talk9'], 60],
      ['No kind', ['Zebra'], 5],
    ],
  ],
  [
    'length',
    [
      ['5 min', ['Zebra'], 5],
      ['20 min', ['Talk10', 'äpfel'], 40],
      ['1 h', ['Talk9'], 60],
    ],
  ],
])('grouped by %s, with their minutes', (grouping, expected) => {
  const groups = groupWaiting(all, grouping, state);
  expect(groups.map(({ label, items, minutes }) => [label, titles(items), minutes])).toEqual(expected);
  expect(groupWaiting([], grouping, state)).toEqual([]);
});

test('the lines of groups are heads and their sessions, counted within the group', () => {
  const groups = groupWaiting(all, 'track', state);
  const lines = linesOf(groups);
  expect(
    lines.map((line) => (line.kind === 'head' ? line.group.label : [line.item.entry.session.title, line.position])),
  ).toEqual(['Web', ['äpfel', 1], 'Data', ['Talk10', 1], ['Zebra', 2], 'No track', ['Talk9', 1]]);
  expect(idsOf(groups)).toEqual(['äpfel', 'Talk10', 'Zebra', 'Talk9'].map(sessionIdOf));
  expect(lineOfSession(lines).get(sessionIdOf('Zebra'))).toBe(4);
  expect([0, 1, 4, 6].map((line) => headAbove(lines, line))).toEqual([0, 0, 2, 5]);
  expect(headAbove(linesOf(groupWaiting(all, 'none', state)), 3)).toBe(null);
});

test('the choices of a filter count what fits the other filters, and keep what is chosen', () => {
  const { track, kind, length, speaker, status } = filterChoices(all, { ...NO_FILTERS, length: 20 }, state, () => true);
  const told = (choices: typeof track) => choices.map(({ label, count }) => [label, count]);
  expect(told(track)).toEqual([
    ['Web', 1],
    ['Data', 1],
    ['No track', 0],
  ]);
  expect(told(kind)).toEqual([
    ['talk', 2],
    ['keynote', 0],
    ['No kind', 0],
  ]);
  expect(told(length)).toEqual([
    ['5 min', 1],
    ['20 min', 2],
    ['1 h', 1],
  ]);
  expect(told(speaker)).toEqual([
    ['Émile', 0],
    ['Zoe', 1],
  ]);
  expect(told(status)).toEqual([
    ['Accepted', 1],
    ['Tentative', 1],
  ]);
  const chosen = { ...NO_FILTERS, length: 45, speaker: personIdOf('Zoe'), kind: idFor('kind', 'keynote') };
  expect(told(filterChoices(all, chosen, state, () => true).length)).toEqual([
    ['5 min', 0],
    ['20 min', 0],
    ['45 min', 0],
    ['1 h', 1],
  ]);
});
