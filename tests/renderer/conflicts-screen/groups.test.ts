import { expect, it } from 'vitest';
import { weightWords } from '../../../renderer/conflicts-screen/conflict-item.ts';
import { type Grouping, groupItems } from '../../../renderer/conflicts-screen/groups.ts';
import { countedByLevel } from '../../../renderer/conflicts-screen/levels.ts';
import { sample } from './sample.ts';

const [twice, places, withdrawn, small] = [
  'room-used-twice',
  'person-in-two-places',
  'withdrawn-but-placed',
  'room-too-small',
];

it.each<[by: Grouping, groups: readonly (readonly [label: string, rules: readonly (string | undefined)[]])[]]>([
  [
    'rule',
    [
      ['Room used twice', [twice]],
      ['Person in two places', [places]],
      ['Withdrawn but placed', [withdrawn]],
      ['Room too small', [small]],
    ],
  ],
  [
    'person',
    [
      ['Zoë', [places]],
      ['Nobody in particular', [twice, withdrawn, small]],
    ],
  ],
  [
    'room',
    [
      ['Cellar', [twice, places, small]],
      ['Aula', [places, withdrawn]],
    ],
  ],
  [
    'day',
    [
      ['Mon 1 June', [twice, small]],
      ['Tue 2 June, Second', [places]],
      ['No day yet', [withdrawn]],
    ],
  ],
])('by %s: what matters most first, days in order, what has none last', (by, groups) => {
  const { state, items } = sample();
  const found = groupItems(state, items, by);
  expect(found.map(({ label, items: own }) => [label, own.map(({ conflict }) => conflict.rule)])).toEqual(groups);
});

it('days come in their order, whatever their conflicts weigh', () => {
  const { state, items } = sample();
  const tuesdayFirst = items.slice(0, 2).toReversed();
  expect(groupItems(state, tuesdayFirst, 'day').map(({ label }) => label)).toEqual([
    'Mon 1 June',
    'Tue 2 June, Second',
  ]);
});

it('conflicts are counted by level, gravest first', () => {
  expect(countedByLevel(sample().conflicts)).toEqual([
    { level: 'error', text: '3 errors' },
    { level: 'warning', text: '1 warning' },
  ]);
});

it('the weight of several is told as minutes and people, where they are known', () => {
  const { items } = sample();
  expect(items.map((item) => weightWords([item]))).toEqual([
    ['15 minutes', '50 people'],
    ['20 minutes'],
    [],
    ['50 people'],
  ]);
  expect(weightWords(items)).toEqual(['35 minutes', '100 people']);
  expect(weightWords([{ minutes: 90, people: 1 }])).toEqual(['1 hour 30 minutes', '1 person']);
});
