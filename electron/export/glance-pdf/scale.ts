import { type Size, type TypeScale, typeScale } from '../wall-grid-pdf/layout/scale.ts';

/** A page that is held in the hand: smaller type than on the wall, and a lower head. */
export function glanceScale(paper: Size): TypeScale {
  const wall = typeScale(paper);
  return {
    ...wall,
    floor: Math.max(4.8, wall.floor * 0.8),
    good: Math.max(6.4, wall.good * 0.85),
    head: wall.head * 0.85,
    legend: Math.max(5.6, wall.legend * 0.8),
    foot: Math.max(6, wall.foot * 0.9),
  };
}
