import type { AgendaDay, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import type { DayGrid } from '../../../shared/agenda/day-grid.ts';
import { fill } from '../../../shared/agenda/words.ts';
import { type CardWords, gridContent } from './cards.ts';
import { freeTexts, gridGroups } from './draw/grid-drawing.ts';
import { drawHead, type HeadWords } from './draw/head.ts';
import { drawLegend } from './draw/legend.ts';
import { type DrawingData, round } from './draw/page-data.ts';
import type { Best } from './layout/best.ts';
import type { Keys } from './layout/fit-card.ts';
import type { GridContent, GridLayout } from './layout/grid-layout.ts';
import type { Size, TypeScale } from './layout/scale.ts';
import type { Measure } from './text/measure.ts';

/** How posters of a program look. */
export interface PosterHow extends CardWords {
  readonly paper: Size;
  readonly scale: TypeScale;
  readonly measure: Measure;
  readonly title: string;
  readonly place: string | null;
  readonly direction: 'ltr' | 'rtl';
}

/** The tracks of what stands in a grid, in their order. */
export function tracksOf(grid: DayGrid, all: readonly AgendaTrack[]): AgendaTrack[] {
  const used = new Set(
    grid.cells.flatMap(({ content }) => {
      if (content.kind === 'band') return [];
      return [content.entry.track?.id, ...content.entry.talks.map(({ track }) => track?.id)];
    }),
  );
  return all.filter(({ id }) => used.has(id));
}

const headWords = (day: AgendaDay, part: string | null, { title, place }: PosterHow): HeadWords => ({
  day: day.weekday,
  date: [day.dayOfYear, day.label].filter((text) => text !== null).join(' · '),
  title,
  facts: [place, part].filter((text) => text !== null).join(' · ') || null,
});

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const frameOf = ({ paper, scale }: PosterHow): Frame => ({
  x: scale.margin,
  y: scale.margin,
  width: paper.width - 2 * scale.margin,
  size: scale.head,
});

/** Points between the head and the grid, and between the grid and the legend. */
const spaceOf = ({ head }: TypeScale): number => head * 0.5;

/** A grid of a day, ready to be laid out on the paper; `pages` is how many the day is parted into. */
export function posterContent(
  day: AgendaDay,
  grid: DayGrid,
  pages: number,
  tracks: readonly AgendaTrack[],
  how: PosterHow,
): GridContent {
  const { paper, scale, measure } = how;
  const frame = frameOf(how);
  const most = day.rooms.length;
  const part = pages > 1 ? fill(how.words.rooms, most, most, most) : null;
  const head = drawHead(headWords(day, part, how), frame, false, measure).height;
  const legend = drawLegend(tracksOf(grid, tracks), how.marks, frame.width, scale.legend, measure).height;
  const taken = head + legend + spaceOf(scale) * (legend > 0 ? 1.7 : 1);
  return gridContent(grid, { width: frame.width, height: paper.height - scale.margin * 2 - taken }, how);
}

/** Draws a page of a day; `part` says which rooms it has, where others are on other pages. */
export function drawPoster(
  day: AgendaDay,
  { grid, best }: { readonly grid: DayGrid; readonly best: Best },
  part: string | null,
  isFirst: boolean,
  tracks: readonly AgendaTrack[],
  keys: Keys,
  how: PosterHow,
): { readonly drawing: DrawingData; readonly layout: GridLayout } {
  const { paper, scale, measure } = how;
  const frame = frameOf(how);
  const head = drawHead(headWords(day, part, how), frame, isFirst, measure);
  const layout = best.attempt.finish(keys);
  const top = frame.y + head.height + spaceOf(scale);
  const { groups, rules } = gridGroups(layout, frame.x, top, measure, isFirst);
  const legend = drawLegend(tracksOf(grid, tracks), how.marks, frame.width, scale.legend, measure);
  const foot = freeTexts(legend.texts, frame.x, paper.height - scale.margin - legend.height);
  const drawing = {
    width: round(paper.width),
    height: round(paper.height),
    rules,
    groups: [
      head.group,
      ...groups,
      ...(legend.texts.length > 0 ? [{ level: null, bookmarked: false, heading: [], items: [foot] }] : []),
    ],
  };
  return { layout, drawing: how.direction === 'rtl' ? mirrored(drawing) : drawing };
}

/** The same drawing for those who read from the right. */
export function mirrored(drawing: DrawingData): DrawingData {
  const across = (x: number, width: number): number => round(drawing.width - x - width);
  return {
    ...drawing,
    rules: drawing.rules.map((rule) => ({ ...rule, x: across(rule.x, rule.down ? 0 : rule.length) })),
    groups: drawing.groups.map((group) => ({
      ...group,
      heading: group.heading.map((text) => ({ ...text, x: across(text.x, text.width) })),
      items: group.items.map((item) => {
        const isFree = item.width === 0;
        const width = isFree ? drawing.width : item.turned ? item.height : item.width;
        return {
          ...item,
          x: isFree ? 0 : across(item.x, item.width),
          texts: item.texts.map((text) => ({
            ...text,
            x: round(width - text.x - text.width - (isFree ? item.x : 0)),
          })),
        };
      }),
    })),
  };
}
