import { setImmediate as breathe } from 'node:timers/promises';

/** So long other work may have to wait, in milliseconds. */
const SLICE_MS = 8;

/**
 * Runs work that goes by steps, a slice at a time, so that commands and queries are answered in between. Tells every
 * slice's last step; answers undefined where it was stopped.
 */
export async function inSlices<S, T>(
  work: Generator<S, T, void>,
  onStep: (step: S) => void,
  isStopped: () => boolean,
): Promise<T | undefined> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    if (isStopped()) return undefined;
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onStep(step.value);
    await breathe();
    until = performance.now() + SLICE_MS;
  }
}
