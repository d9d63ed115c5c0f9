import type { Box } from '../layout/grid-layout.ts';

// What the template `wall-draw.typ` reads. All lengths are points; nothing is measured there.

/** A short word in a small box. */
export interface MarkData {
  readonly text: string;
  readonly width: number;
  readonly fill: string;
  readonly ink: string;
}

/** Lines of text in their place. */
export interface TextData {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly dim: boolean;
  /** `start` and `end` are those of the document. */
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
  readonly marks: readonly MarkData[];
  readonly lines: readonly string[];
  /** Goes on after the last line, smaller and regular. */
  readonly tail: string | null;
}

/** A box with text; places of its texts count from its own corner, in its own direction if it is read from below. */
export interface ItemData extends Box {
  readonly fill: string;
  readonly edge: { readonly colour: string; readonly width: number } | null;
  /** A thick frame: not as it was. */
  readonly changed: boolean;
  readonly line: number;
  readonly radius: number;
  readonly turned: boolean;
  readonly texts: readonly TextData[];
}

/** Boxes under a heading, in reading order. */
export interface GroupData {
  readonly level: 1 | 2 | null;
  readonly bookmarked: boolean;
  readonly heading: readonly TextData[];
  readonly items: readonly ItemData[];
}

export interface RuleData {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly down: boolean;
  readonly width: number;
  readonly strong: boolean;
}

/** A drawing: a poster, or a page. */
export interface DrawingData {
  readonly width: number;
  readonly height: number;
  readonly rules: readonly RuleData[];
  readonly groups: readonly GroupData[];
}

/** The side at which a text begins by itself: by its first letter; where it has none, as the document does. */
export function ownSide(text: string): 'left' | 'right' | 'start' {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return 'start';
  return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(letter) ? 'right' : 'left';
}

export const round = (value: number): number => Math.round(value * 100) / 100;
