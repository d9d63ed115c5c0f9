import { fill } from '../../../shared/agenda/words.ts';
import { inkOn } from '../wall-grid-pdf/draw/colours.ts';
import { type MarkData, ownSide, round, type TextData } from '../wall-grid-pdf/draw/page-data.ts';
import { EM, marksWidth } from '../wall-grid-pdf/layout/card.ts';
import { linesOf } from '../wall-grid-pdf/text/lines.ts';
import type { Measure } from '../wall-grid-pdf/text/measure.ts';
import { type Piece, piecesOf } from '../wall-grid-pdf/text/pieces.ts';
import type { WallWords } from '../wall-grid-pdf/words.ts';
import type { CardFacts } from './card-facts.ts';

/** Sizes of a card's title, in points, and the smallest that is tried before text is left out. */
const LARGEST = 19;
const SMALLEST = 6.6;
const STEP = 0.94;
/** Lines of the smallest size that a card has room for at least if its number has a line of its own. */
const LOW = 3.4;

/** A card's texts in its place; `whole` is false where some of it has no room, `parted` words are. */
export interface CardTexts {
  readonly title: TextData;
  readonly others: readonly TextData[];
  readonly whole: boolean;
  readonly parted: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Sets a card's texts in a room of so many points in the largest size that holds all; else as much as there is room for. */
export function cardTexts(
  facts: CardFacts,
  mark: string | undefined,
  room: Room,
  words: WallWords,
  measure: Measure,
): CardTexts {
  let fewest: CardTexts | null = null;
  for (let size = LARGEST; size > SMALLEST; size *= STEP) {
    const texts = textsAt(facts, mark, room, size, words, measure);
    if (!texts.whole) continue;
    if (texts.parted === 0) return texts;
    if (!fewest || texts.parted < fewest.parted) fewest = texts;
  }
  return fewest ?? textsAt(facts, mark, room, SMALLEST, words, measure);
}

function textsAt(
  facts: CardFacts,
  mark: string | undefined,
  { width, height }: Room,
  size: number,
  words: WallWords,
  measure: Measure,
): CardTexts {
  const base = { x: 0, italic: false, align: 'start', marks: [], tail: null } as const;
  const bottom = height;
  let [y, whole, parted] = [0, true, 0];
  const others: TextData[] = [];
  const side = ownSide(facts.title);
  const add = (pieces: readonly Piece[], share: number, look: Partial<TextData>, indent = 0): TextData | null => {
    const own = size * share;
    const most = Math.floor((bottom - y + 0.2 * own) / (EM.pitch * own));
    const bold = look.bold ?? false;
    if (pieces.length === 0) return null;
    if (most < 1) {
      whole = false;
      return null;
    }
    const set = linesOf(pieces, bold ? measure.bold : measure.regular, width / own, most, indent);
    whole &&= set.whole;
    parted += set.parted;
    const text: TextData = {
      ...{ ...base, y: round(y), width: round(width), size: round(own), bold, dim: false, lines: set.lines },
      ...look,
    };
    y += (set.lines.length * EM.pitch + 0.12) * own;
    return text;
  };
  const push = (text: TextData | null) => {
    if (text) others.push(text);
  };
  const length = facts.minutes > 0 ? fill(words.minutes, facts.minutes) : '';
  // A card of few minutes may have a line or two: all stands there one after the other.
  const isLow = height < LOW * SMALLEST * EM.pitch;
  const number = isLow ? null : add(piecesOf(`#${facts.number}`), 0.9, { bold: true, dim: true });
  push(number);
  if (number && length !== '') others.push({ ...number, bold: false, align: 'end', lines: [length] });
  const named = isLow ? `#${facts.number} ${facts.title}${length && ` · ${length}`}` : facts.title;
  const title = add(piecesOf(named), 1, { bold: true, italic: !facts.isTitle, align: side });
  push(add(piecesOf(facts.people.join(', ')), 0.84, { align: side }));
  const { track, kind } = facts;
  const about = [track?.name, kind].filter((text) => text != null).join(' · ');
  const marks: MarkData[] =
    track && mark !== undefined
      ? [
          {
            text: mark,
            width: round((marksWidth([{ text: mark }], measure) - 0.3) * size * 0.78),
            fill: track.colour,
            ink: inkOn(track.colour),
          },
        ]
      : [];
  const indent = marks.length > 0 ? marksWidth([{ text: mark ?? '' }], measure) : 0;
  push(add(piecesOf(about), 0.78, { dim: true, marks, align: side }, indent));
  for (const talk of facts.talks) push(add(piecesOf(`– ${talk}`), 0.76, { dim: true, align: side }));
  for (const constraint of facts.constraints) push(add(piecesOf(constraint), 0.76, { align: side }));
  const empty: TextData = { ...base, y: 0, width: round(width), size: 1, bold: true, dim: false, lines: [''] };
  return { title: title ?? empty, others, parted, whole: whole && title !== null };
}
