import type { AgendaDay, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import { type DayGrid, dayGrids } from '../../../shared/agenda/day-grid.ts';
import { type Best, best, holds, type Ways } from '../wall-grid-pdf/layout/best.ts';
import { newKeys } from '../wall-grid-pdf/layout/fit-card.ts';
import type { GridContent } from '../wall-grid-pdf/layout/grid-layout.ts';
import type { Size } from '../wall-grid-pdf/layout/scale.ts';
import { type PosterHow, posterContent } from '../wall-grid-pdf/poster.ts';
import { glanceScale } from './scale.ts';

/** A way to show a day: the paper as it lies, rooms as columns or rows. */
export interface Way {
  readonly paper: Size;
  readonly turned: boolean;
}

/** A day on one page. */
export interface OnePage {
  readonly grid: DayGrid;
  readonly how: PosterHow;
  readonly best: Best;
}

type Look = Omit<PosterHow, 'paper' | 'scale' | 'people' | 'times'>;

/** How much the sessions say of themselves: with people, with their start, or by title alone. */
const LEVELS = [
  { people: true, times: true },
  { people: false, times: true },
  { people: false, times: false },
] as const;

/**
 * Lays a day out on one page: the way in which its text is largest, saying as much of each session as has room. Where
 * even titles have none, the way in which the fewest are short.
 */
export function onePage(
  day: AgendaDay,
  tracks: readonly AgendaTrack[],
  ways: readonly Way[],
  people: boolean,
  look: Look,
): OnePage {
  const [grid] = dayGrids(day, Number.MAX_SAFE_INTEGER);
  if (!grid) throw new RangeError('A day has a grid.');
  const tried = LEVELS.filter((level) => people || !level.people).map((level) =>
    ways.map(({ paper, turned }) => {
      const how: PosterHow = { ...look, ...level, paper, scale: glanceScale(paper) };
      const content = posterContent(day, grid, 1, tracks, how);
      const setup: Ways = { scale: how.scale, turned, measure: look.measure };
      return { how, content, setup };
    }),
  );
  for (const level of tried) {
    const fitting = level.filter(({ content, setup }) => holds(content, setup, setup.scale.floor));
    const [first, ...others] = fitting.map(laid);
    if (first) return { grid, ...others.reduce((a, b) => (b.best.size > a.best.size ? b : a), first) };
  }
  const short = (tried.at(-1) ?? []).map(laid).map((one) => ({ ...one, short: countShort(one.best) }));
  const [first, ...others] = short;
  if (!first) throw new RangeError('There is a way to show a day.');
  const { how, best } = others.reduce((a, b) => (cost(b) < cost(a) ? b : a), first);
  return { grid, how, best };
}

interface Trial {
  readonly how: PosterHow;
  readonly content: GridContent;
  readonly setup: Ways;
}

const laid = ({ how, content, setup }: Trial) => ({ how, best: best(content, setup) });

function countShort({ attempt }: Best): number {
  const keys = newKeys();
  attempt.finish(keys);
  return keys.list().length;
}

/** Text below the smallest size that reads well is worse than any that is short. */
const cost = ({ how, best, short }: Pick<OnePage, 'how' | 'best'> & { readonly short: number }): number =>
  short + (best.size < how.scale.floor ? 10_000 : 0);
