import { expect, it } from 'vitest';
import { rateLimit } from '../../../electron/desktop/rate.ts';

it('allows so many calls in a second, and again in the next', () => {
  const limit = rateLimit(3);
  expect([0, 100, 200, 300, 999].map((now) => limit.take(now))).toEqual([true, true, true, false, false]);
  expect([1000, 1001].map((now) => limit.take(now))).toEqual([true, true]);
});
