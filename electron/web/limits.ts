const LOGINS_PER_MINUTE = 10;
const LONGEST_WAIT_S = 300;

/** Counts calls in windows of a second: false where `perSecond` are used up at `now` (milliseconds). */
export function requestLimit(perSecond: number): (now: number) => boolean {
  let begun = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return (now) => {
    if (now - begun >= 1000) {
      begun = now;
      taken = 0;
    }
    taken += 1;
    return taken <= perSecond;
  };
}

/** Slows down whoever guesses: after ten failures within a minute every further one doubles the wait. */
export interface LoginLimit {
  /** Seconds to wait before the next try, 0 for none. */
  wait(now: number): number;
  failed(now: number): void;
}

export function loginLimit(): LoginLimit {
  let failures: number[] = [];
  let blockedUntil = 0;
  let strikes = 0;
  return {
    wait: (now) => Math.max(0, Math.ceil((blockedUntil - now) / 1000)),
    failed(now) {
      failures = [...failures.filter((at) => now - at < 60_000), now];
      if (failures.length < LOGINS_PER_MINUTE) {
        strikes = 0;
        return;
      }
      strikes += 1;
      blockedUntil = now + Math.min(LONGEST_WAIT_S, 2 ** strikes) * 1000;
    },
  };
}
