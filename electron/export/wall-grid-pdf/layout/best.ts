import { ExportRefused } from '../../days-option.ts';
import type { Measure } from '../text/measure.ts';
import type { GridContent } from './grid-layout.ts';
import { largest } from './heights.ts';
import type { TypeScale } from './scale.ts';
import { turned } from './turned.ts';
import { type Attempt, type Held, upright } from './upright.ts';

/** How a grid is laid out: by which sizes, which way. */
export interface Ways {
  readonly scale: Pick<TypeScale, 'floor' | 'good' | 'most'>;
  readonly turned: boolean;
  readonly measure: Measure;
}

/** A grid at the best size that its page allows; `full` is false where some of its text does not stand whole there. */
export interface Best {
  readonly size: number;
  readonly full: boolean;
  readonly attempt: Attempt;
}

/** No text is printed smaller, even where a page cannot else hold a day. */
const LEAST = 2;
/** The share of its need with which every text has a line. */
const LINE = 0.02;
/** Larger text is given up by this much for a truer scale of time. */
const FOR_SCALE = 0.94;

/** Whether a page can hold a grid at a size, if long texts get so much of what they need, and words stay whole. */
export const holds = (content: GridContent, ways: Ways, size: number, share = 1, whole = false): boolean =>
  at(content, ways, size)(share, whole) !== null;

/** Lays a grid out at the largest size that has room, in full; if even the smallest is too large, with short texts. */
export function best(content: GridContent, ways: Ways, most: number = ways.scale.most): Best {
  const { floor, good } = ways.scale;
  const size =
    largest(floor, most, (size) => holds(content, ways, size, 1, true)) ??
    largest(floor, most, (size) => holds(content, ways, size));
  if (size !== null) {
    const calm = size > good && size < most ? Math.max(good, size * FOR_SCALE) : size;
    const attempt = at(content, ways, calm)(1) ?? at(content, ways, size)(1);
    if (attempt) return { size, full: true, attempt };
  }
  const short = at(content, ways, floor);
  const share = largest(LINE, 1, (share) => short(share) !== null, 1.1);
  const shortened = share === null ? null : short(share);
  if (shortened) return { size: floor, full: false, attempt: shortened };
  const tiny = largest(LEAST, floor, (size) => holds(content, ways, size, LINE)) ?? LEAST;
  const last = at(content, ways, tiny)(LINE);
  if (last) return { size: tiny, full: false, attempt: last };
  throw new ExportRefused(
    'invalid',
    'A page of this paper cannot hold so much: take fewer rooms to a page, or a larger paper.',
  );
}

function at(content: GridContent, { scale, turned: way, measure }: Ways, size: number): Held {
  return (way ? turned : upright)(content, size, Math.min(size, scale.floor), measure);
}
