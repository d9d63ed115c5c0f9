import type { DayId, RoomId } from '../../../shared/model/tables.ts';
import { printBase } from '../print/base.ts';
import type { ExportInput } from '../product.ts';
import { changesOf, footWords } from '../wall-grid-pdf/changes.ts';
import { inRooms } from '../wall-grid-pdf/chosen-day.ts';
import { listPage, shortWarning, type WallDocument, type WallPage } from '../wall-grid-pdf/document.ts';
import { newKeys } from '../wall-grid-pdf/layout/fit-card.ts';
import type { Size } from '../wall-grid-pdf/layout/scale.ts';
import { drawPoster } from '../wall-grid-pdf/poster.ts';
import { agendaMeasure } from '../wall-grid-pdf/text/printed-measure.ts';
import { trackMarks } from '../wall-grid-pdf/track-marks.ts';
import { wallWordsFor } from '../wall-grid-pdf/words.ts';
import { type OnePage, onePage, type Way } from './one-page.ts';

export interface GlanceOptions {
  readonly days: readonly DayId[] | null;
  readonly rooms: readonly RoomId[] | null;
  /** The paper as it may lie; which is taken, each day's content decides. */
  papers(usual: 'a4' | 'letter'): readonly Size[];
  readonly turned: readonly boolean[];
  readonly people: boolean;
  readonly onlyChanged: boolean;
}

/** Each day on one page as data for the template of wall sheets, and what is short there. */
export function glanceDocument(
  input: ExportInput,
  options: GlanceOptions,
): { readonly document: WallDocument; readonly warnings: readonly string[]; readonly unplaced: number } {
  const { agenda, base, words, spoken } = printBase(input, options.days);
  const wallWords = wallWordsFor(agenda.locale);
  const changes = changesOf(input, wallWords);
  const look = {
    ...{ words, spoken, seats: false, measure: agendaMeasure(agenda), place: base.place },
    ...{ marks: trackMarks(agenda.tracks), changes: changes.words, title: agenda.title, direction: agenda.direction },
  };
  const ways: Way[] = options
    .papers(agenda.paperSize)
    .flatMap((paper) => options.turned.map((turned) => ({ paper, turned })));
  const warnings: string[] = [];
  const pages: WallPage[] = [];
  for (const whole of agenda.days) {
    const day = inRooms(whole, options.rooms);
    const rooms = new Set(day.rooms.map(({ id }) => id));
    if (day.entries.length === 0 || (options.onlyChanged && !changes.touches(day.date, rooms))) continue;
    const page = onePage(day, agenda.tracks, ways, options.people, look);
    const { how } = page;
    const keys = newKeys();
    const { drawing } = drawPoster(day, page, null, true, agenda.tracks, keys, how);
    const foot = { content: footWords(wallWords.glance, day.dateText, input, wallWords), size: how.scale.foot };
    const { width, height } = how.paper;
    pages.push({ kind: 'drawing', width, height, margin: how.scale.margin, foot, drawing, sheet: null });
    warnings.push(...smallWarning(day.dateText, page));
    if (keys.list().length === 0) continue;
    const list = listPage(day, keys.list(), how, how.paper, foot, wallWords.inFull);
    pages.push(list);
    warnings.push(shortWarning(day, list.items));
  }
  return { document: { base, pages, empty: words.empty }, warnings, unplaced: agenda.unplaced.length };
}

function smallWarning(date: string, { best, how }: OnePage): string[] {
  if (best.size >= how.scale.floor) return [];
  return [`${date}: the day is so full that its text is ${best.size.toFixed(1)} points high; take a larger paper.`];
}
