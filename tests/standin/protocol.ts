// Playwright's package holds the protocol's types, but does not export them.
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.js';
