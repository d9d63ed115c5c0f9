import type { Page } from 'playwright';

/** What the page tells of itself while it is measured; the marks land in the trace. */
interface Probe {
  /** Keeps one frame at every refresh, so that the time between frames can be told. */
  beat(on: boolean): void;
  /** From now on marks each change of a card; `done` when none came for a while. */
  watchCards(cards: string): void;
  /** After the next release, marks the first frame in which a card covers the point `x` pixels from the left; then `done`. */
  watchDrop(card: string, x: number): void;
  done: Promise<void>;
}

declare global {
  interface Window {
    benchProbe?: Probe;
  }
}

const QUIET = 500;
const PATIENCE = 10_000;

/** Puts the probe into a page; presses and releases are marked by the time stamps of their events. */
export const installProbe = (page: Page): Promise<void> =>
  page.evaluate(
    ([quiet, patience]) => {
      let beating = false;
      const beat = () => {
        if (beating) requestAnimationFrame(beat);
      };
      for (const type of ['click', 'pointerup'])
        addEventListener(type, ({ timeStamp }) => performance.mark(`bench ${type}`, { startTime: timeStamp }), true);
      // Listened to so that the trace tells the frames in which something scrolled.
      addEventListener('scroll', () => {}, { capture: true, passive: true });
      const touches = (cards: string, node: Node): boolean =>
        node instanceof Element && (node.matches(cards) || node.querySelector(cards) !== null);
      const probe: Probe = {
        done: Promise.resolve(),
        beat(on) {
          if (on && !beating) requestAnimationFrame(beat);
          beating = on;
        },
        watchCards(cards) {
          probe.done = new Promise((done) => {
            let timer: ReturnType<typeof setTimeout> | undefined;
            const observer = new MutationObserver((records) => {
              const changed = records.some(
                ({ target, addedNodes }) =>
                  (target instanceof Element ? target : target.parentElement)?.closest(cards) ||
                  [...addedNodes].some((node) => touches(cards, node)),
              );
              if (!changed) return;
              performance.mark('bench cards');
              clearTimeout(timer);
              timer = setTimeout(() => {
                observer.disconnect();
                done();
              }, quiet);
            });
            const attributeFilter = ['style', 'class', 'data-session'];
            observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter });
          });
        },
        watchDrop(card, x) {
          probe.done = new Promise((done) => {
            const until = performance.now() + patience;
            const look = () => {
              if (performance.now() > until) return done();
              const found = [...document.querySelectorAll(card)].some((element) => {
                const { left, right } = element.getBoundingClientRect();
                return left <= x && x < right;
              });
              if (!found) return requestAnimationFrame(look);
              performance.mark('bench at place');
              return done();
            };
            addEventListener('pointerup', () => requestAnimationFrame(look), { capture: true, once: true });
          });
        },
      };
      window.benchProbe = probe;
    },
    [QUIET, PATIENCE] as const,
  );
