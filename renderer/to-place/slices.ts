/** So much is done at one go, in milliseconds: well within a frame. */
const SLICE = 4;
/** After so long a wait some work is done though the page is busy, in milliseconds. */
const PATIENCE = 150;

/**
 * Does work piece by piece while the page is idle, so that no frame waits for it. `next` does one small piece and tells
 * whether there is more. Answers what stops it.
 */
export function inSlices(next: () => boolean): () => void {
  let stopped = false;
  const slice = (): void => {
    const end = performance.now() + SLICE;
    while (!stopped) {
      if (!next()) return;
      if (performance.now() >= end) break;
    }
    if (!stopped) later(slice);
  };
  later(slice);
  return () => {
    stopped = true;
  };
}

/** Safari knows no idle time. */
const later = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, 8);
};
