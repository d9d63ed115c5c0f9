import { EM, type Mark, marksWidth, type Setting } from '../layout/card.ts';
import type { PlacedCard } from '../layout/grid-layout.ts';
import type { Measure } from '../text/measure.ts';
import { inkOn, tintOf } from './colours.ts';
import { type ItemData, type MarkData, ownSide, round, type TextData } from './page-data.ts';

const NEUTRAL = '#8a857c';
const INK = '#1c1b19';
const WASH = '#eeeae2';

/** Ems that a mark takes, at the size of the text that it stands before. */
const markData = (mark: Mark, size: number, measure: Measure): MarkData => {
  const fill = mark.colour ?? INK;
  const width = round((marksWidth([mark], measure) - 0.3) * size);
  return { text: mark.text, width, fill, ink: inkOn(fill) };
};

/** A card as the template draws it, in the place that a layout gave it. */
export function cardItem({ card, setting, turned, ...box }: PlacedCard, measure: Measure): ItemData {
  const { size } = setting;
  const isBand = card.kind === 'band';
  const [width, height] = turned ? [box.height, box.width] : [box.width, box.height];
  return {
    ...{ x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) },
    fill: isBand ? WASH : card.colour === null ? '#ffffff' : tintOf(card.colour, 0.1),
    edge: isBand ? null : { colour: card.colour ?? NEUTRAL, width: round(EM.edge * size) },
    changed: card.changed,
    line: round(size * 0.045),
    radius: round(size * 0.14),
    turned,
    texts: textsOf(card, setting, width, height, measure),
  };
}

function textsOf(
  card: PlacedCard['card'],
  setting: Setting,
  width: number,
  height: number,
  measure: Measure,
): TextData[] {
  const { size } = setting;
  const isBand = card.kind === 'band';
  const left = (EM.padX + (isBand ? 0 : EM.edge)) * size;
  const inner = width - left - EM.padX * size;
  const slack = height - setting.height * size;
  const top = card.kind === 'entry' ? Math.min(EM.padY * size, slack / 2) : slack / 2;
  const keyed: readonly Mark[] = setting.key === null ? card.marks : [{ text: String(setting.key), colour: null }];
  // All of a card begins where its title does.
  const side = ownSide(card.title.map(({ text }) => text).join(''));
  return setting.parts.map(({ role, lines, tail, top: below }) => {
    const isTitle = role === 'title';
    return {
      x: round(left),
      y: round(top + below * size),
      width: round(inner),
      size: round(isTitle ? size : size * EM.small),
      bold: isTitle && !isBand,
      italic: isTitle && card.italic,
      dim: !isTitle || isBand,
      align: isBand ? 'center' : side,
      marks: isTitle ? keyed.map((mark) => markData(mark, size, measure)) : [],
      lines,
      tail,
    };
  });
}
