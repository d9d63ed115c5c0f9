import { randomBytes } from 'node:crypto';
import type { Browser } from './browser.ts';
import type { WebContents } from './contents.ts';
import type { WorldNames } from './page-scripts.ts';

/** What the parts of the stand-in share: the browser, once it runs, and the windows' contents. */
interface Shared {
  browser: Browser | null;
  readonly contents: Set<WebContents>;
  readonly names: WorldNames;
}

const secret = (): string => randomBytes(12).toString('hex');

export const shared: Shared = {
  browser: null,
  contents: new Set(),
  names: {
    world: `preload-${secret()}`,
    binding: `b${secret()}`,
    receiver: `r${secret()}`,
    page: secret(),
    preload: secret(),
  },
};

/** The running browser; asking before the app is ready is an error in the app. */
export function theBrowser(): Browser {
  if (shared.browser === null) throw new Error('stand-in: this cannot be used before the app is ready');
  return shared.browser;
}
