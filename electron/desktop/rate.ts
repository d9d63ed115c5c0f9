/** Counts calls in windows of a second: `take` says whether one more call is allowed at `now` (milliseconds). */
export function rateLimit(perSecond: number): { take(now: number): boolean } {
  let begun = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return {
    take(now) {
      if (now - begun >= 1000) {
        begun = now;
        taken = 0;
      }
      taken += 1;
      return taken <= perSecond;
    },
  };
}
