import type { Measure } from '../text/measure.ts';
import { type Card, cardHeight, EM, marksWidth, type Setting, setShort, setWhole } from './card.ts';

/** A card may be so much smaller than the others of its page before it counts as too long. */
export const SMALLER = 0.72;
const STEPS = [1, 0.94, 0.88, 0.82, 0.77, SMALLER];

/** The smallest size that a card may have on a page of a size. */
export const smallestOf = (size: number, floor: number): number => Math.max(Math.min(size, floor), size * SMALLER);

/** Numbers for what does not stand whole in a grid, in the order in which it is asked for. */
export interface Keys {
  of(card: Card): number;
}

/** Numbers from 1; the same session has one number wherever it stands. */
export function newKeys(): Keys & { readonly list: () => readonly string[] } {
  const numbers = new Map<string, number>();
  return {
    of({ id }) {
      const known = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, known);
      return known;
    },
    list: () => [...numbers.keys()],
  };
}

/**
 * Sets a card in a box of so many points: whole in the largest size that has room and parts no word, else the fewest words,
 * else short with its number.
 */
export function fitCard(
  card: Card,
  width: number,
  height: number,
  size: number,
  floor: number,
  measure: Measure,
  keys: Keys,
): Setting {
  const smallest = smallestOf(size, floor);
  let fewest: Setting | null = null;
  for (const step of STEPS) {
    const at = Math.max(size * step, smallest);
    const setting = setWhole(card, width, at, measure);
    // In a low box the text may use the padding up.
    if (cardHeight(setting) - EM.padY * at > height) continue;
    if (setting.parted === 0) return setting;
    if (!fewest || setting.parted < fewest.parted) fewest = setting;
  }
  return fewest ?? setShort(card, width, height, smallest, keys.of(card), measure);
}

/** Points of height that a card needs, in the smallest size that its page lets it have. */
export const needOf = (card: Card, width: number, smallest: number, measure: Measure): number =>
  cardHeight(setWhole(card, width, smallest, measure)) + EM.gap * smallest;

/** Points of width that a card needs to be read: its longest word, as far as that is no longer than `most` ems. */
export function leastWidth(card: Card, smallest: number, most: number, measure: Measure): number {
  const words = card.title.map(({ text }) => measure.bold(text));
  const longest = Math.min(most, Math.max(marksWidth(card.marks, measure), 2, ...words));
  // The gap is that of the page's size, a little more.
  return (longest + 2 * EM.padX + EM.edge + EM.gap / SMALLER + 0.02) * smallest;
}
