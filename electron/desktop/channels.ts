/** The names that the preload and the main process call each other by. */
export const CALLS = [
  'execute',
  'query',
  'upload',
  'download',
  'openProgram',
  'newProgram',
  'saveCopy',
  'recentFiles',
  'openRecent',
  'openInBrowser',
  'chooseImport',
  'saveDownload',
  'openExternal',
  'holdClose',
] as const;
export type Call = (typeof CALLS)[number];

export const channelOf = (call: Call): string => `lectern:${call}`;
/** Main tells the page what changed in the program. */
export const EVENT_CHANNEL = 'lectern:event';
/** Main tells the page which menu item was chosen. */
export const MENU_CHANNEL = 'lectern:menu';
