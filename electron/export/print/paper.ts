import { z } from 'zod';
import type { Agenda } from '../../../shared/agenda/agenda.ts';

/** Widths and heights in millimetres, upright: ISO 216, and the American sizes in whole inches and halves (25.4 mm). */
export const PAPERS = {
  a0: [841, 1189],
  a1: [594, 841],
  a2: [420, 594],
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  tabloid: [279.4, 431.8],
  'half-letter': [139.7, 215.9],
} as const;

export type Paper = keyof typeof PAPERS;
export type Orientation = 'portrait' | 'landscape';

/** The option of the paper; absent: as the product says, mostly that of the program. `papers` are those that make sense. */
export const paperOption = (papers: readonly [Paper, ...Paper[]]) =>
  z.enum(papers).nullable().default(null).describe('Paper size; else that of the program.');

export const orientationOption = (usual: Orientation) =>
  z.enum(['portrait', 'landscape']).default(usual).describe('Whether the page stands upright or lies.');

/** A page as templates take it, in millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a page: of the chosen paper, or (null) of the program's. */
export function pageSize(
  paper: Paper | null,
  { paperSize }: Pick<Agenda, 'paperSize'>,
  orientation: Orientation,
): PageSize {
  const [short, long] = PAPERS[paper ?? paperSize];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
