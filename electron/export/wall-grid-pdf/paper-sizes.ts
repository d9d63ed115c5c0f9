/** A paper by its sides in millimetres, the shorter one first. */
const PAPERS = {
  a0: [841, 1189],
  a1: [594, 841],
  a2: [420, 594],
  a3: [297, 420],
  a4: [210, 297],
  letter: [215.9, 279.4],
  tabloid: [279.4, 431.8],
} as const;

export type WallPaper = keyof typeof PAPERS;
export const WALL_PAPERS = ['a0', 'a1', 'a2', 'a3', 'a4', 'letter', 'tabloid'] as const satisfies readonly WallPaper[];

const POINTS = 72 / 25.4;
/** Millimetres as points. */
export const points = (millimetres: number): number => millimetres * POINTS;

/** The sides of a paper in points. */
export function paperSize(paper: WallPaper, orientation: 'portrait' | 'landscape') {
  const [short, long] = PAPERS[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width: points(width), height: points(height) };
}
