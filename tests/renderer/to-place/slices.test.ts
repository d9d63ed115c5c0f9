import { expect, test } from 'vitest';
import { inSlices } from '../../../renderer/to-place/slices.ts';

test('work is done piece by piece, in order, and leaves the page free between slices', async () => {
  const done: number[] = [];
  let others = 0;
  const busy = setInterval(() => {
    others += 1;
  }, 1);
  await new Promise<void>((resolve) => {
    inSlices(() => {
      const end = performance.now() + 1;
      while (performance.now() < end);
      done.push(done.length);
      if (done.length === 40) resolve();
      return done.length < 40;
    });
    expect(done).toEqual([]);
  });
  clearInterval(busy);
  expect(done).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(others).toBeGreaterThan(0);
});

test('work that is stopped is not gone on with', async () => {
  let pieces = 0;
  let stop = (): void => undefined;
  await new Promise<void>((resolve) => {
    stop = inSlices(() => {
      pieces += 1;
      if (pieces === 3) {
        stop();
        setTimeout(resolve, 30);
      }
      return true;
    });
  });
  expect(pieces).toBe(3);
});
