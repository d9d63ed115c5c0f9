import { expect, it } from 'vitest';
import { movedTalk } from '../../../renderer/panel/moved-talk.ts';
import { sessionIdOf } from '../../shared/builder.ts';

const talk = (name: string, minutes: number, offset: number | null = null) => ({
  sessionId: sessionIdOf(name),
  offset,
  minutes,
});
const [a, b, c] = [sessionIdOf('a'), sessionIdOf('b'), sessionIdOf('c')];

it('a talk goes one place earlier or later, the others keep their order', () => {
  const talks = [talk('a', 20), talk('b', 30), talk('c', 10)];
  expect(movedTalk(talks, b, -1).map(({ sessionId }) => sessionId)).toEqual([b, a, c]);
  expect(movedTalk(talks, b, 1).map(({ sessionId }) => sessionId)).toEqual([a, c, b]);
});

it('the first goes no earlier, the last no later', () => {
  const talks = [talk('a', 20), talk('b', 30)];
  expect(movedTalk(talks, a, -1)).toBe(talks);
  expect(movedTalk(talks, b, 1)).toBe(talks);
  expect(movedTalk(talks, c, 1)).toBe(talks);
});

it.each([
  ['starts are traded', [talk('a', 20, 0), talk('b', 20, 30)], [talk('b', 20, 0), talk('a', 20, 30)]],
  ['a longer one pushes the next', [talk('a', 20, 0), talk('b', 45, 30)], [talk('b', 45, 0), talk('a', 20, 45)]],
  ['what follows goes on following', [talk('a', 20, 10), talk('b', 20)], [talk('b', 20, 10), talk('a', 20)]],
  ['a gap before the moved one closes', [talk('a', 20), talk('b', 20, 60)], [talk('b', 20), talk('a', 20)]],
])('%s', (_, talks, after) => {
  expect(movedTalk(talks, b, -1)).toEqual(after);
});
