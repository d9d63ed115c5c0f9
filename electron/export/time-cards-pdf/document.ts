import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { widthOf } from '../sign-parts/text-width.ts';
import { wordsIn } from '../sign-parts/words-in.ts';
import { CARD_WORDS } from './words.ts';

export interface CardOptions {
  /** Minutes, largest first. */
  readonly minutes: readonly number[];
  readonly stop: boolean;
  readonly questions: boolean;
  readonly thanks: boolean;
  readonly copies: number;
  readonly paper: Paper | null;
}

/** What the template `time-cards.typ` reads. */
export interface CardsDocument {
  readonly base: PrintBase;
  readonly page: PageSize;
  readonly words: { readonly cards: string };
  readonly cards: readonly CardData[];
}

export interface CardData {
  readonly kind: 'minutes' | 'stop' | 'word';
  /** What stands as large as the page. */
  readonly large: string;
  /** Its size in points. */
  readonly size: number;
  readonly small: string | null;
  readonly colour: string;
  /** How far the talk is: this many of `steps` are filled, and the frame is the thicker. */
  readonly step: number;
  readonly steps: number;
}

const POINTS = 72 / 25.4;
/** From "there is time" to "now": told apart in grey too, since each is darker than the one before. */
const COLOURS = ['#3f9c5f', '#d9a406', '#d9700b', '#b3261e'] as const;
const QUIET = '#1c1b19';

/** The time cards as data for the template, each set of them in the order in which they are held up. */
export function cardsDocument(input: ExportInput, options: CardOptions): CardsDocument {
  const { agenda, base } = printBase(input, []);
  const page = pageSize(options.paper, agenda, 'landscape');
  const own = wordsIn(CARD_WORDS, agenda.locale);
  const steps = options.minutes.length + 1;
  const sizeFor = (large: string, wide: number, high: number) =>
    Math.min((page.width * POINTS * wide) / widthOf(large), (page.height * POINTS * high) / 0.72);
  const set: CardData[] = options.minutes.map((minutes, i) => ({
    kind: 'minutes',
    large: String(minutes),
    size: sizeFor(String(minutes), 0.82, 0.545),
    small: minutes === 1 ? own.minute : own.minutes,
    colour: colourAt(i, options.minutes.length),
    step: i + 1,
    steps,
  }));
  const none = { small: null, steps };
  if (options.stop)
    set.push({
      kind: 'stop',
      large: own.stop,
      size: sizeFor(own.stop, 0.39, 0.4),
      colour: COLOURS[3],
      step: steps,
      ...none,
    });
  const last: [boolean, string][] = [
    [options.questions, own.questions],
    [options.thanks, own.thanks],
  ];
  for (const [wanted, large] of last)
    if (wanted) set.push({ kind: 'word', large, size: sizeFor(large, 0.78, 0.5), colour: QUIET, step: 0, ...none });
  return {
    base,
    page,
    words: { cards: own.cards },
    cards: Array.from({ length: options.copies }, () => set).flat(),
  };
}

const colourAt = (i: number, count: number): string =>
  COLOURS[count === 1 ? 0 : Math.round((i * (COLOURS.length - 1)) / (count - 1))] ?? COLOURS[3];
