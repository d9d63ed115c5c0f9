import type { GridCell } from '../../../../shared/agenda/day-grid.ts';
import { linesOf } from '../text/lines.ts';
import type { Measure } from '../text/measure.ts';
import type { Piece } from '../text/pieces.ts';

/** A short word in a small box before a title: a track's mark, "new". */
export interface Mark {
  readonly text: string;
  /** #rrggbb; null: in ink. */
  readonly colour: string | null;
}

/** What stands in one cell of a grid, ready to be set: lengths are in ems of the card's size. */
export interface Card extends Pick<GridCell, 'column' | 'columns' | 'lane' | 'lanes'> {
  /** Indexes of the page's marks of time. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'entry' | 'across' | 'band';
  readonly id: string;
  readonly colour: string | null;
  readonly italic: boolean;
  readonly changed: boolean;
  readonly marks: readonly Mark[];
  readonly title: readonly Piece[];
  readonly facts: readonly Piece[];
  readonly talks: readonly (readonly Piece[])[];
}

/** A part of a card as it is set; `tail` goes on after its last line in the style of facts. */
export interface Part {
  readonly role: 'title' | 'facts';
  readonly lines: readonly string[];
  readonly tail: string | null;
  /** Ems below the top of the text. */
  readonly top: number;
}

/** The text of a card, set in a width. */
export interface Setting {
  /** Points. */
  readonly size: number;
  readonly parts: readonly Part[];
  /** Ems. */
  readonly height: number;
  /** Null: all of it stands here. Else only a beginning, after a number that leads to the whole. */
  readonly key: number | null;
  /** How many words of the title are parted. */
  readonly parted: number;
}

/** Ems of a card's size, but for `small`, which is a share of it. */
export const EM = {
  padX: 0.42,
  padY: 0.3,
  edge: 0.3,
  gap: 0.16,
  pitch: 1.2,
  small: 0.84,
  mark: 0.72,
  between: 0.22,
} as const;

const textHeight = (lines: number, size = 1): number => (lines === 0 ? 0 : (lines * EM.pitch - 0.2) * size);

/** Ems that marks take before a title. */
export const marksWidth = (marks: readonly { readonly text: string }[], measure: Measure): number =>
  marks.reduce((sum, { text }) => sum + (measure.bold(text) + 0.6) * EM.mark + 0.3, 0);

/** Points that are left for text in a card of so many points. */
export const innerWidth = (card: Pick<Card, 'kind'>, width: number, size: number): number =>
  width - (2 * EM.padX + (card.kind === 'band' ? 0 : EM.edge)) * size;

/** Sets a card whole in a width of so many points at one size. */
export function setWhole(card: Card, width: number, size: number, measure: Measure): Setting {
  const ems = Math.max(innerWidth(card, width, size) / size, 1);
  const small = ems / EM.small;
  const indent = marksWidth(card.marks, measure);
  const { lines, parted } = linesOf(card.title, measure.bold, ems, 400, indent);
  const facts = linesOf(card.facts, measure.regular, small).lines;
  const [only = ''] = facts;
  const inLine =
    card.talks.length === 0 &&
    lines.length === 1 &&
    facts.length === 1 &&
    indent + measure.bold(lines[0] ?? '') + 0.6 + measure.regular(only) * EM.small <= ems;
  if (inLine)
    return { size, key: null, parted, height: textHeight(1), parts: [{ role: 'title', lines, tail: only, top: 0 }] };
  const parts: Part[] = [{ role: 'title', lines, tail: null, top: 0 }];
  let top = textHeight(lines.length);
  for (const pieces of [card.facts, ...card.talks]) {
    const { lines } = linesOf(pieces, measure.regular, small);
    if (lines.length === 0) continue;
    parts.push({ role: 'facts', lines, tail: null, top: top + EM.between });
    top += EM.between + textHeight(lines.length, EM.small);
  }
  return { size, key: null, parted, parts, height: top };
}

/** Sets the number that leads to the whole, and as much of the title as a card has room for. */
export function setShort(
  card: Card,
  width: number,
  height: number,
  size: number,
  key: number,
  measure: Measure,
): Setting {
  const ems = Math.max(innerWidth(card, width, size) / size, 1);
  const most = Math.max(1, Math.floor((height / size - 2 * EM.padY + 0.2) / EM.pitch));
  const indent = marksWidth([{ text: String(key) }], measure);
  const { lines, whole, parted } = linesOf(card.title, measure.bold, ems, most, indent);
  // A letter or two of a title say nothing.
  const tells = lines.join('').length > 4;
  const parts: Part[] = [{ role: 'title', lines: tells ? lines : [''], tail: null, top: 0 }];
  const used = textHeight(tells ? lines.length : 1);
  const left = Math.floor((height / size - EM.padY - used - EM.between) / EM.small / EM.pitch);
  if (!whole || left < 1) return { size, key, parted, parts, height: used };
  const facts = linesOf(card.facts, measure.regular, ems / EM.small, left).lines;
  if (facts.length > 0) parts.push({ role: 'facts', lines: facts, tail: null, top: used + EM.between });
  return { size, key, parted, parts, height: used + EM.between + textHeight(facts.length, EM.small) };
}

/** Points of height that a setting needs with its padding. */
export const cardHeight = ({ height, size }: Setting): number => (height + 2 * EM.padY) * size;
