import { fold } from './name-key.ts';

/** The share of words two texts have in common (Jaccard index of their sets of folded words), 0 to 1. */
export function wordOverlap(a: string, b: string): number {
  const left = new Set(fold(a).split(' '));
  const right = new Set(fold(b).split(' '));
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  const all = left.size + right.size - common;
  return all === 0 ? 1 : common / all;
}
