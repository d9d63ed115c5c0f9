import type { Standing } from './standing.ts';

/** How a field comes out, in words. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  set: 'filled in',
  update: 'updated from the file',
  merged: 'both changes together',
  written: 'written by hand',
  clear: 'emptied, as in the file',
  kept: 'your edit is kept',
  conflict: 'changed on both sides: yours stays until you choose',
  locked: 'locked: it stays as it is',
  empty: 'empty in the file: it stays',
  unusable: 'cannot be used: it stays',
};
