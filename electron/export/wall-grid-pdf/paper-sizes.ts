import { type Orientation, PAPERS } from '../print/paper.ts';
import type { Size } from './layout/scale.ts';

/** The papers of wall sheets. */
export const WALL_PAPERS = ['a0', 'a1', 'a2', 'a3', 'a4', 'letter', 'tabloid'] as const;

const POINTS = 72 / 25.4;
/** Millimetres as points. */
export const points = (millimetres: number): number => millimetres * POINTS;

/** The sides of a paper in points. */
export function paperSize(paper: keyof typeof PAPERS, orientation: Orientation): Size {
  const [short, long] = PAPERS[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width: points(width), height: points(height) };
}
