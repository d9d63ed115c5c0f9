import { readFileSync } from 'node:fs';
import { bridgeEnd, preloadWorld } from './bridge.ts';
import { makeCodec } from './codec.ts';

/** Names under which the two worlds and this process find each other. */
export interface WorldNames {
  readonly world: string;
  readonly binding: string;
  readonly receiver: string;
  readonly page: string;
  readonly preload: string;
}

// Functions that run in pages travel as their source text: each uses nothing but its arguments.

/** The script for the page's own world, before any of the page's. */
export const pageScript = ({ page, preload }: WorldNames): string =>
  `if (window === window.top) (${bridgeEnd})(${JSON.stringify(page)}, ${JSON.stringify(preload)}, (${makeCodec})());`;

/** The script for the preload's world: the real bundle, in a function with what a sandboxed preload has. */
export function preloadScript(path: string, { page, preload, binding, receiver }: WorldNames): string {
  const known = { platform: process.platform, type: 'renderer', sandboxed: true, contextIsolated: true };
  return `if (window === window.top) {
    const codec = (${makeCodec})();
    const end = (${bridgeEnd})(${JSON.stringify(preload)}, ${JSON.stringify(page)}, codec);
    const require = (${preloadWorld})(end, codec, ${JSON.stringify(binding)}, ${JSON.stringify(receiver)});
    ((require, process, exports, module) => {
${readFileSync(path, 'utf8')}
    })(require, ${JSON.stringify(known)}, {}, { exports: {} });
  }`;
}
