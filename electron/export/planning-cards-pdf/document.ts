import { firstWords } from '../../../shared/model/names.ts';
import { printBase } from '../print/base.ts';
import type { Paper } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import type { WallDocument, WallPage } from '../wall-grid-pdf/document.ts';
import type { DrawingData, GroupData, ItemData, RuleData } from '../wall-grid-pdf/draw/page-data.ts';
import { round } from '../wall-grid-pdf/draw/page-data.ts';
import { type FullItem, softItems } from '../wall-grid-pdf/full-list.ts';
import { paperSize, points } from '../wall-grid-pdf/paper-sizes.ts';
import { mirrored } from '../wall-grid-pdf/poster.ts';
import { printedMeasure } from '../wall-grid-pdf/text/printed-measure.ts';
import { trackMarks } from '../wall-grid-pdf/track-marks.ts';
import { wallWordsFor } from '../wall-grid-pdf/words.ts';
import { type CardFacts, cardFacts, type Wanted } from './card-facts.ts';
import { type CardTexts, cardTexts } from './card-texts.ts';
import { evenSlots, proportionalSlots, type Slot } from './slots.ts';

export interface CardOptions extends Wanted {
  readonly paper: Paper | null;
  readonly perPage: number;
  readonly proportional: boolean;
}

const MARGIN = points(8);
const FOOT = points(9);
/** Between the cut and the text of a card. */
const INSET = points(3.5);
const EDGE = points(1.6);
const insetOf = ({ height }: Slot): number => Math.min(INSET, height * 0.12);

/** The planning cards as data for the template of wall sheets, and which cards could not hold their text. */
export function cardsDocument(
  input: ExportInput,
  options: CardOptions,
): { readonly document: WallDocument; readonly warnings: readonly string[] } {
  const { agenda, base, words } = printBase(input, null);
  const wallWords = wallWordsFor(agenda.locale);
  const facts = cardFacts(input.state, options);
  const measure = printedMeasure(JSON.stringify(facts));
  const tracks = new Map(facts.flatMap(({ track }) => (track ? [[track.id, track] as const] : [])));
  const order = [...input.state.track.values()].sort((a, b) => a.position - b.position);
  const marks = trackMarks(order.flatMap(({ id }) => tracks.get(id) ?? []));
  const paper = paperSize(options.paper ?? agenda.paperSize, 'portrait');
  const area = { width: paper.width - 2 * MARGIN, height: paper.height - MARGIN - FOOT - points(4) };
  const slots = options.proportional
    ? proportionalSlots(
        facts.map(({ minutes }) => minutes),
        area,
        options.perPage,
      )
    : evenSlots(facts.length, area, options.perPage);
  const content = options.internal ? `${wallWords.cards} · ${wallWords.internal}` : wallWords.cards;
  const foot = { content, size: 6.6 };
  const page = { ...paper, margin: FOOT, foot };
  const short: CardFacts[] = [];
  const setCard = (slot: Slot) => {
    const card = facts[slot.card];
    if (!card) throw new RangeError('Each slot has a card.');
    const room = { width: slot.width - 2 * INSET - EDGE, height: slot.height - 2 * insetOf(slot) };
    const texts = cardTexts(card, card.track ? marks.get(card.track.id) : undefined, room, wallWords, measure);
    if (!texts.whole) short.push(card);
    return { card, slot, texts };
  };
  const pages: WallPage[] = slots.map((some) => {
    const drawing = drawCards(some.map(setCard), paper);
    return {
      ...{ kind: 'drawing', ...page, sheet: null },
      drawing: agenda.direction === 'rtl' ? mirrored(drawing) : drawing,
    };
  });
  if (short.length > 0)
    pages.push({
      ...{ kind: 'list', ...page, margin: MARGIN * 2, size: 9, items: softItems(short.map(fullItem)) },
      ...{ title: wallWords.inFull, date: wallWords.cards },
    });
  return { document: { base, pages, empty: words.empty }, warnings: shortWarning(short) };
}

const fullItem = ({ number, title, isTitle, people, track, kind, talks, constraints }: CardFacts): FullItem => ({
  ...{ key: `#${number}`, title, italic: !isTitle, people: people.join(', ') || null },
  facts: [track?.name, kind].filter((text) => text != null).join(' · '),
  talks: [...talks, ...constraints],
});

function shortWarning(short: readonly CardFacts[]): string[] {
  const [first] = short;
  if (!first) return [];
  const others = short.length > 1 ? ` and ${short.length - 1} more` : '';
  return [
    `The cards of “${firstWords(first.title)}”${others} cannot hold all of their text; it stands in full on the last page.`,
  ];
}

interface SetCard {
  readonly card: CardFacts;
  readonly slot: Slot;
  readonly texts: CardTexts;
}

const BARE = { fill: '', edge: null, changed: false, line: 0, radius: 0, turned: false } as const;

function drawCards(cards: readonly SetCard[], paper: { readonly width: number; readonly height: number }): DrawingData {
  const bars = cards.map(
    ({ card, slot }): ItemData => ({
      ...BARE,
      ...{ x: round(MARGIN + slot.x + INSET - EDGE), y: round(MARGIN + slot.y + insetOf(slot)) },
      ...{ width: round(EDGE), height: round(slot.height - 2 * insetOf(slot)) },
      fill: card.track?.colour ?? '#8a857c',
      texts: [],
    }),
  );
  const groups = cards.map(({ slot, texts }): GroupData => {
    const x = round(MARGIN + slot.x + INSET + EDGE);
    const y = round(MARGIN + slot.y + insetOf(slot));
    return {
      ...{ level: 1, bookmarked: false },
      heading: [{ ...texts.title, x: round(texts.title.x + x), y: round(texts.title.y + y) }],
      items: [{ ...BARE, x, y, width: 0, height: 0, texts: texts.others }],
    };
  });
  return {
    ...{ width: round(paper.width), height: round(paper.height) },
    rules: cutLines(cards.map(({ slot }) => slot)),
    groups: [{ level: null, bookmarked: false, heading: [], items: bars }, ...groups],
  };
}

/** Lines along the sides of cards; neighbours share one. */
function cutLines(slots: readonly Slot[]): RuleData[] {
  const lines = slots.flatMap(({ x, y, width, height }): RuleData[] => {
    const [left, top] = [round(MARGIN + x), round(MARGIN + y)];
    const [right, below] = [round(MARGIN + x + width), round(MARGIN + y + height)];
    const across = { x: left, length: round(width), down: false, width: 0.5, strong: true };
    const down = { y: top, length: round(height), down: true, width: 0.5, strong: true };
    return [
      { ...across, y: top },
      { ...across, y: below },
      { ...down, x: left },
      { ...down, x: right },
    ];
  });
  return [...new Map(lines.map((line) => [`${line.x} ${line.y} ${line.down}`, line])).values()];
}
